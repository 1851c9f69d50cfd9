import type { Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { forbidden, type Id } from '@dondoc/kernel';
import { personToChange } from './data/people';
import type { MailWish, Person } from './domain/person';
import type { MailChoiceView } from './views';

/** What people decide about their own mail. */
export async function chooseMail(tx: Tx, wish: MailWish): Promise<MailChoiceView> {
  const person = await personToChange(tx, ownId(tx));
  const fact = person.chooseMail(wish, tx);
  await tx.manager.save(person);
  await record(tx, fact ?? []);
  return viewOf(person);
}

export async function mailChoice(tx: Tx): Promise<MailChoiceView> {
  const [row] = await tx.query<MailChoiceView>(
    'select reminders_muted_at is null as reminders, mail_paused_until as "pausedUntil" from person where id = $1',
    [ownId(tx)],
  );
  return row ?? { reminders: true, pausedUntil: null };
}

const viewOf = (person: Person): MailChoiceView => ({ reminders: person.remindersMutedAt === null, pausedUntil: person.mailPausedUntil });

function ownId(tx: Tx): Id {
  if (!tx.actor.personId) throw forbidden('actor.forbidden', 'Chỉ người nhận thư mới chọn được.', 'Only the recipient decides on that.');
  return tx.actor.personId;
}
