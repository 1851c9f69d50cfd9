/**
 * The update that answers a line `l`: it carries the review and is newer than a return. Only the lead agency, or the coordinator on its
 * behalf, answers a review; what a cooperating agency adds carries none.
 */
export const ANSWER = `left join lateral (
  select s.id, s.reported_on, s.nothing_new, s.on_behalf from status_update s
  where s.review_id = l.review_id and s.assignment_id = l.assignment_id
    and (l.returned_at is null or s.reported_at > l.returned_at)
  order by s.id desc limit 1) u on true`;

export const LINE_STATE = `case when u.id is not null then 'sent' when a.state in ('paused', 'done', 'no_longer_applicable') then 'notAsked'
  when l.returned_at is not null then 'returned' else 'awaited' end`;
