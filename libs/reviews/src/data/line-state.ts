/**
 * The update that answers a line `l` of the assignment `a`: it carries the review and is newer than a return. Only the lead agency, or the
 * coordinator on its behalf, answers a review; what a cooperating agency adds is its part.
 */
export const ANSWER = `left join lateral (
  select s.id, s.reported_on, s.nothing_new, s.on_behalf from status_update s
  where s.review_id = l.review_id and s.assignment_id = l.assignment_id and (s.on_behalf or not s.agency_id = any(a.cooperating_agency_ids))
    and (l.returned_at is null or s.reported_at > l.returned_at)
  order by s.id desc limit 1) u on true`;

export const LINE_STATE = `case when u.id is not null then 'sent' when a.state in ('paused', 'done', 'no_longer_applicable') then 'notAsked'
  when l.returned_at is not null then 'returned' else 'awaited' end`;

/**
 * What the coordinator made of the line: an update is accepted as it came, and one that comes later has to be looked at again; confirming the
 * task as done accepts its update too. Null: nothing yet.
 */
export const ASSESSMENT = `case when u.id is not null then
    case when a.state = 'done' or (l.assessment = 'accepted' and l.assessed_update_id = u.id) then 'accepted' end
  when l.returned_at is not null then 'returned' when l.assessment = 'notSent' then 'notSent' end`;

/** Nobody was asked, or the coordinator has assessed it. */
export const IS_ASSESSED = `(${LINE_STATE} = 'notAsked' or (${ASSESSMENT}) is not null)`;
