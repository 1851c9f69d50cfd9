import type { SinkMail } from '../support/smtp-sink';

/** What became of the expected mails, from the sink's own log alone. */
export interface Verdict {
  expected: number;
  accepted: number;
  /** Expected recipients who got nothing. */
  lost: number;
  /** Mails beyond the first to the same recipient. */
  duplicates: number;
  /** Duplicates that bear another Message-ID than the first. */
  otherIds: number;
  /** Mails to people who should not have got one. */
  wrongPerson: number;
}

/** One mail per recipient is expected. Shares nothing with the product. */
export function check(expected: readonly string[], mails: readonly SinkMail[]): Verdict {
  const idsOf = new Map<string, string[]>();
  for (const mail of mails) idsOf.set(mail.to, [...(idsOf.get(mail.to) ?? []), mail.messageId]);
  const wanted = new Set(expected);
  const extra = [...idsOf.values()].flatMap((ids) => ids.slice(1).map((id) => id === ids[0]));
  return {
    expected: wanted.size,
    accepted: mails.length,
    lost: expected.filter((address) => !idsOf.has(address)).length,
    duplicates: extra.length,
    otherIds: extra.filter((same) => !same).length,
    wrongPerson: mails.filter((mail) => !wanted.has(mail.to)).length,
  };
}
