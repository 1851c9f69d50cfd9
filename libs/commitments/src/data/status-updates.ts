import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import type { StatusUpdate } from '../domain/status-update';
import { agencyName } from './names';

/** An update as JSON: over `u`, its assignment `a`, its agency `x` and its person `w`. `own`: whether its internal note may be read. */
export const UPDATE = (
  own: string,
) => `json_build_object('id', u.id, 'agency', ${agencyName('x')}, 'personName', w.name, 'onBehalf', u.on_behalf,
  'isPart', u.agency_id = any(a.cooperating_agency_ids), 'nothingNew', u.nothing_new, 'state', u.state, 'progress', u.progress,
  'results', u.results, 'obstacles', u.obstacles, 'recommendations', u.recommendations, 'internalNote', case when ${own} then u.internal_note end,
  'reviewId', u.review_id, 'reportedOn', u.reported_on, 'reportedAt', u.reported_at)`;

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
