import type { Id, LocalDate, Role, Words, WorkingCalendar } from '@dondoc/kernel';
import { grouped } from './grouped';
import type { NoticeKind, SubjectKind } from './ladder';
import { lastDay } from './rung-dates';

/** How the reader of a mail is concerned by an item. */
export type Concern = 'owes' | 'cooperates' | 'heads' | 'oversees' | 'keepsList' | 'counterpart';

/** Where the item stands on the day of the mail: said by the date, not by the rung that once led to it. */
export type Standing = 'overdue' | 'due' | 'soon';

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
  owedSince: LocalDate;
  assignmentId: Id | null;
  reviewId: Id | null;
  /** The agency that owes it. */
  agencyId: Id;
  agency: Words;
  /** The office that is told. */
  role: Role;
  officeAgencyId: Id;
  office: Words;
  officeAgency: Words;
}

export interface DailyItem extends RemindedOf {
  concern: Concern;
  standing: Standing;
  /** Working days past the last day in term. */
  daysLate: number;
}

export interface AgreementGroup {
  agreement: Words;
  code: string;
  items: DailyItem[];
}

const CONCERN_ORDER: Concern[] = ['keepsList', 'oversees', 'heads', 'owes', 'cooperates', 'counterpart'];

/** The items of a person's mail: one per subject, most urgent first. */
export function dailyItems(reminded: readonly RemindedOf[], calendar: WorkingCalendar, today: LocalDate): DailyItem[] {
  const items = [...grouped(reminded, (one) => one.subjectId).values()].map((same) => {
    const read = same.map((one) => itemOf(one, calendar, today));
    return read.reduce((a, b) => (CONCERN_ORDER.indexOf(b.concern) < CONCERN_ORDER.indexOf(a.concern) ? b : a));
  });
  return items.sort(byUrgency);
}

function itemOf(reminded: RemindedOf, calendar: WorkingCalendar, today: LocalDate): DailyItem {
  const last = lastDay(reminded.deadline, calendar);
  const standing = today > last ? 'overdue' : today >= reminded.deadline ? 'due' : 'soon';
  return {
    ...reminded,
    concern: concernOf(reminded),
    standing,
    daysLate: standing === 'overdue' ? calendar.workingDaysBetween(last, today) : 0,
  };
}

function concernOf({ kind, role, agencyId, officeAgencyId, subjectKind }: RemindedOf): Concern {
  if (kind === 'courtesy') return 'counterpart';
  if (kind === 'escalation' && role === 'coordinator') return 'keepsList';
  if (role === 'viceChair') return subjectKind === 'signature' ? 'owes' : 'oversees';
  if (kind === 'escalation') return 'heads';
  return agencyId === officeAgencyId ? 'owes' : 'cooperates';
}

/** The courtesies at the end; then the longest overdue first, then by deadline. */
function byUrgency(a: DailyItem, b: DailyItem): number {
  const courtesy = Number(a.concern === 'counterpart') - Number(b.concern === 'counterpart');
  if (courtesy !== 0) return courtesy;
  if (a.deadline !== b.deadline) return a.deadline < b.deadline ? -1 : 1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** By agreement, the agreement with the most urgent item first. */
export function byAgreement(items: readonly DailyItem[]): AgreementGroup[] {
  return [...grouped(items, (item) => item.agreementId).values()].map((group) => {
    const [first] = group as [DailyItem];
    return { agreement: first.agreement, code: first.agreementCode, items: group };
  });
}

/** What the subject of the mail counts, most urgent first; nothing is counted twice. */
export const COUNTED = ['overdue', 'lateOfOthers', 'forMeeting', 'due', 'soon', 'counterpart'] as const;
export type Counted = (typeof COUNTED)[number];

export function countedAs({ concern, standing }: DailyItem): Counted {
  if (concern === 'counterpart') return 'counterpart';
  if (concern === 'keepsList') return 'forMeeting';
  if (concern === 'oversees' || concern === 'heads') return 'lateOfOthers';
  return standing;
}

export function countsOf(items: readonly DailyItem[]): [Counted, number][] {
  const counts = grouped(items, countedAs);
  return COUNTED.map((one): [Counted, number] => [one, counts.get(one)?.length ?? 0]).filter(([, count]) => count > 0);
}
