import { quantile } from '../bench/figures';
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
  /** Mails accepted before they were due. */
  early: number;
  /** Seconds from the beginning of the burst to the first acceptance, over the expected recipients. */
  p50: number;
  p99: number;
}

/** One mail per recipient is expected, none before `dueAt` (Unix milliseconds). Shares nothing with the product. */
export function check(expected: readonly string[], mails: readonly SinkMail[], dueAt: number): Verdict {
  const mailsOf = new Map<string, SinkMail[]>();
  for (const mail of mails) mailsOf.set(mail.to, [...(mailsOf.get(mail.to) ?? []), mail]);
  const wanted = new Set(expected);
  const extra = [...mailsOf.values()].flatMap((same) => same.slice(1).map((mail) => mail.messageId === same[0]?.messageId));
  const lateness = [...mailsOf].filter(([address]) => wanted.has(address)).map(([, [first]]) => ((first?.at ?? dueAt) - dueAt) / 1000);
  return {
    expected: wanted.size,
    accepted: mails.length,
    lost: expected.filter((address) => !mailsOf.has(address)).length,
    duplicates: extra.length,
    otherIds: extra.filter((same) => !same).length,
    wrongPerson: mails.filter((mail) => !wanted.has(mail.to)).length,
    early: lateness.filter((seconds) => seconds < 0).length,
    p50: hundredths(quantile(lateness, 0.5)),
    p99: hundredths(quantile(lateness, 0.99)),
  };
}

/** At least once, to whom it is owed, not early; what comes twice bears the id of the first. */
export const nothingLost = ({ lost, wrongPerson, otherIds, early }: Verdict): boolean => lost + wrongPerson + otherIds + early === 0;

const hundredths = (value: number): number => Math.round(value * 100) / 100;
