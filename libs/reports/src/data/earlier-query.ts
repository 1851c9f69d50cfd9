/** Rows with policies are looked up by plain columns (`offset 0` keeps them plain): by an expression the whole table would be read. */

/** The work that the report of the review before left open, and where it stands now. Needs the table `last`: the newest snapshot of that review. */
export const PROMISED = `
  select json_agg(json_build_object('assignmentId', a.id, 'partyId', a.party_id, 'taskCode', t.code, 'taskTitle', t.title, 'agencyVi', x->>'agencyVi',
      'dueDate', x->>'dueDate', 'timeliness', x->>'timeliness', 'progress', (x->>'progress')::int,
      'now', json_build_object('kind', t.kind, 'state', a.state, 'dueDate', a.due_date, 'countedDueDate', a.counted_due_date, 'submittedOn', a.submitted_on, 'doneOn', a.done_on,
        'progress', a.progress)) order by t.code, a.id)
  from (select x, (x->>'assignmentId')::uuid as assignment_id from last, jsonb_array_elements(last.figures->'lines') x
      where x->>'timeliness' in ('overdue', 'inTerm', 'noDueDate', 'ongoing', 'paused') offset 0) line
    join assignment a on a.id = line.assignment_id join task t on t.id = a.task_id
  where a.restricted_field is null`;

/** Points of earlier conclusions under this agreement whose assignment is not finished. */
export const OPEN_POINTS = `
  select json_agg(json_build_object('partyId', k.party_id, 'number', k.number, 'concludedOn', k.concluded_on, 'text', point.value->>'text',
      'taskCode', t.code, 'taskTitle', t.title, 'agencyVi', g.name_vi, 'kind', t.kind, 'state', a.state, 'dueDate', a.due_date,
      'countedDueDate', a.counted_due_date, 'submittedOn', a.submitted_on, 'doneOn', a.done_on, 'progress', a.progress) order by k.concluded_on, p.position, point.n)
  from r join review e on e.agreement_id = r.agreement_id and e.id <> r.id join conclusion k on k.review_id = e.id join party p on p.id = k.party_id
    cross join lateral (select value, n, (value->>'assignmentId')::uuid as assignment_id
      from jsonb_array_elements(k.points) with ordinality as e(value, n) offset 0) as point
    join assignment a on a.id = point.assignment_id and a.state not in ('done', 'no_longer_applicable') and a.restricted_field is null
    join task t on t.id = a.task_id join agency g on g.id = a.lead_agency_id`;

/** Agencies of the lines that gave way to others by $2, and those after them, each with its main successor. */
export const SUCCESSIONS = `
  with recursive step as (
    select f.body_id as from_id, s.effective_on, s.legal_basis_vi,
      (select m.body_id from succession_member m where m.succession_id = s.id and m.side = 'to' order by m.position limit 1) as to_id
    from succession s join succession_member f on f.succession_id = s.id and f.side = 'from'
    where s.subject = 'agency' and s.kind in ('rename', 'merge', 'absorb') and s.effective_on <= $2::date),
  way as (
    select step.* from step where from_id in (select a.lead_agency_id from chosen c join assignment a on a.id = c.id)
    union
    select step.* from way join step on step.from_id = way.to_id)
  select json_agg(json_build_object('fromCode', f.code, 'fromVi', f.name_vi, 'toCode', t.code, 'toVi', t.name_vi,
      'effectiveOn', way.effective_on, 'legalBasisVi', way.legal_basis_vi) order by way.effective_on, f.code)
  from way join agency f on f.id = way.from_id join agency t on t.id = way.to_id where f.id <> t.id`;
