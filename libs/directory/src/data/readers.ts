import type { Tx } from '@dondoc/database';
import type { Id, Language, LocalDate } from '@dondoc/kernel';
import { readersAmong } from '../domain/readers';
import { type Holder, membersOfOffices, type OfficeFound, officesOf } from './holders';
import type { Want } from './wanted-offices';

/** Somebody who reads the mail of an office, or the office's own mailbox: without a person. */
export interface Reader extends Omit<Holder, 'personId'> {
  personId: Id | null;
  /** The same for the same recipient: a person, or an address. */
  key: string;
  /** Reads along and never decides. */
  isDelegate: boolean;
  /** Nobody is there: this one is away until then. */
  absentUntil: LocalDate | null;
}

/** How a mail names its recipient. */
export const readerKey = (personId: Id | null, address: string): string => personId ?? `mailbox:${address.toLowerCase()}`;

/** Who reads the mail of the wanted offices today. Two statements; a reader comes once per want and office. */
export async function readersOf(tx: Tx, wants: readonly Want[]): Promise<Reader[]> {
  if (wants.length === 0) return [];
  const members = await membersOfOffices(tx, wants);
  const offices = (await officesOf(tx, wants)).filter((office) => office.mailbox !== null);
  const groups = new Map<string, typeof members>();
  for (const member of members) {
    const key = `${member.want} ${member.officeId}`;
    groups.set(key, [...(groups.get(key) ?? []), member]);
  }
  const people = [...groups.values()].flatMap((group) =>
    readersAmong(group).map(
      ({ kind, delegateMail: _, ...member }): Reader => ({
        ...member,
        key: member.personId,
        isDelegate: kind === 'delegate',
      }),
    ),
  );
  const owned = new Set(people.map((reader) => `${reader.want} ${reader.officeId} ${reader.email.toLowerCase()}`));
  const mailboxes = offices
    .filter((office) => !owned.has(`${office.want} ${office.officeId} ${office.mailbox?.toLowerCase()}`))
    .map(mailboxOf);
  return [...people, ...mailboxes].sort((a, b) => a.want - b.want);
}

function mailboxOf({ want, officeId, agencyId, localityId, role, titleVi, mailbox }: OfficeFound): Reader {
  const email = mailbox as string;
  const wishes = {
    language: 'vi' as Language,
    mailPausedUntil: null,
    remindersMuted: false,
    digestWhenEmpty: 'line' as const,
    mailTime: null,
  };
  const office = { want, officeId, agencyId, localityId, role };
  return { ...office, ...wishes, personId: null, name: titleVi, email, key: readerKey(null, email), isDelegate: false, absentUntil: null };
}
