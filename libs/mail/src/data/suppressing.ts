/** Bounces after which an address gets nothing more until an administrator lifts it. */
const SUPPRESSED_AFTER = 3;
/** After so many days without a bounce counting begins anew. An accepted mail alone proves nothing: the notification may come days later. */
const FORGOTTEN_AFTER_DAYS = 180;

const counted = `case
  when suppression.suppressed_at is null and suppression.last_bounced_at < now() - interval '${FORGOTTEN_AFTER_DAYS} days' then excluded.bounces
  else suppression.bounces + excluded.bounces end`;

/** Counts bounces against their addresses. `source`: a query of `address` in small letters and `reason`, a row for each bounce. */
export const countBounces = (source: string): string => `
  insert into suppression (address, bounces, suppressed_at, last_reason)
  select address, count(*), case when count(*) >= ${SUPPRESSED_AFTER} then now() end, max(reason) from (${source}) b group by address
  on conflict (address) do update set bounces = ${counted}, last_reason = excluded.last_reason, last_bounced_at = now(),
    suppressed_at = coalesce(suppression.suppressed_at, case when ${counted} >= ${SUPPRESSED_AFTER} then now() end)`;
