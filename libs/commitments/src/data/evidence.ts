import type { Tx } from '@dondoc/database';
import { type Id, notFound } from '@dondoc/kernel';
import type { EvidenceView } from '../views';

const VIEW = `id, file_name as "fileName", media_type as "mediaType", size, sha256, status_update_id as "statusUpdateId", added_at as "addedAt"`;

export interface NewEvidence {
  assignmentId: Id;
  statusUpdateId: Id | null;
  sha256: string;
  size: number;
  mediaType: string;
  fileName: string;
}

/** The same file under the same name is one piece of evidence, however often it is handed in. */
export async function addEvidence(tx: Tx, given: NewEvidence): Promise<{ view: EvidenceView; isNew: boolean }> {
  const [added] = await tx.query<EvidenceView>(
    `insert into evidence (id, assignment_id, status_update_id, sha256, size, media_type, file_name, person_id, added_at)
     select $1, $2, (select u.id from status_update u where u.id = $3 and u.assignment_id = $2), $4, $5, $6, $7, $8, $9
     on conflict (assignment_id, sha256, file_name) do nothing returning ${VIEW}`,
    [
      tx.newId(),
      given.assignmentId,
      given.statusUpdateId,
      given.sha256,
      given.size,
      given.mediaType,
      given.fileName,
      tx.actor.personId,
      tx.now,
    ],
  );
  if (added) return { view: added, isNew: true };
  const [known] = await tx.query<EvidenceView>(`select ${VIEW} from evidence where assignment_id = $1 and sha256 = $2 and file_name = $3`, [
    given.assignmentId,
    given.sha256,
    given.fileName,
  ]);
  return { view: known as EvidenceView, isNew: false };
}

/** @throws notFound */
export async function evidenceById(tx: Tx, assignmentId: Id, id: Id): Promise<EvidenceView> {
  const [row] = await tx.query<EvidenceView>(`select ${VIEW} from evidence where id = $1 and assignment_id = $2`, [id, assignmentId]);
  if (!row) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
  return row;
}

/** Those of the hashes that a row speaks of. */
export async function hashesInUse(tx: Tx, hashes: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ sha256: string }>('select distinct sha256 from evidence where sha256 = any($1::text[])', [hashes]);
  return new Set(rows.map((row) => row.sha256));
}

/** Milliseconds since 1970 of the moment a day ago, in real time: files carry the time of the machine. */
export async function dayAgo(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ at: number }>(`select extract(epoch from now() - interval '1 day')::float8 * 1000 as at`);
  return row?.at ?? 0;
}
