import type { Reader } from '@dondoc/directory';
import type { Language } from '@dondoc/kernel';
import { oneLine } from '../domain/one-line';
import { WORDS } from '../words';

export interface Addressee {
  /** Null: addressed to the office. */
  name: string | null;
  isViceChair: boolean;
  office: string;
  agency: string;
}

/** A mailbox, and whoever reads for a vice-chair, reads what is addressed to the office. */
export const nameOf = ({ personId, name, isDelegate, role }: Reader): string | null =>
  personId === null || (isDelegate && role === 'viceChair') ? null : name;

export function greetingTo({ name, isViceChair, office, agency }: Addressee, language: Language): string {
  const words = WORDS[language];
  if (name === null && !isViceChair) return words.greetingOffice(oneLine(office), oneLine(agency));
  return words.greeting(oneLine(name ?? ''), isViceChair);
}
