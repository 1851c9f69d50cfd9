import type { Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { forbidden, type Id } from '@dondoc/kernel';
import { placeOfLocality } from './administration';
import { personToChange } from './data/people';
import type { MailWish, Person } from './domain/person';
import type { MailChoiceView } from './views';

/** What people decide about their own mail, or an administrator about that of a person of the locality. @throws notFound, forbidden */
export async function chooseMail(tx: Tx, wish: MailWish, personId?: Id): Promise<MailChoiceView> {
  const { person, officeId } = await theirs(tx, personId ?? ownId(tx));
  const fact = person.chooseMail(wish, tx);
  await tx.manager.save(person);
  await record(tx, fact ?? [], officeId);
  return person.mailChoice;
}

/** @throws notFound, forbidden */
export async function mailChoice(tx: Tx, personId?: Id): Promise<MailChoiceView> {
  return (await theirs(tx, personId ?? ownId(tx))).person.mailChoice;
}

async function theirs(tx: Tx, personId: Id): Promise<{ person: Person; officeId: Id | null }> {
  const person = await personToChange(tx, personId);
  if (tx.actor.personId === person.id) return { person, officeId: null };
  const place = await placeOfLocality(tx, person.localityId);
  tx.actor.mustBeAbleTo('administer', place);
  return { person, officeId: tx.actor.officeFor('administer', place) };
}

function ownId(tx: Tx): Id {
  if (!tx.actor.personId) throw forbidden('actor.forbidden', 'Chỉ người nhận thư mới chọn được.', 'Only the recipient decides on that.');
  return tx.actor.personId;
}
