import type { Tx } from '@dondoc/database';
import { journalPage } from '@dondoc/journal';
import { conflict } from '@dondoc/kernel';
import type { StoredReport } from './data/report-views';
import { snapshotById } from './data/snapshots';
import type { ReportContent } from './domain/compile';
import { type Finding, verify } from './domain/verification';
import { fingerprint } from './fingerprint';

/** Recomputes every fingerprint of a report and says what differs. */
export async function findingsOf(tx: Tx, report: StoredReport): Promise<Finding[]> {
  const snapshot = await snapshotById(tx, report.snapshotId);
  if (!snapshot) throw conflict('report.noSnapshot', 'Bản chốt số liệu không còn.', 'The snapshot is gone.');
  const [signed] = await journalPage(tx, { aboutId: report.id, kind: 'report.signed', limit: 1 });
  const others = await tx.query<{ localityCode: string; content: ReportContent }>(
    `select l.code as "localityCode", s.content from status_report s join party p on p.id = s.party_id join locality l on l.id = p.locality_id
     where s.snapshot_id = $1 and s.party_id <> $2 order by p.position, s.version`,
    [report.snapshotId, report.partyId],
  );
  const journalSha256 = typeof signed?.data.sha256 === 'string' ? signed.data.sha256 : null;
  return verify({ ...report, snapshot, journalSha256, others }, fingerprint);
}
