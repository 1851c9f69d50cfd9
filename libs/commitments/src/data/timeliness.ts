/**
 * The pure `timelinessOf` in SQL, for lists and counts. `a` and `t` are the aliases of assignment and task, `today` a date expression: a subquery, which is answered once and not per row.
 * A spec holds the two against each other.
 */
export function timelinessSql(a = 'a', t = 't', today = '(select app_today())'): string {
  const inTerm = `coalesce(${a}.submitted_on, ${a}.done_on, ${a}.paused_on, ${today}) <= coalesce(${a}.counted_due_date, ${a}.due_date)`;
  return `case
    when ${a}.state = 'no_longer_applicable' then 'noLongerApplicable'
    when ${a}.due_date is null then case ${t}.kind when 'dated' then 'noDueDate' else 'ongoing' end
    when ${a}.state = 'done' then case when ${inTerm} then 'doneOnTime' else 'doneLate' end
    else case when ${inTerm} then 'inTerm' else 'overdue' end end`;
}
