import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import type { StatusUpdate } from '../domain/status-update';

/** Writes an update; `reviewId` is the review it answers, if one asks. */
export async function addStatusUpdate(tx: Tx, update: StatusUpdate, reviewId: Id | null): Promise<void> {
  await tx.query(
    `insert into status_update (id, assignment_id, review_id, agency_id, person_id, office_id, on_behalf, nothing_new, state, progress,
       results, obstacles, recommendations, internal_note, reported_on, reported_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      update.id,
      update.assignmentId,
      reviewId,
      update.agencyId,
      update.personId,
      update.officeId,
      update.onBehalf,
      update.nothingNew,
      update.state,
      update.progress,
      update.results,
      update.obstacles,
      update.recommendations,
      update.internalNote,
      update.reportedOn,
      update.reportedAt,
    ],
  );
}
