import type { Tx } from '@dondoc/database';
import type { Id, LocalDate, Words } from '@dondoc/kernel';
import { ANSWER, LINE_STATE } from './line-state';

/** How far one agency is with what a side that collects asks of it. */
export interface CollectingAgency {
  reviewId: Id;
  agreementId: Id;
  agreement: Words;
  agreementCode: string;
  periodKey: string;
  /** Until when the agencies of the review send. */
  agencyDeadline: LocalDate;
  partyId: Id;
  localityId: Id;
  coordinatingAgencyId: Id | null;
  agencyId: Id;
  agency: Words;
  /** The latest deadline of what this agency has not sent: a return may have moved it. */
  deadline: LocalDate;
  sent: number;
  awaited: number;
  /** Titles of the tasks whose update was returned and not sent again. */
  returned: string[];
}

/** Whose sides are meant; all sides that collect where nothing is said. */
export interface Coordinating {
  agencyIds: readonly Id[];
  localityIds: readonly Id[];
}

/** Nothing of a restricted field is counted: the list goes to whoever coordinates. Every agency of the sides that collect at this moment, with what it has sent and not. One statement, however many coordinators ask. */
export function collectingAgencies(tx: Tx, coordinating: Coordinating | null = null): Promise<CollectingAgency[]> {
  return tx.query<CollectingAgency>(
    `select r.id as "reviewId", r.agreement_id as "agreementId", jsonb_build_object('vi', g.title_vi, 'en', g.title_en) as agreement,
       g.code as "agreementCode", r.period_key as "periodKey", r.agency_deadline as "agencyDeadline", p.id as "partyId",
       p.locality_id as "localityId", p.coordinating_agency_id as "coordinatingAgencyId", b.id as "agencyId",
       jsonb_build_object('vi', b.name_vi, 'en', b.name_en) as agency,
       coalesce(max(l.deadline) filter (where l.state in ('awaited', 'returned')), r.agency_deadline) as deadline,
       count(*) filter (where l.state = 'sent')::int as sent, count(*) filter (where l.state = 'awaited')::int as awaited,
       coalesce(array_agg(l.title order by l.title, l.id) filter (where l.state = 'returned'), '{}') as returned
     from review_side d join review r on r.id = d.review_id join agreement g on g.id = r.agreement_id join party p on p.id = d.party_id
       join lateral (
         select l.id, a.lead_agency_id, t.title, s.deadline, ${LINE_STATE} as state
         from review_line l join assignment a on a.id = l.assignment_id join task t on t.id = a.task_id
           left join subject s on s.kind = 'statusUpdate' and s.about_id = l.id ${ANSWER}
         where l.review_id = r.id and l.party_id = d.party_id and a.restricted_field is null) l on l.state <> 'notAsked'
       join agency b on b.id = l.lead_agency_id
     where d.state = 'collecting' and r.state = 'collecting'
       and ($1::uuid[] is null or p.coordinating_agency_id = any($1) or p.coordinating_agency_id is null and p.locality_id = any($2::uuid[]))
     group by r.id, g.id, p.id, b.id order by r.agency_deadline, g.code, p.position, b.code`,
    [coordinating?.agencyIds ?? null, coordinating?.localityIds ?? null],
  );
}
