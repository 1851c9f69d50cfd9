import { openTo, type Tx } from '@dondoc/database';
import { type Actor, type Id, notFound, type Page } from '@dondoc/kernel';
import { periodWords } from '../domain/period-words';
import type { ReviewState } from '../domain/review';
import type { ReviewView } from '../views';
import { ANSWER, IS_ASSESSED, LINE_STATE } from './line-state';
import { afterOf } from './page-key';

const moment = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const sides = (actor: Actor) => `(select json_agg(json_build_object(
    'id', d.id, 'partyId', d.party_id, 'localityId', p.locality_id, 'localityCode', o.code, 'localityName', json_build_object('vi', o.name_vi, 'en', o.name_en),
    'state', d.state, 'lockedAt', ${moment('d.locked_at')}, 'reopenedReason', d.reopened_reason, 'reopenedUntil', d.reopened_until,
    'lines', coalesce(n.lines, 0), 'sent', coalesce(n.sent, 0), 'assessed', coalesce(n.assessed, 0)) order by p.position)
  from review_side d join party p on p.id = d.party_id join locality o on o.id = p.locality_id
  left join lateral (
    select count(*)::int as lines, count(*) filter (where ${LINE_STATE} = 'sent')::int as sent,
      count(*) filter (where ${IS_ASSESSED})::int as assessed
    from review_line l join assignment a on a.id = l.assignment_id ${ANSWER}
    where l.review_id = d.review_id and l.party_id = d.party_id and ${openTo(actor, 'a')}) n on true
  where d.review_id = r.id)`;

const review = (
  actor: Actor,
) => `r.id, r.agreement_id as "agreementId", g.code as "agreementCode", json_build_object('vi', g.title_vi, 'en', g.title_en) as "agreementTitle",
  r.cycle_id as "cycleId", r.cycle_version_id as "cycleVersionId", json_build_object('vi', c.name_vi, 'en', c.name_en) as "cycleName",
  r.period_key as "periodKey", r.period_from as "periodFrom", r.period_to as "periodTo", r.opens_on as "opensOn", r.cut_off_on as "cutOffOn",
  r.agency_deadline as "agencyDeadline", r.coordinator_deadline as "coordinatorDeadline", r.signature_deadline as "signatureDeadline",
  r.submission_on as "submissionOn", r.meeting_on as "meetingOn", r.state, r.opened_at as "openedAt", r.locked_at as "lockedAt",
  r.concluded_at as "concludedAt", ${sides(actor)} as sides`;

const IS_OVER = (alias: string) => `(${alias}.state = 'concluded')`;

export interface ReviewFilter {
  id?: Id;
  agreementId?: Id;
  cycleId?: Id;
  state?: ReviewState;
}

/** Reviews of agreements to which the actor's locality is a party: those that run before those that are over, each latest first. `after`: the last review of the page before. */
export async function reviewViews(tx: Tx, filter: ReviewFilter, page: Page): Promise<ReviewView[]> {
  const rows = await tx.query<Omit<ReviewView, 'periodName'>>(
    `select ${review(tx.actor)} from review r join agreement g on g.id = r.agreement_id join review_cycle c on c.id = r.cycle_id
       left join review k on k.id = $5
     where ($1::uuid is null or r.id = $1) and ($2::uuid is null or r.agreement_id = $2) and ($3::uuid is null or r.cycle_id = $3)
       and ($4::text is null or r.state = $4) and ($5::uuid is null or (${IS_OVER('k')}, r.id) < (${IS_OVER('r')}, k.id))
       and ($6 or exists (select 1 from party p where p.agreement_id = r.agreement_id and p.locality_id = any($7::uuid[])))
     order by ${IS_OVER('r')}, r.id desc limit $8`,
    [
      filter.id ?? null,
      filter.agreementId ?? null,
      filter.cycleId ?? null,
      filter.state ?? null,
      afterOf(page),
      tx.actor.isSystem,
      tx.actor.localityIds,
      page.limit,
    ],
  );
  return rows.map((row) => ({ ...row, periodName: periodWords(row.periodKey) }));
}

/** @throws notFound `review.notFound`, also for a review of an agreement that is not the actor's */
export async function reviewView(tx: Tx, id: Id): Promise<ReviewView> {
  const [view] = await reviewViews(tx, { id }, { limit: 1 });
  if (!view) throw notFound('review.notFound', 'Không tìm thấy kỳ đánh giá.', 'No such review.');
  return view;
}
