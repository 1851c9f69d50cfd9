/** $1 name, $2 source, $3 reason. Alarms go by real time, whatever the demonstration's clock says. */
export const RAISE_ALARM = `
  insert into alarm (name, source, reason) values ($1, $2, $3)
  on conflict (name, source) do update set reason = excluded.reason, seen_at = now(),
    raised_at = case when alarm.seen_at < now() - interval '10 minutes' then now() else alarm.raised_at end
  returning name`;

/** $1 name, $2 source. */
export const CLEAR_ALARM = 'delete from alarm where name = $1 and source = $2 returning name';
