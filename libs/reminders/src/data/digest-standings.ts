import { staleSql, timelinessSql, unacknowledgedSql } from '@dondoc/commitments';
import type { Tx } from '@dondoc/database';
import type { Id, LocalDate, Words } from '@dondoc/kernel';
import { type Counted, type DigestItem, type DigestStanding, MOST } from '../domain/digest';
import { grouped } from '../domain/grouped';
import type { Overseen } from './digest-matters';
import { type Tally, talliedByAgreement } from './digest-tallies';

const WORDS = (vi: string, en: string) => `jsonb_build_object('vi', ${vi}, 'en', ${en})`;

/** $1: the offices, $2: one agreement or all. */
const OVERSEEN = `p.overseeing_office_id = any($1::uuid[]) and ($2::uuid is null or p.agreement_id = $2)`;
/** A digest is kept and read by a whole side: nothing of a restricted field is in it. */
const OF_SIDE = 'a.party_id = p.id and a.agreement_id = p.agreement_id and a.restricted_field is null';
const OWN = `party p join assignment a on ${OF_SIDE}`;

/** The states of the index `assignment_open`. What is finished has an outcome that no day changes. */
const OPEN = `a.state in ('not_started','in_progress','submitted_as_done','returned','paused')`;

/** $3: today. What has no date is counted alike, whether it should have one or not: the task need not be asked. */
const TIMELINESS = timelinessSql('a', 'd', '$3::date');
const KIND = `cross join (values ('dated')) d (kind)`;

const TALLIES = `select n.*, g.code, ${WORDS('g.title_vi', 'g.title_en')} as title from (
    select p.overseeing_office_id as office, p.agreement_id as id, f.outcome, f.count from party p cross join lateral (
      select a.outcome, count(*)::int as count from assignment a where ${OF_SIDE} and a.outcome is not null group by 1) as f where ${OVERSEEN}
    union all
    select p.overseeing_office_id, p.agreement_id, f.timeliness, f.count from party p cross join lateral (
      select ${TIMELINESS} as timeliness, count(*)::int as count from assignment a ${KIND} where ${OF_SIDE} and ${OPEN} group by 1) as f where ${OVERSEEN}) as n
  join agreement g on g.id = n.id order by g.code`;

/** $3: the dates by which silence is judged. */
const SILENCE = `select n.office, ${WORDS('l.name_vi', 'l.name_en')} as agency, n.stale, n.unacknowledged from (
    select p.overseeing_office_id as office, f.lead_agency_id, sum(f.stale)::int as stale, sum(f.unacknowledged)::int as unacknowledged
    from party p cross join lateral (
      select a.lead_agency_id, count(*) filter (where ${staleSql('$3')}) as stale, count(*) filter (where ${unacknowledgedSql('$3')}) as unacknowledged
      from assignment a where ${OF_SIDE} and ${OPEN} group by 1) as f
    where ${OVERSEEN} group by 1, 2) as n
  join agency l on l.id = n.lead_agency_id where n.stale + n.unacknowledged > 0 order by n.office, l.code`;

const ITEM = `r.office, r.count, a.id as "assignmentId", t.title as name, ${WORDS('g.title_vi', 'g.title_en')} as agreement,
    ${WORDS('l.name_vi', 'l.name_en')} as agency, coalesce(a.counted_due_date, a.due_date) as deadline`;
const NAMED = `join assignment a on a.id = r.id join task t on t.id = a.task_id join agreement g on g.id = a.agreement_id join agency l on l.id = a.lead_agency_id`;

/** Among all the earliest are found by their dates alone; only those are named. */
const RED = `select * from (select ${ITEM}, row_number() over (partition by r.office order by r.deadline, g.code, t.code) as place from (
    select office, id, deadline, count(*) over (partition by office)::int as count, rank() over (partition by office order by deadline) as place
    from (select p.overseeing_office_id as office, a.id, coalesce(a.counted_due_date, a.due_date) as deadline
      from ${OWN} ${KIND} where ${OVERSEEN} and ${OPEN} and a.state <> 'paused' and ${TIMELINESS} = 'overdue') as o) as r
    ${NAMED} where r.place <= ${MOST.red}) as n where place <= ${MOST.red} order by office, place`;

const SIDE = (state: string, locality: string) =>
  `jsonb_build_object('state', ${state}, 'locality', ${WORDS(`${locality}.short_name_vi`, `${locality}.short_name_en`)})`;

/** What has not begun is looked for first, as there is less of it than of what is done; of its tasks only those at odds are looked at (`offset 0`). */
const CONTRADICTIONS = `select ${ITEM}, jsonb_build_array(${SIDE('a.state', 'c')}) ||
      coalesce((select jsonb_agg(${SIDE('o.state', 'oc')} order by op.position)
        from assignment o join party op on op.id = o.party_id join locality oc on oc.id = op.locality_id
        where o.task_id = a.task_id and o.id <> a.id), '[]') as sides
  from (select f.*, count(*) over (partition by office)::int as count, row_number() over (partition by office order by agreement, task, id) as place
    from (select distinct p.overseeing_office_id as office, a.id, g.code as agreement, t.code as task
      from party p cross join lateral (select z.task_id from assignment z
          where z.agreement_id = p.agreement_id and z.state = 'not_started' and z.restricted_field is null
            and exists (select 1 from assignment y where y.task_id = z.task_id and y.state in ('done', 'submitted_as_done')) offset 0) as z
        join assignment a on a.task_id = z.task_id and a.party_id = p.id join task t on t.id = a.task_id join agreement g on g.id = p.agreement_id
      where ${OVERSEEN}) as f) as r
    ${NAMED} join party p on p.id = a.party_id join locality c on c.id = p.locality_id
  where r.place <= ${MOST.contradictions} order by r.place`;

type Silent = { office: Id; agency: Words; stale: number; unacknowledged: number };
type Item = DigestItem & { office: Id; count: number };
type AtOdds = Item & { sides: DigestStanding['contradictions']['first'][number]['sides'] };

/** Where the assignments of the sides stand today that these offices oversee; an office without any is left out. */
export async function digestStandings(
  tx: Tx,
  { officeIds, agreementId = null }: Overseen,
  silentBefore: readonly LocalDate[],
): Promise<Map<Id, DigestStanding>> {
  const of = <Row extends { office: Id }>(sql: string, ...more: unknown[]) => tx.query<Row>(sql, [officeIds, agreementId, ...more]);
  const tallies = grouped(await of<Tally>(TALLIES, tx.today), ({ office }) => office);
  const silent = grouped(await of<Silent>(SILENCE, silentBefore), ({ office }) => office);
  const red = grouped(await of<Item>(RED, tx.today), ({ office }) => office);
  const contradictions = grouped(await of<AtOdds>(CONTRADICTIONS), ({ office }) => office);
  const silence = (office: Id, kind: 'stale' | 'unacknowledged') =>
    (silent.get(office) ?? []).flatMap(({ agency, ...counts }) => (counts[kind] > 0 ? [{ agency, count: counts[kind] }] : []));
  return new Map(
    [...tallies].map(([office, ofOffice]) => [
      office,
      {
        agreements: talliedByAgreement(ofOffice),
        red: counted(red.get(office)),
        contradictions: counted(contradictions.get(office)),
        stale: silence(office, 'stale'),
        unacknowledged: silence(office, 'unacknowledged'),
      },
    ]),
  );
}

const counted = <Thing extends { count: number }>(first: Thing[] = []): Counted<Thing> => ({ first, count: first[0]?.count ?? 0 });
