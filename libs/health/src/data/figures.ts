import type { Tx } from '@dondoc/database';
import { partsOf } from '@dondoc/kernel';
import type { EngineFigures } from '../domain/engine';

export const seconds = (since: string, now = 'now()') => `extract(epoch from ${now} - ${since})::float8`;
export const WAITING = `state in ('planned', 'retrying', 'unknown') and not (state = 'unknown' and resent)`;
/** How long an alarm that nobody raises again is shown, and how far back the rest is looked for. */
export const SHOWN = { alarm: '15 minutes', unheardDays: 30, reviewDays: 400, most: 1000, reviews: 20 };

const SCHEDULES = `select coalesce(jsonb_agg(jsonb_build_object('job', job, 'begunAt', begun_at, 'doneAt', done_at,
  'secondsSinceDone', ${seconds('done_at')}, 'failedAt', failed_at, 'reason', reason) order by job), '[]') from schedule_run`;

const MESSAGES = `select jsonb_build_object('due', d.n, 'oldestDueSeconds', coalesce(${seconds('d.oldest', '$1::timestamptz')}, 0),
    'leased', (select count(*) from message where state = 'leased'),
    'retrying', t.retrying, 'unknown', t.unknown, 'bounced', t.bounced, 'suppressed', t.suppressed,
    'unsettled', (select count(*) from message where not settled and state in ('sent', 'bounced', 'suppressed', 'cancelled') and settle_after is not null))
  from (select count(*) as n, min(not_before) as oldest from message where ${WAITING} and not_before <= $1) d,
    (select count(*) filter (where state = 'retrying') as retrying, count(*) filter (where state = 'unknown' and resent) as unknown,
       count(*) filter (where state = 'bounced') as bounced, count(*) filter (where state = 'suppressed') as suppressed
     from message where state in ('retrying', 'bounced', 'suppressed', 'unknown')) t`;

const ALARMS = `select coalesce(jsonb_agg(jsonb_build_object('name', name, 'reason', reason, 'raisedAt', raised_at) order by name, raised_at), '[]')
  from alarm where seen_at > now() - interval '${SHOWN.alarm}'`;

const OUTBOX = `select jsonb_build_object('waiting', count(*), 'failing', count(*) filter (where last_error is not null),
  'oldestSeconds', coalesce((select ${seconds('f.at', '$1::timestamptz')} from fact f where f.id = min(o.fact_id)), 0)) from outbox o`;

export const unheard = (whose = '') => `select count(*) from (
  select 1 from fact where kind = 'reminder.unheard' and id >= coalesce((select max(id) from fact), 0) - 100000
    and at > $1::timestamptz - interval '${SHOWN.unheardDays} days'${whose} limit ${SHOWN.most}) f`;

const HOLDS = (o: string) => `(${o}.mailbox is not null or exists (
  select 1 from membership m join person p on p.id = m.person_id and p.disabled_at is null
  where m.office_id = ${o}.id and m.kind <> 'delegate' and $2::date between m.valid_from and coalesce(m.valid_to, $2::date)))`;

export const unheld = (
  whose = '',
) => `select count(*) from agency g where exists (select 1 from subject s where s.agency_id = g.id and s.state in ('owed', 'paused'))
  and not exists (select 1 from office o where o.agency_id = g.id and o.role = 'focalPoint'
    and $2::date between coalesce(o.valid_from, $2::date) and coalesce(o.valid_to, $2::date) and ${HOLDS('o')})${whose}`;

export const reviews = (
  whose = '',
) => `select coalesce(jsonb_agg(jsonb_build_object('agreement', a.code, 'period', late.period_key, 'submissionOn', late.submission_on,
    'locality', jsonb_build_object('vi', l.short_name_vi, 'en', l.short_name_en)) order by late.submission_on, a.code, l.code), '[]')
  from (select r.agreement_id, r.period_key, r.submission_on, p.locality_id
        from review r join review_side s on s.review_id = r.id join party p on p.id = s.party_id
        where r.submission_on < $2::date and r.submission_on >= $2::date - ${SHOWN.reviewDays}
          and not exists (select 1 from status_report sr where sr.review_id = r.id and sr.party_id = s.party_id and sr.state = 'signed')${whose}
        order by r.submission_on desc limit ${SHOWN.reviews}) late
    join agreement a on a.id = late.agreement_id join locality l on l.id = late.locality_id`;

export const CALENDAR = `select jsonb_agg(jsonb_build_object('year', y.year, 'status', coalesce(c.status, 'missing')) order by y.year)
  from (values ($3::int), ($3::int + 1)) y(year) left join calendar_year c on c.year = y.year`;

/** What an operator looks at first, in one statement. $1 now, $2 today, $3 the present year. */
export const ENGINE_FIGURES = `select (${SCHEDULES}) as schedules, (${MESSAGES}) as messages,
  (select count(*)::int from suppression where suppressed_at is not null) as "suppressedAddresses", (${ALARMS}) as alarms, (${OUTBOX}) as outbox,
  (select count(*)::int from subject where state = 'owed' and next_rung_on <= $2::date) as "subjectsWaiting",
  (select count(*)::int from subject where state = 'owed' and next_rung_on < $2::date) as "rungsNotFired",
  (${unheard()})::int as "unheardRungs", (${unheld()})::int as "unheldAgencies", (${reviews()}) as "reviewsWithoutReport", (${CALENDAR}) as calendar`;

export async function engineFigures(tx: Tx): Promise<EngineFigures> {
  const [row] = await tx.query<Omit<EngineFigures, 'now'>>(ENGINE_FIGURES, [tx.now, tx.today, partsOf(tx.today).year]);
  return { ...(row as Omit<EngineFigures, 'now'>), now: tx.now };
}
