import { Actor } from '@dondoc/kernel';
import { Deliverer, Ledger, Mailbox, type MailboxMail } from '@dondoc/mail';
import type { Stage } from '../../../test/support/stage';

/** Sends what is due into the development mailbox. */
export async function deliver(stage: Stage): Promise<void> {
  const ids = await stage.database.transact(Actor.system(), (tx) => stage.get(Ledger).takeDue(tx, 500));
  await stage.get(Deliverer).deliver(ids);
  await stage.sql('update message set queued_until = null');
}

/** Everything in the mailbox, newest first. */
export async function mails(stage: Stage): Promise<MailboxMail[]> {
  const { items } = await stage.get(Mailbox).list({ limit: 100 });
  return Promise.all(items.map((item) => stage.get(Mailbox).read(item.id)));
}
