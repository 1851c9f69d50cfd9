import type { Timeliness } from '../domain/timeliness';

/**
 * The pure `timelinessOf` in SQL, for lists and counts. `a` and `t` are the aliases of assignment and task, `today` a date expression: a subquery, which is answered once and not per row.
 * `kind`: what kind of task it is, asked only where there is no date. A spec holds the two against each other.
 */
export function timelinessSql(a = 'a', t = 't', today = '(select app_today())', kind = `${t}.kind`): string {
  const inTerm = `coalesce(${a}.submitted_on, ${a}.done_on, ${a}.paused_on, ${today}) <= coalesce(${a}.counted_due_date, ${a}.due_date)`;
  return `case
    when ${a}.state = 'no_longer_applicable' then 'noLongerApplicable'
    when ${a}.due_date is null then case ${kind} when 'dated' then 'noDueDate' else 'ongoing' end
    when ${a}.state = 'done' then case when ${inTerm} then 'doneOnTime' else 'doneLate' end
    else case when ${inTerm} then 'inTerm' else 'overdue' end end`;
}

/** How work came out has been derived by the database (`outcome`); the rest is not finished. */
const UNFINISHED = `('not_started','in_progress','submitted_as_done','returned','paused')`;
const OUTCOMES: readonly string[] = ['doneOnTime', 'doneLate', 'noLongerApplicable'];

/** Where a list asks for those in one group, over the alias `a` alone: also what an index knows of them. */
export function inGroupSql(timeliness: Timeliness): string {
  const exactly = `${timelinessSql('a', '', undefined, `'dated'`)} = '${timeliness}'`;
  if (OUTCOMES.includes(timeliness)) return `a.outcome = '${timeliness}' and ${exactly}`;
  if (timeliness === 'inTerm') return `a.state in ${UNFINISHED} and ${exactly}`;
  if (timeliness === 'overdue') return `a.state in ${UNFINISHED} and a.due_date < (select app_today()) and ${exactly}`;
  const isOngoing = `a.task_id in (select id from task where kind <> 'dated')`;
  return `a.due_date is null and a.state <> 'no_longer_applicable' and ${timeliness === 'ongoing' ? isOngoing : `not (${isOngoing})`}`;
}
