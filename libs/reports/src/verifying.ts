import type { Tx } from '@dondoc/database';
import { journalPage, type RecordedFact } from '@dondoc/journal';
import { conflict, type Id } from '@dondoc/kernel';
import { deliveryViews, readReport, type StoredReport } from './data/report-views';
import { snapshotById } from './data/snapshots';
import type { ReportContent } from './domain/compile';
import type { Evidence, StoredDelivery } from './domain/finding';
import { verify } from './domain/verification';
import { fingerprint } from './fingerprint';
import type { VerificationView } from './views';

/** Recomputes every fingerprint of a report, compares figures, columns and deliveries, and says what differs. */
export async function verification(tx: Tx, reportId: Id): Promise<VerificationView> {
  const report = await readReport(tx, reportId);
  const findings = verify(await evidenceOn(tx, report), fingerprint);
  const { agreementCode, periodKey, localityCode, version, state, number, sha256, snapshotSha256 } = report;
  const named = { agreementCode, periodKey, localityCode, version, state, number };
  return { reportId, ...named, ok: findings.length === 0, sha256, snapshotSha256, findings };
}

async function evidenceOn(tx: Tx, report: StoredReport): Promise<Evidence> {
  const snapshot = await snapshotById(tx, report.snapshotId);
  if (!snapshot) throw conflict('report.noSnapshot', 'Bản chốt số liệu không còn.', 'The snapshot is gone.');
  const others = await tx.query<{ localityCode: string; content: ReportContent }>(
    `select l.code as "localityCode", s.content from status_report s join party p on p.id = s.party_id join locality l on l.id = p.locality_id
     where s.snapshot_id = $1 and s.party_id <> $2 order by p.position, s.version`,
    [report.snapshotId, report.partyId],
  );
  const [told] = await factsOf(tx, report.id, 'report.signed');
  const signed = told ? { sha256: told.data.sha256, number: told.data.number, issuedOn: told.data.issuedOn } : null;
  return { ...report, snapshot, signed, deliveries: await deliveriesOf(tx, report.id), others };
}

async function deliveriesOf(tx: Tx, reportId: Id): Promise<StoredDelivery[]> {
  const [delivered, received] = [await factsOf(tx, reportId, 'report.delivered'), await factsOf(tx, reportId, 'report.received')];
  const about = (facts: RecordedFact[], id: Id) => facts.find(({ data }) => data.deliveryId === id)?.data ?? null;
  return (await deliveryViews(tx, reportId)).map(({ id, committeeCode, ...stored }) => ({
    ...stored,
    committee: committeeCode,
    delivered: about(delivered, id),
    received: about(received, id),
  }));
}

/** Newest first. */
const factsOf = (tx: Tx, aboutId: Id, kind: string): Promise<RecordedFact[]> => journalPage(tx, { aboutId, kind, limit: 50 });
