import type { Tx } from '@dondoc/database';
import type { Noticed } from '../domain/notices';

/** These facts with what they happened to, as it stands now. One statement, however many facts. */
export function noticed(tx: Tx, factIds: readonly number[]): Promise<Noticed[]> {
  return tx.query(
    `select f.id as "factId", f.kind, f.person_id as "personId", f.actor_name as actor, f.data->>'note' as note, f.data->>'from' as "from", f.data->>'to' as "to",
       f.data->>'period' as "periodKey", f.agreement_id as "agreementId", g.code as "agreementCode",
       jsonb_build_object('vi', g.title_vi, 'en', g.title_en) as agreement,
       a.id as "assignmentId", r.id as "reportId", t.title as name, a.restricted_field as "restrictedField", a.due_date as deadline, a.lead_agency_id as "agencyId",
       case when l.id is null then null else jsonb_build_object('vi', l.name_vi, 'en', l.name_en) end as agency,
       p.locality_id as "localityId", p.coordinating_agency_id as "coordinatingAgencyId", p.overseeing_office_id as "overseeingOfficeId",
       a.state as "assignmentState", e.state as "extensionState", x.state as "explanationState", coalesce(f.data->>'askedAs', f.data->>'decider') as decider, d.state as "directiveState", f.data->>'by' as by, r.state as "reportState", s.state as "lineState"
     from fact f
       join agreement g on g.id = f.agreement_id
       left join review_line rl on f.about_type = 'reviewLine' and rl.id = f.about_id
       left join subject s on s.kind = 'statusUpdate' and s.about_id = rl.id
       left join assignment a on a.id = case when f.about_type = 'assignment' then f.about_id else rl.assignment_id end
       left join task t on t.id = a.task_id
       left join agency l on l.id = a.lead_agency_id
       left join status_report r on f.about_type = 'statusReport' and r.id = f.about_id
       left join extension e on e.id = (f.data->>'extensionId')::uuid
       left join explanation x on x.id = (f.data->>'explanationId')::uuid
       left join directive d on d.id = (f.data->>'directiveId')::uuid
       left join party p on p.id = coalesce(a.party_id, r.party_id)
     where f.id = any($1::bigint[])`,
    [factIds],
  );
}
