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
     order by id limit $2 for update skip locked`,
    [ids, limit],
  );
}

/** A message that was accepted also clears the bounces counted against its address, unless that is suppressed already. */
export async function markSettled(tx: Tx, ids: readonly Id[]): Promise<void> {
  await tx.change(
    `with cleared as (
       delete from suppression s using message m
       where m.id = any($1::uuid[]) and m.state = 'sent' and s.address = lower(m.address) and s.suppressed_at is null)
     update message set settled = true where id = any($1::uuid[])`,
    [ids],
  );
}
