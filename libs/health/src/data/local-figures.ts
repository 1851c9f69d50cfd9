import type { Tx } from '@dondoc/database';
import { type Id, partsOf } from '@dondoc/kernel';
import type { LocalFigures } from '../domain/engine';
import { CALENDAR, reviews, SHOWN, seconds, unheard, unheld, WAITING } from './figures';

const DUE = `${WAITING} and not_before <= $1`;

/** What is on its way, in trouble or not settled: each from its own small index, not from all that was ever sent. */
const IN_HAND = `select * from message where state in ('planned', 'retrying', 'unknown')
  union select * from message where state = 'leased'
  union select * from message where state in ('retrying', 'bounced', 'suppressed', 'unknown')
  union select * from message where not settled and state in ('sent', 'bounced', 'suppressed', 'cancelled') and settle_after is not null`;

/** $4: localities. */
const OWN_MESSAGE = `(select m.* from (${IN_HAND}) m left join person p on p.id = m.person_id left join office o on o.id = m.office_id
  left join agency g on g.id = o.agency_id where coalesce(p.locality_id, g.locality_id) = any($4::uuid[]))`;

const OWN_MESSAGES = `select jsonb_build_object('due', count(*) filter (where ${DUE}),
    'oldestDueSeconds', coalesce(${seconds(`min(not_before) filter (where ${DUE})`, '$1::timestamptz')}, 0),
    'leased', count(*) filter (where state = 'leased'), 'retrying', count(*) filter (where state = 'retrying'),
    'unknown', count(*) filter (where state = 'unknown' and resent), 'bounced', count(*) filter (where state = 'bounced'),
    'suppressed', count(*) filter (where state = 'suppressed'),
    'unsettled', count(*) filter (where not settled and state in ('sent', 'bounced', 'suppressed', 'cancelled') and settle_after is not null))
  from ${OWN_MESSAGE} m`;

const OWN_SUPPRESSIONS = `select count(*)::int from suppression s where s.suppressed_at is not null and (
  exists (select 1 from person p where lower(p.email) = s.address and p.locality_id = any($4::uuid[]))
  or exists (select 1 from office o join agency g on g.id = o.agency_id where lower(o.mailbox) = s.address and g.locality_id = any($4::uuid[])))`;

const ownSubjects = (when: string) => `select count(*)::int from subject s
  where s.state = 'owed' and s.next_rung_on ${when} $2::date and s.party_id = any (array(select id from party where locality_id = any($4::uuid[])))`;

/** When the sweep was last done, and that something is wrong, but not what: reasons may name what is not theirs. */
const SWEEP = `select coalesce(jsonb_agg(jsonb_build_object('job', job, 'begunAt', begun_at, 'doneAt', done_at,
  'secondsSinceDone', ${seconds('done_at')}, 'failedAt', null, 'reason', null)), '[]') from schedule_run where job = 'sweep'`;
const BARE_ALARMS = `select coalesce(jsonb_agg(jsonb_build_object('name', name, 'reason', '', 'raisedAt', raised_at) order by name, raised_at), '[]')
  from alarm where seen_at > now() - interval '${SHOWN.alarm}'`;

const LOCAL_FIGURES = `select (${SWEEP}) as schedules, (${OWN_MESSAGES}) as messages, (${OWN_SUPPRESSIONS}) as "suppressedAddresses",
  (${BARE_ALARMS}) as alarms, (${ownSubjects('<=')}) as "subjectsWaiting", (${ownSubjects('<')}) as "rungsNotFired",
  (${unheard(' and locality_id = any($4::uuid[])')})::int as "unheardRungs", (${unheld(' and g.locality_id = any($4::uuid[])')})::int as "unheldAgencies",
  (${reviews(' and p.locality_id = any($4::uuid[])')}) as "reviewsWithoutReport", (${CALENDAR}) as calendar`;

/** Of these localities alone. */
export async function localFigures(tx: Tx, localityIds: readonly Id[]): Promise<LocalFigures> {
  const [row] = await tx.query<Omit<LocalFigures, 'now'>>(LOCAL_FIGURES, [tx.now, tx.today, partsOf(tx.today).year, localityIds]);
  return { ...(row as Omit<LocalFigures, 'now'>), now: tx.now };
}
