import type { Id } from '@dondoc/kernel';
import type { MessageState } from '../domain/message';
import { GIVE_UP_DAYS } from '../domain/retry';
import { countBounces } from './suppressing';

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

const GIVEN_UP = `o.put_off and m.put_off_since < now() - interval '${GIVE_UP_DAYS} days'`;

/** Ends attempts in any way, each only while its lease still holds the row. Returns the messages whose end was written. */
export const WRITE_OUTCOMES = `
  with done as (
    update message m set
      state = case when ${GIVEN_UP} then 'bounced' else o.state end,
      reason = case when ${GIVEN_UP} then 'Given up after ${GIVE_UP_DAYS} days: ' || o.reason else o.reason end,
      put_off_since = case when o.put_off then coalesce(m.put_off_since, now()) else m.put_off_since end,
      subject = coalesce(o.subject, m.subject), retry_at = now() + o.retry_seconds * interval '1 second',
      sent_at = case when o.state = 'sent' then (select app_now()) end, lease_id = null, leased_until = null, queued_until = null
    from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::int[], $7::bool[], $8::bool[])
      as o(id, lease_id, state, reason, subject, retry_seconds, put_off, bounce)
    where m.id = o.id and m.lease_id = o.lease_id and m.state = 'leased'
    returning m.id, lower(m.address) as address, m.reason, o.bounce),
  counted as (${countBounces('select address, reason from done where bounce')})
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
