import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import type { LedgerMessage, MessageState } from '../domain/message';

export interface Ended extends LedgerMessage {
  state: MessageState;
}

const COLUMNS = `id, key, kind, person_id as "personId", office_id as "officeId", agreement_id as "agreementId", address, language,
  about_id as "aboutId", day, planned_at as "plannedAt", late, attempts, mime_id as "mimeId", state`;

/** Messages that found their end and whose composer has not heard of it, held until this transaction ends. Without ids: any of them. */
export function takeUnsettled(tx: Tx, ids: readonly Id[] | null, limit: number): Promise<Ended[]> {
  return tx.query<Ended>(
    `select ${COLUMNS} from message
     where not settled and state in ('sent', 'bounced', 'suppressed', 'cancelled') and ($1::uuid[] is null or id = any($1))
       and (settle_after is null or settle_after <= now())
     order by id limit $2 for update skip locked`,
    [ids, limit],
  );
}

export async function markSettled(tx: Tx, ids: readonly Id[]): Promise<void> {
  await tx.change('update message set settled = true where id = any($1::uuid[])', [ids]);
}

/** Whether somebody waits to be told; cheap enough to ask at any time. */
export const ANYTHING_UNSETTLED = `
  select 1 from message where not settled and state in ('sent', 'bounced', 'suppressed', 'cancelled')
    and (settle_after is null or settle_after <= now()) limit 1`;

/** $1 message. What cannot be told is tried again in an hour. */
export const SETTLE_LATER = `update message set settle_after = now() + interval '1 hour' where id = $1 returning id`;
