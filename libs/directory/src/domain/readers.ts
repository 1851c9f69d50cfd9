import type { Id, LocalDate } from '@dondoc/kernel';
import type { MembershipKind } from './membership';

/** Whether the delegates of an office read its mail beside whoever holds it, instead, or not. */
export type DelegateMail = 'both' | 'delegate' | 'self';

/** One who has to do with an office on a day. */
export interface MemberOfOffice {
  personId: Id;
  kind: MembershipKind;
  email: string;
  /** The last day of an absence that covers the day. */
  absentUntil: LocalDate | null;
  delegateMail: DelegateMail;
}

/**
 * Who reads the mail of an office: those who are there, and its delegates as the holders wish. Where nobody is there, those who are away,
 * marked as such: better read late than by nobody, if nobody else can be found.
 */
export function readersAmong<M extends MemberOfOffice>(members: readonly M[]): M[] {
  const present = unique(members.filter((member) => member.absentUntil === null));
  if (present.length === 0) return unique(members.filter((member) => member.kind !== 'delegate'));
  const holders = present.filter((member) => member.kind !== 'delegate');
  const delegates = present.filter((member) => member.kind === 'delegate');
  const wishes = holders.map((member) => member.delegateMail);
  const unread = holders.length > 0 && wishes.every((wish) => wish === 'self');
  const kept = holders.filter((member) => delegates.length === 0 || member.delegateMail !== 'delegate');
  return [...kept, ...(unread ? [] : delegates)];
}

const RANK: Record<MembershipKind, number> = { holder: 0, acting: 1, substitute: 2, delegate: 3 };

/** A person once, by the strongest of their memberships. */
function unique<M extends MemberOfOffice>(members: readonly M[]): M[] {
  const byPerson = new Map<Id, M>();
  for (const member of members) {
    const known = byPerson.get(member.personId);
    if (!known || RANK[member.kind] < RANK[known.kind]) byPerson.set(member.personId, member);
  }
  return [...byPerson.values()];
}
