import type { Id, LocalDate, Role, Words, WorkingCalendar } from '@dondoc/kernel';
import { grouped } from './grouped';
import type { NoticeKind, SubjectKind } from './ladder';
import { lastDay } from './rung-dates';

/** How the reader of a mail is concerned by an item. */
export type Concern = 'owes' | 'cooperates' | 'heads' | 'oversees' | 'keepsList' | 'coordinates' | 'standsIn' | 'counterpart';

/** Where the item stands on the day of the mail: said by the date, not by the rung that once led to it. */
export type Standing = 'overdue' | 'due' | 'soon' | 'silent';

/** What one reminder says, as it is read back when the mail leaves. */
export interface RemindedOf {
  reminderId: Id;
  subjectId: Id;
  kind: NoticeKind;
  subjectKind: SubjectKind;
  agreementId: Id;
  agreement: Words;
  agreementCode: string;
  name: string;
  periodKey: string | null;
  deadline: LocalDate;
  /** The deadline without the working days of pauses; absent where none was added. */
  withoutPauses?: LocalDate | null;
  owedSince: LocalDate;
  assignmentId: Id | null;
  reviewId: Id | null;
  /** The agency that owes it. */
  agencyId: Id;
  agency: Words;
  /** It went on the list for the leadership’s next meeting with this reminder. */
  forMeeting: boolean;
  /** The office that is told. */
  officeId: Id;
  role: Role;
  officeAgencyId: Id;
  office: Words;
  officeAgency: Words;
  /** The role of the office in which nobody is, where the reader's stands in. */
  insteadOf: Role | null;
}

export interface DailyItem extends RemindedOf {
  concern: Concern;
  standing: Standing;
  /** Working days past the last day in term; of silence, since something was heard last. */
  daysLate: number;
}

export interface AgreementGroup {
  agreement: Words;
  code: string;
  items: DailyItem[];
}

const CONCERN_ORDER: Concern[] = ['keepsList', 'oversees', 'heads', 'coordinates', 'owes', 'standsIn', 'cooperates', 'counterpart'];

/** The items of a person's mail: one per subject, most urgent first. Each stands where its own side's calendar says. */
export function dailyItems<R extends RemindedOf>(
  reminded: readonly R[],
  calendarOf: (one: R) => WorkingCalendar,
  today: LocalDate,
): DailyItem[] {
  const items = [...grouped(reminded, (one) => one.subjectId).values()].map((same) => {
    const read = same.map((one) => itemOf(one, calendarOf(one), today));
    return read.reduce((a, b) => (CONCERN_ORDER.indexOf(b.concern) < CONCERN_ORDER.indexOf(a.concern) ? b : a));
  });
  return items.sort(byUrgency);
}

function itemOf(reminded: RemindedOf, calendar: WorkingCalendar, today: LocalDate): DailyItem {
  return { ...reminded, concern: concernOf(reminded), ...standingOf(reminded, calendar, today) };
}

function standingOf(
  { subjectKind, deadline }: RemindedOf,
  calendar: WorkingCalendar,
  today: LocalDate,
): Pick<DailyItem, 'standing' | 'daysLate'> {
  if (subjectKind === 'stale') return { standing: 'silent', daysLate: calendar.workingDaysBetween(deadline, today) };
  const last = lastDay(deadline, calendar);
  if (today > last) return { standing: 'overdue', daysLate: calendar.workingDaysBetween(last, today) };
  return { standing: today >= deadline ? 'due' : 'soon', daysLate: 0 };
}

function concernOf({ kind, role, agencyId, officeAgencyId, subjectKind, insteadOf, forMeeting }: RemindedOf): Concern {
  if (insteadOf !== null) return 'standsIn';
  if (kind === 'courtesy') return 'counterpart';
  if (kind === 'escalation' && role === 'coordinator') return forMeeting ? 'keepsList' : 'coordinates';
  if (role === 'viceChair') return subjectKind === 'signature' ? 'owes' : 'oversees';
  if (kind === 'escalation') return 'heads';
  return agencyId === officeAgencyId ? 'owes' : 'cooperates';
}

/** Silence after what has a deadline, the courtesies at the end; among them the longest overdue first, then by deadline. */
function byUrgency(a: DailyItem, b: DailyItem): number {
  const apart = weightOf(a) - weightOf(b);
  if (apart !== 0) return apart;
  if (a.deadline !== b.deadline) return a.deadline < b.deadline ? -1 : 1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

const weightOf = ({ concern, standing }: DailyItem) => (concern === 'counterpart' ? 2 : standing === 'silent' ? 1 : 0);

/** By agreement, the agreement with the most urgent item first. */
export function byAgreement(items: readonly DailyItem[]): AgreementGroup[] {
  return [...grouped(items, (item) => item.agreementId).values()].map((group) => {
    const [first] = group as [DailyItem];
    return { agreement: first.agreement, code: first.agreementCode, items: group };
  });
}

/** What the subject of the mail counts, most urgent first; nothing is counted twice. */
export const COUNTED = ['overdue', 'lateOfOthers', 'forMeeting', 'due', 'soon', 'silent', 'counterpart'] as const;
export type Counted = (typeof COUNTED)[number];

export function countedAs({ concern, standing }: DailyItem): Counted {
  if (concern === 'counterpart') return 'counterpart';
  if (concern === 'keepsList') return 'forMeeting';
  if (standing === 'silent') return 'silent';
  if (concern === 'oversees' || concern === 'heads' || concern === 'coordinates') return 'lateOfOthers';
  return standing;
}

export function countsOf(items: readonly DailyItem[]): [Counted, number][] {
  const counts = grouped(items, countedAs);
  return COUNTED.map((one): [Counted, number] => [one, counts.get(one)?.length ?? 0]).filter(([, count]) => count > 0);
}
