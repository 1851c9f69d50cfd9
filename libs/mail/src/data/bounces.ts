import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import type { DeliveryStatus } from '../domain/delivery-status';
import type { MessageState } from '../domain/message';
import { countBounces } from './suppressing';

/** The state of a message, held until this transaction ends; undefined where there is none of that id. */
export async function lockState(tx: Tx, id: Id): Promise<MessageState | undefined> {
  const [row] = await tx.query<{ state: MessageState }>('select state from message where id = $1 for update', [id]);
  return row?.state;
}

/** @returns whether it is news: a report that comes again, or a second one of the same kind, changes nothing. */
export async function keepBounce(tx: Tx, { messageId, action, status, recipient, reason }: DeliveryStatus): Promise<boolean> {
  const rows = await tx.query(
    `insert into bounce (id, message_id, action, status, address, reason) values ($1, $2, $3, $4, $5, $6)
     on conflict (message_id, action) do nothing returning id`,
    [tx.newId(), messageId, action, status, recipient, reason],
  );
  return rows.length > 0;
}

/** It did not arrive after all; whoever planned it is told. */
export async function markBounced(tx: Tx, messageId: Id, reason: string): Promise<void> {
  await tx.change(`update message set state = 'bounced', reason = $2, settled = false, settle_after = null where id = $1`, [
    messageId,
    reason,
  ]);
}

/** Counted against the address that we wrote to, whatever the report says. */
export async function countBounce(tx: Tx, messageId: Id): Promise<void> {
  await tx.change(countBounces('select lower(address) as address, reason from message where id = $1'), [messageId]);
}
