import type { Tx } from '@dondoc/database';
import type { Id, LocalDate } from '@dondoc/kernel';

/** What the people of a replay look at before they act. */
export interface AssignmentSeen {
  id: Id;
  taskCode: string;
  agreement: string;
  /** Code of the locality that signed. */
  side: string;
  partyId: Id;
  agencyId: Id;
  agencyCode: string;
  state: string;
  progress: number;
  assignedOn: LocalDate;
  dueDate: LocalDate | null;
}

const ASSIGNMENT = `select a.id, t.code as "taskCode", g.code as agreement, l.code as side, a.party_id as "partyId", a.lead_agency_id as "agencyId",
  b.code as "agencyCode", a.state, a.progress, a.assigned_on as "assignedOn", a.due_date as "dueDate"
  from assignment a join task t on t.id = a.task_id join agreement g on g.id = a.agreement_id join agency b on b.id = a.lead_agency_id
  join party p on p.id = a.party_id join locality l on l.id = p.signed_locality_id`;

const assignmentsAfter = (tx: Tx, id: Id) => tx.query<AssignmentSeen>(`${ASSIGNMENT} where a.id > $1 order by a.id`, [id]);

export async function assignmentOf(tx: Tx, by: { id: Id } | { task: string; side: string }): Promise<AssignmentSeen | undefined> {
  const rows =
    'id' in by
      ? await tx.query<AssignmentSeen>(`${ASSIGNMENT} where a.id = $1`, [by.id])
      : await tx.query<AssignmentSeen>(`${ASSIGNMENT} where t.code = $1 and l.code = $2`, [by.task, by.side]);
  return rows[0];
}

export interface PartySeen {
  id: Id;
  agreementId: Id;
  agreement: string;
  side: string;
  localityId: Id;
  coordinatingAgencyId: Id | null;
  committeeAgencyId: Id | null;
  overseeingOfficeId: Id | null;
}

const PARTY = `select p.id, p.agreement_id as "agreementId", g.code as agreement, l.code as side, p.locality_id as "localityId",
  p.coordinating_agency_id as "coordinatingAgencyId", p.committee_agency_id as "committeeAgencyId", p.overseeing_office_id as "overseeingOfficeId"
  from party p join agreement g on g.id = p.agreement_id join locality l on l.id = p.signed_locality_id`;

export const partiesOf = (tx: Tx, agreement: string) => tx.query<PartySeen>(`${PARTY} where g.code = $1 order by p.position`, [agreement]);

export async function partyOf(tx: Tx, id: Id): Promise<PartySeen> {
  const [party] = await tx.query<PartySeen>(`${PARTY} where p.id = $1`, [id]);
  if (!party) throw new Error(`There is no party ${id}.`);
  return party;
}

export interface ReviewSeen {
  id: Id;
  agreement: string;
  period: string;
  agencyDeadline: LocalDate;
  coordinatorDeadline: LocalDate;
  submissionOn: LocalDate;
}

const reviewsAfter = (tx: Tx, id: Id) =>
  tx.query<ReviewSeen>(
    `select r.id, g.code as agreement, r.period_key as period, r.agency_deadline as "agencyDeadline", r.coordinator_deadline as "coordinatorDeadline",
       r.submission_on as "submissionOn"
     from review r join agreement g on g.id = r.agreement_id where r.id > $1 order by r.id`,
    [id],
  );

export const linesOf = (tx: Tx, reviewId: Id) =>
  tx.query<{ assignmentId: Id }>('select assignment_id as "assignmentId" from review_line where review_id = $1 order by assignment_id', [
    reviewId,
  ]);

export interface ReportSeen {
  id: Id;
  partyId: Id;
  side: string;
  agreement: string;
  period: string;
  reviewId: Id;
  state: string;
  version: number;
}

const REPORT = `select s.id, s.party_id as "partyId", l.code as side, g.code as agreement, r.period_key as period, s.review_id as "reviewId", s.state, s.version
  from status_report s join review r on r.id = s.review_id join agreement g on g.id = s.agreement_id join party p on p.id = s.party_id
  join locality l on l.id = p.signed_locality_id`;

const reportsAfter = (tx: Tx, id: Id) => tx.query<ReportSeen>(`${REPORT} where s.id > $1 order by s.id`, [id]);
export const signedReports = (tx: Tx) =>
  tx.query<ReportSeen>(`${REPORT} where s.state = 'signed' order by g.code, r.opens_on, l.code, s.version`);

export async function commitmentId(tx: Tx, code: string): Promise<Id> {
  const [row] = await tx.query<{ id: Id }>('select id from commitment where code = $1', [code]);
  if (!row) throw new Error(`The replay script names the commitment ${code}, which no agreement has.`);
  return row.id;
}

/** The ids of what was looked at last. */
export type Seen = Record<'assignment' | 'review' | 'report', Id>;

/** Everything that came after. */
export async function newsSince(tx: Tx, seen: Seen) {
  return {
    assignments: await assignmentsAfter(tx, seen.assignment),
    reviews: await reviewsAfter(tx, seen.review),
    reports: await reportsAfter(tx, seen.report),
  };
}
