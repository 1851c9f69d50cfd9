import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import type { AwaitedSubject } from '../domain/upcoming';
import type { MailAboutView } from '../views';
import { type DueSubject, SUBJECT } from './due-subjects';

export type SubjectAbout = Omit<DueSubject, 'nextRungOn'> & AwaitedSubject;

/** What is owed about an assignment now, and the due date and the latest update even where they are met. */
export async function subjectsAbout(tx: Tx, assignmentId: Id): Promise<SubjectAbout[]> {
  return tx.query(
    `select ${SUBJECT}, s.state,
       array(select distinct r.rung from reminder r where r.subject_id = s.id and r.occurrence = coalesce(s.occurrence, s.deadline)) as issued,
       array(select distinct r.rung from reminder r where r.subject_id = s.id and r.occurrence = coalesce(s.occurrence, s.deadline)
         and r.kind in ('due', 'overdue') and r.rung like '+%') as urgings
     from subject s
     where s.assignment_id = $1 and (s.state in ('owed', 'paused') or s.kind = 'dueDate' or s.id = (
       select u.id from subject u where u.assignment_id = $1 and u.kind = 'statusUpdate' order by u.state <> 'owed', u.deadline desc, u.id limit 1))
     order by s.deadline, s.kind, s.id`,
    [assignmentId],
  );
}

const LAST = 10;

type MailRow = Omit<MailAboutView, 'reason' | 'reminders'> & {
  reason: string | null;
  reminders: (Omit<MailAboutView['reminders'][number], 'whyNot'> & { reason: string | null })[];
};

/** The last mails about an assignment: those of the day with a reminder of it, and what was told at once. */
export function mailsAbout(tx: Tx, assignmentId: Id): Promise<MailRow[]> {
  return tx.query(
    `with linked as (
       select rm.message_id as id, min(r.office_id::text)::uuid as office_id,
         json_agg(json_build_object('subjectKind', s.kind, 'kind', r.kind, 'rung', r.rung, 'reason', rm.reason) order by r.due_on, s.kind) as reminders
       from subject s join reminder r on r.subject_id = s.id join reminder_message rm on rm.reminder_id = r.id
       where s.assignment_id = $1 group by rm.message_id),
     about as (
       select id, office_id, reminders from linked
       union all select m.id, m.office_id, '[]'::json from message m where m.about_id = $1 and m.kind = 'atOnce')
     select m.id, m.kind, m.state, m.day, m.sent_at as "sentAt", m.subject as title,
       case when $2 or p.locality_id = any($3::uuid[]) then p.name end as person, o.role,
       case when g.id is not null then json_build_object('vi', g.name_vi, 'en', g.name_en) end as agency, b.reminders, m.reason
     from about b join message m on m.id = b.id
       left join office o on o.id = b.office_id left join agency g on g.id = o.agency_id left join person p on p.id = m.person_id
     order by m.planned_at desc, m.id desc limit ${LAST}`,
    [assignmentId, tx.actor.isSystem, tx.actor.localityIds],
  );
}

export async function datelessBecause(tx: Tx, assignmentId: Id): Promise<'noDueDate' | 'ongoing' | null> {
  const [row] = await tx.query<{ why: 'noDueDate' | 'ongoing' | null }>(
    `select case when a.due_date is not null then null when t.kind = 'dated' then 'noDueDate' else 'ongoing' end as why
     from assignment a join task t on t.id = a.task_id where a.id = $1`,
    [assignmentId],
  );
  return row?.why ?? null;
}
