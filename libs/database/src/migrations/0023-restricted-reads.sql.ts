/** What hangs on an assignment or is owed about it, as far as the journal speaks of it by its own id. */
const ABOUT_IT = `about_id = new.id
      or about_id in (select id from subject where assignment_id = new.id)
      or about_id in (select l.id from review_line l where l.assignment_id = new.id)
      or about_id in (select e.id from evidence e where e.assignment_id = new.id)
      or about_id in (select i.id from meeting_item i join subject s on s.id = i.subject_id where s.assignment_id = new.id)`;

/** As the owner, who says that every row is meant, and leaves the setting as it was. */
const asOwner = (name: string, body: string, answer: 'new' | 'null') => /* sql */ `
create or replace function ${name}() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  asked_for text := coalesce(current_setting('dondoc.localities', true), '');
begin
  perform set_config('dondoc.localities', '*', true);
  ${body}
  perform set_config('dondoc.localities', asked_for, true);
  return ${answer};
end $$;`;

/** That somebody read a restricted thing is closed as the thing is: that it is there says something. */
export const restrictedReads = /* sql */ `
${asOwner(
  'fact_takes_field',
  `new.restricted_field := (case new.about_type
    when 'assignment' then (select restricted_field from assignment where id = new.about_id)
    when 'task' then (select restricted_field from task where id = new.about_id)
    when 'commitment' then (select restricted_field from commitment where id = new.about_id)
    when 'subject' then (select restricted_field from subject where id = new.about_id)
    when 'meetingItem' then (select s.restricted_field from meeting_item i join subject s on s.id = i.subject_id where i.id = new.about_id)
    when 'reviewLine' then (select a.restricted_field from review_line l join assignment a on a.id = l.assignment_id where l.id = new.about_id)
    when 'evidence' then (select a.restricted_field from evidence e join assignment a on a.id = e.assignment_id where e.id = new.about_id)
  end);`,
  'new',
)}
${asOwner(
  'assignment_hands_field',
  `update subject set restricted_field = new.restricted_field where assignment_id = new.id;
  update fact set restricted_field = new.restricted_field where ${ABOUT_IT};`,
  'null',
)}

-- what stands there already is closed in the same way
update fact f set restricted_field = b.field
from (
  select id, restricted_field as field from commitment where restricted_field is not null
  union all select id, restricted_field from task where restricted_field is not null
  union all select id, restricted_field from assignment where restricted_field is not null
  union all select id, restricted_field from subject where restricted_field is not null
  union all select l.id, a.restricted_field from review_line l join assignment a on a.id = l.assignment_id where a.restricted_field is not null
  union all select e.id, a.restricted_field from evidence e join assignment a on a.id = e.assignment_id where a.restricted_field is not null
  union all select i.id, s.restricted_field from meeting_item i join subject s on s.id = i.subject_id where s.restricted_field is not null) b
where f.about_id = b.id and f.restricted_field is distinct from b.field;
`;
