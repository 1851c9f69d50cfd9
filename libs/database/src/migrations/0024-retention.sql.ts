/**
 * The one way in which the product itself may redact: facts older than any period that an installation can choose (five years), a part at a
 * time, in the name of retention. The system's role alone may call it (`application-role.ts`).
 */
export const retention = /* sql */ `
create function redact_older_facts(before date, most int, why text) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ids bigint[];
begin
  if before > (app_now() at time zone 'Asia/Ho_Chi_Minh')::date - interval '5 years' then
    raise exception 'The facts of the last five years are kept.' using errcode = 'check_violation';
  end if;
  ids := array(select id from fact where at < before::timestamp at time zone 'Asia/Ho_Chi_Minh'
    and kind <> 'journal.redacted' and data <> '{"redacted": true}' order by id limit least(most, 1000));
  if cardinality(ids) = 0 then
    return 0;
  end if;
  return redact_facts(ids, why, 'retention');
end $$;
`;
