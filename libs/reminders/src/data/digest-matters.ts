import type { Tx } from '@dondoc/database';
import { addDays, type Id, type LocalDate } from '@dondoc/kernel';
import type { DigestMatters, DigestThing } from '../domain/digest';
import { WAITS } from './meeting-items';

/** Dates this many days ahead are coming ones. */
const AHEAD = 14;

const AGREEMENT = `jsonb_build_object('vi', g.title_vi, 'en', g.title_en)`;
const LEAD = `jsonb_build_object('vi', l.name_vi, 'en', l.name_en)`;
const ASSIGNMENT = `join task t on t.id = a.task_id join agreement g on g.id = a.agreement_id join agency l on l.id = a.lead_agency_id`;

/** $1: the offices, $2: one agreement or all. */
const OVERSEEN = `p.overseeing_office_id = any($1) and ($2::uuid is null or p.agreement_id = $2)`;

/** A digest is kept and read by a whole side: nothing of a restricted field is in it. */
const OPEN = 'a.restricted_field is null';
const OPEN_SUBJECT = 's.restricted_field is null';

/** Of each kind so many are read, and how many there are. */
export const MOST_MATTERS = 20;

/** One query per kind of matter; of recommendations there may be many, so that only those that are read are named. Each gives `office`, `position` and the thing itself. */
const QUERIES: Record<keyof DigestMatters, string> = {
  extensions: `select p.overseeing_office_id as office, e.requested_at::text as position,
      jsonb_build_object('id', a.id, 'name', t.title, 'agreement', ${AGREEMENT}, 'agency', ${LEAD}, 'date', e.from_date, 'to', e.to_date) as thing
    from extension e join assignment a on a.id = e.assignment_id join party p on p.id = a.party_id ${ASSIGNMENT}
    where e.state = 'requested' and ${OPEN} and ${OVERSEEN}`,
  recommendations: `select w.office, w.count, u.reported_at::text as position,
      jsonb_build_object('id', a.id, 'name', t.title, 'agreement', ${AGREEMENT}, 'agency', ${LEAD}, 'text', left(u.recommendations, 300)) as thing
    from (select p.overseeing_office_id as office, a.id, count(*) over (partition by p.overseeing_office_id)::int as count,
        row_number() over (partition by p.overseeing_office_id order by u.reported_at, a.id) as rank
      from party p join assignment a on a.party_id = p.id and a.agreement_id = p.agreement_id join status_update u on u.id = a.last_update_id
      where u.recommendations <> '' and ${OPEN} and not exists (select 1 from directive d where d.assignment_id = a.id and d.given_at >= u.reported_at)
        and a.state in ('not_started','in_progress','submitted_as_done','returned','paused') and ${OVERSEEN}) as w
      join assignment a on a.id = w.id join status_update u on u.id = a.last_update_id ${ASSIGNMENT}
    where w.rank <= ${MOST_MATTERS}`,
  explanations: `select p.overseeing_office_id as office, e.given_at::text as position,
      jsonb_build_object('id', a.id, 'name', t.title, 'agreement', ${AGREEMENT}, 'agency', ${LEAD}, 'text', left(e.answer, 300), 'stage', 'explanation', 'explanationId', e.id) as thing
    from explanation e join assignment a on a.id = e.assignment_id join party p on p.id = a.party_id ${ASSIGNMENT}
    where e.state = 'given' and e.asked_as = 'oversee' and ${OPEN} and ${OVERSEEN}`,
  directives: `select p.overseeing_office_id as office, d.due_date::text as position,
      jsonb_build_object('id', a.id, 'name', t.title, 'agreement', ${AGREEMENT}, 'agency', ${LEAD}, 'date', d.due_date, 'text', left(d.text, 300)) as thing
    from directive d join assignment a on a.id = d.assignment_id join party p on p.id = a.party_id ${ASSIGNMENT}
    where d.state = 'given' and d.due_date < $3 and $4::date is not null and a.state <> 'paused' and ${OPEN} and ${OVERSEEN}`,
  signatures: `select p.overseeing_office_id as office, s.deadline::text as position,
      jsonb_build_object('id', s.review_id, 'name', g.title_vi, 'agreement', ${AGREEMENT}, 'date', s.deadline, 'periodKey', s.period_key,
        'reportId', (select case when n.state = 'draft' then n.id end from status_report n where n.review_id = s.review_id and n.party_id = p.id order by n.version desc limit 1)) as thing
    from party p join subject s on s.party_id = p.id and s.agreement_id = p.agreement_id join agreement g on g.id = s.agreement_id
    where s.kind = 'signature' and s.state = 'owed' and ${OVERSEEN}`,
  listed: `select p.overseeing_office_id as office, s.deadline::text as position,
      jsonb_build_object('id', coalesce(s.assignment_id, s.review_id), 'name', s.name, 'agreement', ${AGREEMENT}, 'agency', ${LEAD}, 'date', s.deadline) as thing
    from party p join meeting_item i on i.party_id = p.id join subject s on s.id = i.subject_id
      join agreement g on g.id = s.agreement_id join agency l on l.id = s.agency_id
    where ${WAITS} and ${OPEN_SUBJECT} and ${OVERSEEN}`,
  coming: `select p.overseeing_office_id as office, s.deadline::text as position,
      jsonb_build_object('id', s.assignment_id, 'name', s.name, 'agreement', ${AGREEMENT}, 'agency', ${LEAD}, 'date', s.deadline, 'stage', 'dueDate') as thing
    from party p join subject s on s.party_id = p.id and s.agreement_id = p.agreement_id
      join agreement g on g.id = s.agreement_id join agency l on l.id = s.agency_id
    where s.kind = 'dueDate' and s.state = 'owed' and s.deadline between $3 and $4 and ${OPEN_SUBJECT} and ${OVERSEEN}
    union all
    select p.overseeing_office_id, d.day::text,
      jsonb_build_object('id', r.id, 'name', g.title_vi, 'agreement', ${AGREEMENT}, 'date', d.day, 'stage', d.stage, 'periodKey', r.period_key)
    from party p join review r on r.agreement_id = p.agreement_id join agreement g on g.id = r.agreement_id
      cross join lateral (values ('agencyDeadline', r.agency_deadline), ('signature', r.signature_deadline), ('submission', r.submission_on),
        ('meeting', r.meeting_on)) as d(stage, day)
    where r.state <> 'concluded' and d.day between $3 and $4 and ${OVERSEEN}`,
  reviews: `select p.overseeing_office_id as office, r.cut_off_on::text as position,
      jsonb_build_object('id', r.id, 'name', g.title_vi, 'agreement', ${AGREEMENT}, 'date', r.cut_off_on, 'periodKey', r.period_key) as thing
    from party p join review r on r.agreement_id = p.agreement_id join agreement g on g.id = r.agreement_id
    where r.state = 'collecting' and r.cut_off_on between $3 and $4 and ${OVERSEEN}`,
};

/** Whose agreements; with an agreement, this one only. */
export interface Overseen {
  officeIds: readonly Id[];
  agreementId?: Id | null;
}

const counted = (kind: keyof DigestMatters) =>
  kind === 'recommendations' ? QUERIES[kind] : `select m.*, count(*) over (partition by office)::int as count from (${QUERIES[kind]}) as m`;

const nothing = () => ({ first: [], count: 0 });

/** What waits for a decision and what comes up, by office. Each query reads for all offices at once. */
export async function digestMatters(tx: Tx, { officeIds, agreementId = null }: Overseen, day: LocalDate): Promise<Map<Id, DigestMatters>> {
  const kinds = Object.keys(QUERIES) as (keyof DigestMatters)[];
  const found = new Map(
    officeIds.map((id) => [id, Object.fromEntries(kinds.map((kind) => [kind, nothing()])) as unknown as DigestMatters]),
  );
  for (const kind of kinds) {
    const dated = QUERIES[kind].includes('$3');
    const rows = await tx.query<{ office: Id; thing: DigestThing; count: number }>(
      `select office, thing, count from (select q.*,
         row_number() over (partition by office order by position, thing->>'name', thing->>'id') as place from (${counted(kind)}) as q) as r
       where place <= ${MOST_MATTERS} order by office, place`,
      dated ? [officeIds, agreementId, day, addDays(day, AHEAD)] : [officeIds, agreementId],
    );
    for (const { office, thing, count } of rows) {
      const matters = found.get(office)?.[kind];
      matters?.first.push(thing);
      if (matters) matters.count = count;
    }
  }
  return found;
}
