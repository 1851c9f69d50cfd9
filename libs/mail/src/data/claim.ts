import type { Id } from '@dondoc/kernel';
import type { LedgerMessage } from '../domain/message';

export const LEASE_SECONDS = 30;

export interface Claimed extends LedgerMessage {
  isSuppressed: boolean;
  /** What the last attempt said. */
  reason: string | null;
}

/**
 * $1 ids, $2 lease. Takes into this lease what is due and in nobody's hands, or in the hands of somebody whose lease has ended.
 * What leaves after its day is late, whatever kept it.
 * Rows that a planner is joining at this moment are skipped and come again.
 */
export const CLAIM = `
  with free as (
    select id, state from message
    where id = any($1::uuid[]) and not_before <= (select app_now()) and not (state = 'unknown' and resent)
      and (state in ('planned', 'retrying', 'unknown') and (retry_at is null or retry_at <= now()) or state = 'leased' and leased_until <= now())
    order by id for update skip locked)
  update message m set state = 'leased', lease_id = $2, leased_until = now() + interval '${LEASE_SECONDS} seconds',
    attempts = attempts + 1, first_attempt_at = coalesce(first_attempt_at, now()), resent = resent or free.state = 'unknown',
    late = late or day < (select app_today())
  from free where m.id = free.id
  returning m.id, m.key, m.kind, m.person_id as "personId", m.office_id as "officeId", m.agreement_id as "agreementId", m.address, m.language,
    m.about_id as "aboutId", m.day, m.planned_at as "plannedAt", m.late, m.attempts, m.mime_id as "mimeId", m.reason,
    exists (select 1 from suppression s where s.address = lower(m.address) and s.suppressed_at is not null) as "isSuppressed"`;

/** $1 leases. Returns those that still hold something. */
export const RENEW = `
  update message set leased_until = now() + interval '${LEASE_SECONDS} seconds'
  where state = 'leased' and lease_id = any($1::uuid[]) returning lease_id as "leaseId"`;

export interface Renewed {
  leaseId: Id;
}
