import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import type { Snapshot } from '../domain/snapshot';

export interface StoredSnapshot {
  id: Id;
  reviewId: Id;
  version: number;
  figures: Snapshot;
  sha256: string;
  calendarVersion: string;
}

const SNAPSHOT = 'id, review_id as "reviewId", version, figures, sha256, calendar_version as "calendarVersion"';

export async function latestSnapshot(tx: Tx, reviewId: Id): Promise<StoredSnapshot | undefined> {
  const [row] = await tx.query<StoredSnapshot>(`select ${SNAPSHOT} from snapshot where review_id = $1 order by version desc limit 1`, [
    reviewId,
  ]);
  return row;
}

export async function snapshotById(tx: Tx, id: Id): Promise<StoredSnapshot | undefined> {
  const [row] = await tx.query<StoredSnapshot>(`select ${SNAPSHOT} from snapshot where id = $1`, [id]);
  return row;
}

export async function insertSnapshot(tx: Tx, snapshot: StoredSnapshot): Promise<void> {
  const { id, reviewId, version, figures, sha256, calendarVersion } = snapshot;
  await tx.query(
    `insert into snapshot (id, review_id, version, figures, sha256, calendar_version, cycle_version_id, taken_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, reviewId, version, JSON.stringify(figures), sha256, calendarVersion, figures.review.cycleVersionId, tx.now],
  );
}
