/** Whose a transaction is, as functions that are looked up once in a statement. Not set, or set to nothing, is null, which no row equals. */
const setting = (name: string) => `nullif(current_setting('dondoc.${name}', true), '')`;
const idsOf = (name: string) => /* sql */ `
create function dondoc_${name}() returns uuid[] language sql stable parallel safe as $$ select string_to_array(${setting(name)}, ',')::uuid[] $$;`;

export const rowSecurity = /* sql */ `
create function dondoc_person() returns uuid language sql stable parallel safe as $$ select ${setting('person')}::uuid $$;
${['localities', 'neighbours', 'agreements', 'parties'].map(idsOf).join('')}

-- says whose the transaction is, until it ends: looked up once, not once in every statement
create function act_as(person text, own_localities text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  named uuid[] := string_to_array(nullif(own_localities, ''), ',')::uuid[];
  own uuid[];
begin
  perform set_config('dondoc.localities', '*', true);
  own := array(select l.id from locality l where l.id = any (named) or l.parent_id = any (named));
  perform set_config('dondoc.agreements', coalesce(string_agg(distinct p.agreement_id::text, ','), ''), true),
    set_config('dondoc.parties', coalesce(string_agg(p.id::text, ',') filter (where p.locality_id = any (own)), ''), true),
    set_config('dondoc.neighbours', concat_ws(',', nullif(array_to_string(own, ','), ''), string_agg(distinct p.locality_id::text, ',')), true)
  from party p where p.agreement_id in (select mine.agreement_id from party mine where mine.locality_id = any (own));
  perform set_config('dondoc.person', person, true), set_config('dondoc.localities', array_to_string(own, ','), true);
end $$;

create function refuse_moving() returns trigger language plpgsql as $$
begin
  if current_user = 'dondoc_app' then raise exception 'A row of % stays whose it is.', tg_table_name using errcode = 'insufficient_privilege'; end if;
  return new;
end $$;

-- it moves everybody's sessions
alter function move_clock(timestamptz) set "dondoc.localities" = '*';

-- which policies are in force: see row-policies.ts, which says it anew
create function dondoc_policies() returns text language sql immutable as $$ select 'none' $$;
`;
