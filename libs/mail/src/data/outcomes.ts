import type { Id } from '@dondoc/kernel';
import type { MessageState } from '../domain/message';
import { GIVE_UP_DAYS } from '../domain/retry';

/** Bounces after which an address gets nothing more until an administrator lifts it. */
const SUPPRESSED_AFTER = 3;

/** What became of one attempt. */
export interface Outcome {
  id: Id;
  leaseId: Id;
  state: Exclude<MessageState, 'planned' | 'leased'>;
  reason: string | null;
  subject: string | null;
  /** Real seconds until the next try. */
  retrySeconds: number | null;
  /** The server put this message off: after five days it is given up. */
  isPutOff: boolean;
  /** Counted against the address. */
  isBounce: boolean;
}

/** $1 ids, $2 leases, $3 subjects. The usual end, as cheap as can be: messages that were accepted. */
export const WRITE_SENT = `
  update message m set state = 'sent', reason = null, subject = o.subject, retry_at = null, sent_at = (select app_now()),
    lease_id = null, leased_until = null, queued_until = null
  from unnest($1::uuid[], $2::uuid[], $3::text[]) as o(id, lease_id, subject)
  where m.id = o.id and m.lease_id = o.lease_id and m.state = 'leased'
  returning m.id`;

/** Ends attempts in any way, each only while its lease still holds the row. Returns the messages whose end was written. */
export const WRITE_OUTCOMES = `
  with done as (
    update message m set
      state = case when o.put_off and m.first_attempt_at < now() - interval '${GIVE_UP_DAYS} days' then 'bounced' else o.state end,
      reason = o.reason, subject = coalesce(o.subject, m.subject), retry_at = now() + o.retry_seconds * interval '1 second',
      sent_at = case when o.state = 'sent' then (select app_now()) end, lease_id = null, leased_until = null, queued_until = null
    from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::int[], $7::bool[], $8::bool[])
      as o(id, lease_id, state, reason, subject, retry_seconds, put_off, bounce)
    where m.id = o.id and m.lease_id = o.lease_id and m.state = 'leased'
    returning m.id, lower(m.address) as address, m.reason, o.bounce),
  counted as (
    insert into suppression (address, bounces, suppressed_at, last_reason)
    select address, count(*), case when count(*) >= ${SUPPRESSED_AFTER} then now() end, max(reason) from done where bounce group by address
    on conflict (address) do update set bounces = suppression.bounces + excluded.bounces, last_reason = excluded.last_reason,
      suppressed_at = coalesce(suppression.suppressed_at, case when suppression.bounces + excluded.bounces >= ${SUPPRESSED_AFTER} then now() end))
  select id from done`;

export function sentColumns(outcomes: readonly Outcome[]): unknown[] {
  return [outcomes.map((o) => o.id), outcomes.map((o) => o.leaseId), outcomes.map((o) => o.subject)];
}

export function outcomeColumns(outcomes: readonly Outcome[]): unknown[] {
  return [
    outcomes.map((o) => o.id),
    outcomes.map((o) => o.leaseId),
    outcomes.map((o) => o.state),
    outcomes.map((o) => o.reason),
    outcomes.map((o) => o.subject),
    outcomes.map((o) => o.retrySeconds),
    outcomes.map((o) => o.isPutOff),
    outcomes.map((o) => o.isBounce),
  ];
}
