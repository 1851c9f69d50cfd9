import type { Id, LocalDate, Words, WorkingCalendar } from '@dondoc/kernel';
import { grouped } from './grouped';

/** One agency of a side that collects, as the coordinator's list needs it. */
export interface AgencyAnswers {
  reviewId: Id;
  partyId: Id;
  agreement: Words;
  agreementCode: string;
  periodKey: string;
  agencyDeadline: LocalDate;
  agency: Words;
  deadline: LocalDate;
  sent: number;
  awaited: number;
  returned: readonly string[];
}

export interface MorningList<A extends AgencyAnswers = AgencyAnswers> {
  reviewId: Id;
  agreement: Words;
  agreementCode: string;
  periodKey: string;
  agencyDeadline: LocalDate;
  /** Working days until the agencies' deadline; negative when it has passed. */
  daysLeft: number;
  /** Lines that were sent, of all that are asked for. */
  sent: number;
  asked: number;
  /** The agencies that have not sent everything: the earliest deadline first, then the most. */
  missing: A[];
  complete: A[];
}

/** Working days before the agencies' deadline from which the list comes every morning. */
const MORNINGS_BEFORE = 5;

/** The day from which the list of a side comes every morning. */
export const morningsFrom = (agencyDeadline: LocalDate, calendar: WorkingCalendar): LocalDate =>
  calendar.addWorkingDays(agencyDeadline, -MORNINGS_BEFORE);

const isMissing = ({ awaited, returned }: AgencyAnswers): boolean => awaited + returned.length > 0;

/** A list for each side that collects and awaits something; a side from which everything came has none. */
export function morningLists<A extends AgencyAnswers>(
  answers: readonly A[],
  calendar: WorkingCalendar,
  today: LocalDate,
): MorningList<A>[] {
  return [...grouped(answers, ({ reviewId, partyId }) => `${reviewId} ${partyId}`).values()].flatMap((agencies) => {
    const [{ reviewId, agreement, agreementCode, periodKey, agencyDeadline }] = agencies as [A];
    const missing = agencies.filter(isMissing).sort(mostUrgentFirst);
    if (missing.length === 0) return [];
    const sent = agencies.reduce((sum, one) => sum + one.sent, 0);
    const asked = missing.reduce((sum, one) => sum + one.awaited + one.returned.length, sent);
    const daysLeft = calendar.workingDaysBetween(today, agencyDeadline);
    const complete = agencies.filter((one) => !isMissing(one));
    return [{ reviewId, agreement, agreementCode, periodKey, agencyDeadline, daysLeft, sent, asked, missing, complete }];
  });
}

/** Whether this side's list makes a mail of its own on this day; before that it stands in a mail that goes anyway. */
export function comesInTheMorning(
  { agencyDeadline, awaited, returned }: AgencyAnswers,
  today: LocalDate,
  calendar: WorkingCalendar,
): boolean {
  const from = morningsFrom(agencyDeadline, calendar);
  return awaited + returned.length > 0 && today >= from && calendar.isWorking(today);
}

/** The first day after `after` on which one of these sides gets its list, as far as is known now. */
export function nextMorning(answers: readonly AgencyAnswers[], after: LocalDate, calendar: WorkingCalendar): LocalDate | null {
  const tomorrow = calendar.addWorkingDays(after, 1);
  const days = answers.filter(isMissing).map(({ agencyDeadline }) => morningsFrom(agencyDeadline, calendar));
  return days.length === 0 ? null : days.map((day) => (day > tomorrow ? day : tomorrow)).reduce((a, b) => (b < a ? b : a));
}

function mostUrgentFirst(a: AgencyAnswers, b: AgencyAnswers): number {
  if (a.deadline !== b.deadline) return a.deadline < b.deadline ? -1 : 1;
  return b.awaited + b.returned.length - (a.awaited + a.returned.length);
}
