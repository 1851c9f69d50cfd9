import type { Tx } from '@dondoc/database';
import { endOfDay, type LocalDate, startOfDay } from '@dondoc/kernel';
import type { TimelineRow } from '../views';

/** Facts that belong to the story of an agreement; a mail that was planned or a person who signed in does not. */
const TOLD = `^(agreement|party|cycle|task|assignment|extension|explanation|directive|meetingItem|review|reviewLine|conclusion|report|succession|subject)\\.`;

const OFFICE = (agency: string, office: string) => `${agency}.code || '/' || ${office}.role`;
/** What a reader calls it: code and title of the task; what is owed where it is no task. */
const SUBJECT = `coalesce(t.code || ' ' || t.title, s.kind)`;

const FACTS = `
  select f.at, a.code as agreement, f.kind as event, f.data->>'kind' as kind, f.data->>'rung' as rung,
    coalesce(f.data->>'task' || ' ' || (f.data->>'title'), f.data->>'subject', f.data->>'name', f.data->>'succession', f.data->>'code') as subject,
    coalesce(case when f.kind = 'assignment.handedOver' then f.data->>'toAgency' end, ${OFFICE('g', 'o')}, f.data->>'agency') as office,
    f.data->>'period' as period, f.data->>'deadline' as deadline, f.data->>'committee' as recipient
  from fact f left join agreement a on a.id = f.agreement_id
    left join office o on o.id = f.office_id left join agency g on g.id = o.agency_id
  where f.kind ~ '${TOLD}' and f.at >= $1 and f.at < $2`;

const REMINDERS = `
  select m.sent_at, a.code, case r.kind when 'escalation' then 'escalation.sent' else 'reminder.sent' end, r.kind, r.rung,
    ${SUBJECT}, ${OFFICE('g', 'o')}, s.period_key, r.occurrence::text, m.address
  from message m join reminder_message rm on rm.message_id = m.id join reminder r on r.id = rm.reminder_id
    join subject s on s.id = r.subject_id join agreement a on a.id = s.agreement_id
    join office o on o.id = r.office_id join agency g on g.id = o.agency_id
    left join assignment x on x.id = s.assignment_id left join task t on t.id = x.task_id
  where m.state = 'sent' and m.kind = 'daily' and rm.outcome <> 'dropped' and m.sent_at >= $1 and m.sent_at < $2`;

const DIGESTS = `
  select m.sent_at, null, 'digest.sent', d.kind, null, null, ${OFFICE('g', 'o')}, null, null, m.address
  from message m join digest d on d.id = m.about_id join office o on o.id = d.office_id join agency g on g.id = o.agency_id
  where m.state = 'sent' and m.kind = 'digest' and m.sent_at >= $1 and m.sent_at < $2`;

const NOTICES = `
  select m.sent_at, a.code, 'notice.sent', f.kind, null,
    coalesce(f.data->>'task' || ' ' || (f.data->>'title'), f.data->>'subject'), ${OFFICE('g', 'o')}, f.data->>'period', f.data->>'deadline', m.address
  from message m join fact f on f.id = split_part(m.key, ':', 2)::bigint join agreement a on a.id = f.agreement_id
    join office o on o.id = m.office_id join agency g on g.id = o.agency_id
  where m.state = 'sent' and m.kind = 'atOnce' and m.sent_at >= $1 and m.sent_at < $2`;

/**
 * What happened from `from` to `to`, both included: the facts of the agreements, and the mails that were sent. One statement; equal
 * histories give equal rows in equal order, and no row has an identifier in it.
 */
export async function timeline(
  tx: Tx,
  { from = '1900-01-01', to = '2999-12-31' }: { from?: LocalDate; to?: LocalDate } = {},
): Promise<TimelineRow[]> {
  const rows = await tx.query<TimelineRow>(
    `select at, (at at time zone 'Asia/Ho_Chi_Minh')::date as date, agreement, event, kind, rung, subject, office, period, deadline, recipient
     from (${[FACTS, REMINDERS, DIGESTS, NOTICES].join(' union all ')}) as told
     order by at, event collate "C", agreement collate "C", subject collate "C", office collate "C", rung collate "C", kind collate "C", recipient collate "C", deadline, period`,
    [startOfDay(from), endOfDay(to)],
  );
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as TimelineRow);
}
