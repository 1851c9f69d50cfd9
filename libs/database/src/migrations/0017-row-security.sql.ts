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

-- it moves everybody's sessions: the owner says that it means every row
create or replace function move_clock(target timestamptz) returns timestamptz language plpgsql security definer set search_path = public, pg_temp as $$
declare
  before timestamptz;
  localities text := current_setting('dondoc.localities', true);
begin
  perform 1 from clock where demonstration for update;
  if not found then raise exception 'The clock moves in a demonstration only.' using errcode = 'insufficient_privilege'; end if;
  before := app_now();
  if target <= before then return before; end if;
  update clock set ahead = case when fixed_at is null then target - now() else ahead end, fixed_at = case when fixed_at is not null then target end;
  perform set_config('dondoc.localities', '*', true);
  update session set created_at = created_at + (target - before), seen_at = seen_at + (target - before), expires_at = expires_at + (target - before)
    where ended_at is null and expires_at > before;
  update sign_in_link set expires_at = expires_at + (target - before) where purpose = 'demonstration' and expires_at > before;
  perform set_config('dondoc.localities', coalesce(localities, ''), true);
  return before;
end $$;

-- which policies are in force: see row-policies.ts, which says it anew
create function dondoc_policies() returns text language sql immutable as $$ select 'none' $$;
`;
