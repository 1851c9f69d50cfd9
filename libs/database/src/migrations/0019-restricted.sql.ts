/** The field of the row above, whoever asks: the owner looks, and sees every row while it does. */
const keeper = (name: string, body: string) => /* sql */ `
create function ${name}() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  asked_for text := coalesce(current_setting('dondoc.localities', true), '');
begin
  perform set_config('dondoc.localities', '*', true);
${body.replace(/ {2}return (new|null);$/, "  perform set_config('dondoc.localities', asked_for, true);\n  return $1;")}
end $$;`;

/** A new row takes the field of what it belongs to. */
const taking = (table: string, from: string) => /* sql */ `
${keeper(`${table}_takes_field`, `  new.restricted_field := (${from});\n  return new;`)}
create trigger takes_field before insert${table === 'commitment' ? ' or update of field' : ''} on ${table} for each row execute function ${table}_takes_field();`;

/** A field that changes is handed down to what belongs to the row, and to what the journal says of it. */
const handing = (table: string, below: string) => /* sql */ `
${keeper(`${table}_hands_field`, `  ${below}\n  update fact set restricted_field = new.restricted_field where about_id = new.id;\n  return null;`)}
create trigger hands_field after update of ${table === 'commitment' ? 'field' : 'restricted_field'} on ${table} for each row
  when (old.restricted_field is distinct from new.restricted_field) execute function ${table}_hands_field();`;

const TABLES = ['commitment', 'task', 'assignment', 'subject', 'fact'];

export const restricted = /* sql */ `
-- which offices may see what a restricted field hides from everybody else
create table field_office (
  field text not null references field,
  office_id uuid not null references office,
  named_at timestamptz not null,
  primary key (office_id, field)
);
create index field_office_field on field_office (field);

-- who looked at what on which day: said in the journal once
create table restricted_read (
  person_id uuid not null references person,
  about_id uuid not null,
  day date not null,
  primary key (person_id, about_id, day)
);

-- null for most: the restricted field that a row belongs to
${TABLES.map((table) => `alter table ${table} add column restricted_field text references field;`).join('\n')}
${['commitment', 'assignment'].map((table) => `create index ${table}_restricted on ${table} (restricted_field) where restricted_field is not null;`).join('\n')}

${taking('commitment', 'select code from field where code = new.field and restricted')}
${taking('task', 'select restricted_field from commitment where id = new.commitment_id')}
${taking('assignment', 'select restricted_field from task where id = new.task_id')}
${taking('subject', 'select restricted_field from assignment where id = new.assignment_id')}
${taking(
  'fact',
  `case when new.kind = 'restricted.read' then null else case new.about_type
    when 'assignment' then (select restricted_field from assignment where id = new.about_id)
    when 'task' then (select restricted_field from task where id = new.about_id)
    when 'commitment' then (select restricted_field from commitment where id = new.about_id)
    when 'subject' then (select restricted_field from subject where id = new.about_id)
    when 'meetingItem' then (select restricted_field from subject where id = new.about_id)
    when 'reviewLine' then (select a.restricted_field from review_line l join assignment a on a.id = l.assignment_id where l.id = new.about_id)
  end end`,
)}
${handing('commitment', 'update task set restricted_field = new.restricted_field where commitment_id = new.id;')}
${handing('task', 'update assignment set restricted_field = new.restricted_field where task_id = new.id;')}
${handing('assignment', 'update subject set restricted_field = new.restricted_field where assignment_id = new.id;')}
${keeper('field_hands_restriction', '  update commitment set field = field where field = new.code;\n  return null;')}
create trigger hands_restriction after update of restricted on field for each row
  when (old.restricted is distinct from new.restricted) execute function field_hands_restriction();
update commitment set field = field where field in (select code from field where restricted);

create function dondoc_fields() returns text[] language sql stable parallel safe as
  $$ select string_to_array(nullif(current_setting('dondoc.fields', true), ''), ',') $$;

-- whose the transaction is, and which restricted fields the offices named here may see
create function act_as(person text, own_localities text, own_offices text) returns void language plpgsql as $$
begin
  perform act_as(person, own_localities);
  perform set_config('dondoc.fields', coalesce((select string_agg(distinct f.field, ',') from field_office f
    where f.office_id = any (string_to_array(nullif(own_offices, ''), ',')::uuid[])), ''), true);
end $$;
`;
