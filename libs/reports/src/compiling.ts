import { failpoint, type Tx } from '@dondoc/database';
import type { Fact, Id } from '@dondoc/kernel';
import { newestReport, type Side } from './data/reports';
import { takeSnapshot } from './data/snapshot-query';
import { insertSnapshot, latestSnapshot, type StoredSnapshot } from './data/snapshots';
import { compile, type Superseded } from './domain/compile';
import { StatusReport } from './domain/status-report';
import { fingerprint } from './fingerprint';
import type { CompiledView } from './views';

/** Takes the snapshot of a locked review and keeps it. After a reopening a new version stands beside the old one. */
export async function freeze(tx: Tx, reviewId: Id, calendarVersion: string): Promise<StoredSnapshot> {
  const [figures, earlier] = [await takeSnapshot(tx, reviewId), await latestSnapshot(tx, reviewId)];
  const snapshot = {
    id: tx.newId(),
    reviewId,
    version: (earlier?.version ?? 0) + 1,
    figures,
    sha256: fingerprint(figures),
    calendarVersion,
  };
  await insertSnapshot(tx, snapshot);
  failpoint('report.frozen');
  return snapshot;
}

const REOPENED = 'số liệu của kỳ được mở lại và chốt lại.';

/** The draft of one side, from the snapshot that the drafts of all sides come from. It names the signed report that it replaces. */
export async function draftFor(
  tx: Tx,
  { partyId, localityId }: Side,
  snapshot: StoredSnapshot,
): Promise<{ report: StatusReport; fact: Fact }> {
  const { id: snapshotId, reviewId, version, sha256, figures, calendarVersion } = snapshot;
  const earlier = await newestReport(tx, { reviewId, partyId });
  const content = compile(figures, partyId, {
    version,
    sha256,
    takenAt: figures.review.takenAt,
    calendarVersion,
    ...(figures.review.cycleVersion && { cycleVersion: figures.review.cycleVersion }),
  });
  content.supersedes = replacedBy(earlier);
  const origin = { id: tx.newId(), reviewId, partyId, agreementId: figures.agreement.id, snapshotId, compiledAt: tx.now };
  const report = StatusReport.draft(origin, content, earlier);
  return { report, fact: { ...report.fact('report.compiled'), localityId } };
}

/** The signed report that a draft made after `earlier` replaces: `earlier` itself, or the one that an unsigned draft was to replace. */
function replacedBy(earlier: StatusReport | null): Superseded | null {
  if (earlier?.state !== 'signed') return earlier?.content.supersedes ?? null;
  const { version, number, issuedOn, sha256 } = earlier;
  return { version, number, issuedOn, sha256, reason: REOPENED };
}

/** The answer of a compilation done before. */
export async function compiledBefore(tx: Tx, reviewId: Id): Promise<CompiledView | null> {
  const snapshot = await latestSnapshot(tx, reviewId);
  if (!snapshot) return null;
  const reports = await tx.query<{ id: Id }>('select id from status_report where snapshot_id = $1 order by id', [snapshot.id]);
  return { reviewId, snapshotId: snapshot.id, snapshotSha256: snapshot.sha256, reportIds: reports.map(({ id }) => id) };
}
