import type { DigestCount } from '../domain/digest';

/** The strings of the vice-chair's digest. */
export interface DigestWords {
  subject: { weekly: string; beforeReview: string };
  noneOverdue: string;
  /** `since`: the day of the last digest that was delivered. */
  asOf: (date: string, since: string | null) => string;
  headline: (overdue: number, agreements: number) => string;
  headlineClear: (inTerm: number, agreements: number) => string;
  nothing: string;
  ahead: (agreement: string, period: string, cutOff: string) => string;
  count: Record<DigestCount, string>;
  withoutDate: (n: number) => string;
  change: (difference: number) => string;
  red: string;
  contradictions: string;
  silence: string;
  stale: (n: number, agencies: string) => string;
  unacknowledged: (n: number, agencies: string) => string;
  moreAgencies: (n: number) => string;
  decisions: string;
  listed: (n: number) => string;
  directives: (n: number) => string;
  coming: string;
  daysLate: (n: number) => string;
  sides: (sides: { locality: string; state: string }[]) => string;
  extension: (from: string, to: string) => string;
  recommendation: (text: string) => string;
  explanation: (text: string) => string;
  sign: (period: string) => string;
  stage: Record<string, string>;
  restOf: (n: number) => string;
  open: string;
  why: (office: string, agency: string) => string;
}
