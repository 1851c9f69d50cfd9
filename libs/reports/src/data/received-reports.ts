import type { Tx } from '@dondoc/database';
import { type Id, type Page, type Paged, pageOf } from '@dondoc/kernel';
import type { ReceivedReportView } from '../views';
import { DELIVERY } from './report-views';

const names = (of: string) => `json_build_object('vi', ${of}_vi, 'en', ${of}_en)`;

const DELIVERIES = `(
  select json_agg(json_build_object(${DELIVERY}) order by d.id) as all
  from delivery d join agency c on c.id = d.committee_agency_id
  where d.report_id = s.id and d.state = 'delivered' and c.locality_id = any($1::uuid[]))`;

/** Signed reports that have come to committees of these localities, newest first. `after`: the last report of the page before. */
export async function receivedReports(tx: Tx, of: { localityIds: Id[]; agreementId?: Id }, page: Page): Promise<Paged<ReceivedReportView>> {
  const rows = await tx.query<ReceivedReportView>(
    `select s.id, s.review_id as "reviewId", s.agreement_id as "agreementId", g.code as "agreementCode", ${names('g.title')} as "agreementTitle",
       r.period_key as "periodKey", l.id as "localityId", ${names('l.name')} as "localityName", s.version, s.number, s.issued_on as "issuedOn",
       exists (select 1 from status_report n where n.review_id = s.review_id and n.party_id = s.party_id and n.version > s.version and n.state = 'signed') as superseded,
       came.all as deliveries, e.state as "sideState",
       (select json_build_object('number', k.number, 'concludedOn', k.concluded_on) from conclusion k
        where k.review_id = s.review_id and k.party_id = s.party_id) as conclusion
     from status_report s join agreement g on g.id = s.agreement_id join review r on r.id = s.review_id
       join review_side e on e.review_id = s.review_id and e.party_id = s.party_id
       join party p on p.id = s.party_id join locality l on l.id = p.locality_id cross join lateral ${DELIVERIES} came
     where s.state = 'signed' and came.all is not null and ($2::uuid is null or s.agreement_id = $2) and ($3::uuid is null or s.id < $3)
       and s.agreement_id in (select q.agreement_id from party q where q.locality_id = any($1::uuid[]))
     order by s.id desc limit $4`,
    [of.localityIds, of.agreementId ?? null, page.after ?? null, page.limit + 1],
  );
  return pageOf(rows, page.limit, (row) => row.id);
}
