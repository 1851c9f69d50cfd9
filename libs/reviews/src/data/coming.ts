import { openTo, type Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import type { DatedReview, DueWork } from '../domain/coming-days';
import { periodWords } from '../domain/period-words';
import type { AgreementConclusionView } from '../views';

export async function agreementNamed(tx: Tx, idOrCode: string): Promise<{ id: Id; code: string } | undefined> {
  const [row] = await tx.query<{ id: Id; code: string }>('select id, code from agreement where code = $1 or id::text = $1', [idOrCode]);
  return row;
}

export async function openReviews(tx: Tx, agreementId: Id): Promise<DatedReview[]> {
  const rows = await tx.query<Omit<DatedReview, 'periodName'>>(
    `select id as "reviewId", cycle_id as "cycleId", period_key as "periodKey", opens_on as "opensOn", cut_off_on as "cutOffOn", agency_deadline as "agencyDeadline",
       coordinator_deadline as "coordinatorDeadline", signature_deadline as "signatureDeadline", submission_on as "submissionOn", meeting_on as "meetingOn"
     from review where agreement_id = $1 and state <> 'concluded' order by opens_on, id`,
    [agreementId],
  );
  return rows.map((row) => ({ ...row, periodName: periodWords(row.periodKey) }));
}

/** What the lead agencies of every side still owe from today on. */
export function dueWork(tx: Tx, agreementId: Id): Promise<DueWork[]> {
  return tx.query<DueWork>(
    `select a.id as "assignmentId", t.code as "taskCode", t.title, g.name_vi as agency, g.name_en as "agencyEn", a.due_date as "dueDate"
     from assignment a join task t on t.id = a.task_id join agency g on g.id = a.lead_agency_id
     where a.agreement_id = $1 and a.state in ('not_started', 'in_progress', 'returned') and a.due_date >= $2 and ${openTo(tx.actor, 'a')}
     order by a.due_date, a.id limit 2000`,
    [agreementId, tx.today],
  );
}

/** What the Standing Committees concluded on any review of the agreement, in the order of the days. */
export async function conclusionsOf(tx: Tx, agreementId: Id): Promise<AgreementConclusionView[]> {
  const rows = await tx.query<Omit<AgreementConclusionView, 'periodName'> & { periodKey: string }>(
    `select k.id, k.review_id as "reviewId", r.period_key as "periodKey", json_build_object('vi', l.name_vi, 'en', l.name_en) as "localityName",
       k.number, k.concluded_on as "concludedOn"
     from review r join conclusion k on k.review_id = r.id join party p on p.id = k.party_id join locality l on l.id = p.locality_id
     where r.agreement_id = $1 order by k.concluded_on, p.position`,
    [agreementId],
  );
  return rows.map(({ periodKey, ...row }) => ({ ...row, periodName: periodWords(periodKey) }));
}
