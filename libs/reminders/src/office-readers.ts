import type { Tx } from '@dondoc/database';
import { type Reader, readerKey, readersOf } from '@dondoc/directory';
import type { Language } from '@dondoc/kernel';
import type { Dropped, LedgerMessage } from '@dondoc/mail';
import { type Addressee, nameOf } from './compose/greeting';
import { type OfficeName, officeNames } from './data/people';

/** Why a mail to an office does not leave whose reader is not there any more. */
export const NO_LONGER_HELD: Dropped = { reason: 'the recipient no longer holds the office' };

/** Where a message to this reader goes, and in which language. */
export const sentTo = ({ personId, officeId, email, language }: Pick<Reader, 'personId' | 'officeId' | 'email' | 'language'>) => ({
  personId,
  officeId,
  address: email,
  language,
});

/** How whoever reads the mail of an office is addressed. */
export const addressee = (reader: Reader, names: OfficeName | undefined, language: Language): Addressee => ({
  name: nameOf(reader),
  isViceChair: reader.role === 'viceChair',
  office: names?.office[language] ?? '',
  agency: names?.agency[language] ?? '',
});

/** Who reads messages that go to offices, as it is today: for each message whom to address, null where its reader no longer holds the office. */
export async function officeReaders(tx: Tx, messages: readonly LedgerMessage[]): Promise<(message: LedgerMessage) => Addressee | null> {
  const officeIds = messages.flatMap(({ officeId }) => officeId ?? []);
  const wants = officeIds.map((officeId) => ({ officeId }));
  const [readers, names] = [await readersOf(tx, wants), await officeNames(tx, officeIds)];
  const byKey = new Map(readers.map((reader) => [`${reader.officeId} ${reader.key}`, reader]));
  return ({ officeId, personId, address, language }) => {
    const reader = byKey.get(`${officeId} ${readerKey(personId, address)}`);
    return reader ? addressee(reader, names.get(reader.officeId), language) : null;
  };
}
