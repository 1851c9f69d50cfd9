import type { Tx } from '@dondoc/database';
import type { Fact, Id } from '@dondoc/kernel';
import { newestReport, type Side } from './data/reports';
import { takeSnapshot } from './data/snapshot-query';
import { insertSnapshot, latestSnapshot, type StoredSnapshot } from './data/snapshots';
import { compile } from './domain/compile';
import { StatusReport } from './domain/status-report';
import { fingerprint } from './fingerprint';

/** Takes the snapshot of a locked review and keeps it. After a reopening a new version stands beside the old one. */
export async function freeze(tx: Tx, reviewId: Id, calendarVersion: string): Promise<StoredSnapshot> {
  const [figures, earlier] = [await takeSnapshot(tx, reviewId), await latestSnapshot(tx, reviewId)];
  const snapshot = { id: tx.newId(), reviewId, version: (earlier?.version ?? 0) + 1, figures, sha256: fingerprint(figures) };
  await insertSnapshot(tx, snapshot, calendarVersion);
  return snapshot;
}

const REOPENED = 'số liệu của kỳ được mở lại và chốt lại.';

/** The draft of one side, from the snapshot that the drafts of all sides come from. It names the signed report that it replaces. */
export async function draftFor(
  tx: Tx,
  { partyId, localityId }: Side,
  snapshot: StoredSnapshot,
): Promise<{ report: StatusReport; fact: Fact }> {
  const { id: snapshotId, reviewId, version, sha256, figures } = snapshot;
  const earlier = await newestReport(tx, { reviewId, partyId });
  const content = compile(figures, partyId, { version, sha256, takenAt: figures.review.takenAt });
  if (earlier?.state === 'signed')
    content.supersedes = {
      version: earlier.version,
      number: earlier.number,
      issuedOn: earlier.issuedOn,
      sha256: earlier.sha256,
      reason: REOPENED,
    };
  const origin = { id: tx.newId(), reviewId, partyId, agreementId: figures.agreement.id, snapshotId, compiledAt: tx.now };
  const report = StatusReport.draft(origin, content, earlier);
  return { report, fact: { ...report.fact('report.compiled'), localityId } };
}
