/** Sessions that their owner can name, and a clock that moves forward in a demonstration. */
export const account = /* sql */ `
-- directory -----------------------------------------------------------------------------------------------------------------------------
-- what a list shows and a person ends: the hash of the token never leaves the database
alter table session add column id uuid not null default gen_random_uuid();
create unique index session_id on session (id);

-- clock ---------------------------------------------------------------------------------------------------------------------------------
-- said by the owner of the tables alone: these rows are a demonstration's or a replay's, and their time may be moved
alter table clock add column demonstration boolean not null default false;
update clock set demonstration = exists (select 1 from person) and not exists (select 1 from person where email not like '%.example');

create function play_clock(at timestamptz) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update clock set fixed_at = at where demonstration;
  if not found then raise exception 'The clock moves in a demonstration only.' using errcode = 'insufficient_privilege'; end if;
end $$;

-- never backwards; whoever is signed in stays so, and links of the demonstration go on working. Returns the moment before.
create function move_clock(target timestamptz) returns timestamptz language plpgsql security definer set search_path = public, pg_temp as $$
declare
  before timestamptz;
begin
  perform 1 from clock where demonstration for update;
  if not found then raise exception 'The clock moves in a demonstration only.' using errcode = 'insufficient_privilege'; end if;
  before := app_now();
  if target <= before then return before; end if;
  update clock set ahead = case when fixed_at is null then target - now() else ahead end, fixed_at = case when fixed_at is not null then target end;
  update session set created_at = created_at + (target - before), seen_at = seen_at + (target - before), expires_at = expires_at + (target - before)
    where ended_at is null and expires_at > before;
  update sign_in_link set expires_at = expires_at + (target - before) where purpose = 'demonstration' and expires_at > before;
  return before;
end $$;
`;
