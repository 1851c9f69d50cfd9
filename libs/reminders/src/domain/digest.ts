import type { Id, LocalDate, Words, WorkingCalendar } from '@dondoc/kernel';
import type { DigestKind } from './digest-days';
import { grouped } from './grouped';
import { lastDay } from './rung-dates';

export const DIGEST_COUNTS = ['doneOnTime', 'doneLate', 'inTerm', 'overdue'] as const;
export type DigestCount = (typeof DIGEST_COUNTS)[number];

/** One screen: of each kind so many at the most, and how many more there are. */
const MOST = { red: 5, contradictions: 2, decisions: 3, coming: 3, reviews: 2, agencies: 3 } as const;

/** One assignment of the vice-chair's own side, with what the other sides say of the same task. */
export interface DigestRow {
  assignmentId: Id;
  agreementId: Id;
  agreementCode: string;
  name: string;
  agreement: Words;
  agency: Words;
  state: string;
  timeliness: string;
  deadline: LocalDate | null;
  lastUpdateOn: LocalDate | null;
  silentSince: LocalDate;
  /** Nothing heard, or not accepted, for longer than the side’s limit. */
  stale: boolean;
  unacknowledged: boolean;
  locality: Words;
  others: { state: string; locality: Words }[];
}

/** What waits for a decision or comes up. */
export interface DigestMatters {
  extensions: DigestThing[];
  recommendations: DigestThing[];
  /** Given, and for the vice-chair to decide on. */
  explanations: DigestThing[];
  /** Past their date and not reported as carried out. */
  directives: DigestThing[];
  /** Reports to be signed. */
  signatures: DigestThing[];
  /** On the list for the leadership's next meeting. */
  listed: DigestThing[];
  coming: DigestThing[];
  reviews: DigestThing[];
}

/** A line of the digest. */
export interface DigestThing {
  id: Id;
  name: string;
  agreement: Words;
  agency?: Words | null;
  date?: LocalDate | null;
  /** The asked-for date of an extension. */
  to?: LocalDate | null;
  text?: string | null;
  periodKey?: string | null;
  /** The draft to be signed, where one is ready. */
  reportId?: Id | null;
  /** The explanation to decide on. */
  explanationId?: Id;
  /** Which date it is: `agencyDeadline`, `signature`, `submission`, `meeting`, `dueDate`; `explanation` where it is one to decide on. */
  stage?: string;
  daysLate?: number;
  sides?: { state: string; locality: Words }[];
}

/** The first few, and how many more there are. */
export interface Few {
  first: DigestThing[];
  more: number;
}

/** Silent agencies, those with the most first. */
export interface Silence {
  count: number;
  agencies: { agency: Words; count: number }[];
  /** Agencies that are not named. */
  more: number;
}

export type Counts = Record<DigestCount, number>;

export interface AgreementCounts {
  id: Id;
  code: string;
  title: Words;
  counts: Counts;
}

/** A digest as it is kept: figures and names, no sentences. */
export interface DigestContent {
  day: LocalDate;
  kind: DigestKind;
  agreements: number;
  counts: Counts;
  withoutDate: number;
  /** Missing in digests of earlier releases. */
  byAgreement?: AgreementCounts[];
  /** The last digest that was delivered. */
  previous: { day: LocalDate; counts: Counts } | null;
  red: Few;
  contradictions: Few;
  stale: Silence;
  unacknowledged: Silence;
  /** Reports to sign first, then explanations, requests and recommendations. */
  decisions: Few;
  /** On the list for the leadership’s next meeting. */
  listed: number;
  /** Own directives past their date that were not reported on. */
  directives: number;
  coming: Few;
  reviews: Few;
  /** Nothing calls for the reader: the mail is one line then, or none. */
  empty: boolean;
}

export interface DigestOccasion {
  day: LocalDate;
  kind: DigestKind;
  previous: DigestContent['previous'];
}

/** Everything a vice-chair needs for one screen: counts, and of each kind of matter what weighs most. */
export function digestOf(
  rows: readonly DigestRow[],
  matters: DigestMatters,
  occasion: DigestOccasion,
  calendar: WorkingCalendar,
): DigestContent {
  const calling = whatCalls(rows, matters, (deadline) => daysLate(deadline, occasion.day, calendar));
  const reviews = few(matters.reviews, MOST.reviews);
  return {
    ...occasion,
    agreements: new Set(rows.map((row) => row.agreementId)).size,
    counts: countsOf(rows),
    withoutDate: rows.filter((row) => row.timeliness === 'noDueDate' || row.timeliness === 'ongoing').length,
    byAgreement: byAgreementOf(rows),
    ...calling,
    coming: few(matters.coming, MOST.coming),
    reviews,
    empty: reviews.first.length === 0 && !callsForReader(calling),
  };
}

type Calling = Pick<DigestContent, 'red' | 'contradictions' | 'stale' | 'unacknowledged' | 'decisions' | 'listed' | 'directives'>;

function whatCalls(rows: readonly DigestRow[], matters: DigestMatters, lateBy: (deadline: LocalDate) => number): Calling {
  const red = rows.filter((row) => row.timeliness === 'overdue' && row.deadline !== null && row.state !== 'paused');
  const late = sorted(red, (row) => row.deadline ?? '').map((row) => ({ ...thing(row), daysLate: lateBy(row.deadline as LocalDate) }));
  const contradictions = rows.filter(contradicts).map((row) => ({ ...thing(row), sides: [sideOf(row), ...row.others] }));
  return {
    red: few(late, MOST.red),
    contradictions: few(contradictions, MOST.contradictions),
    stale: silenceOf(rows.filter((row) => row.stale)),
    unacknowledged: silenceOf(rows.filter((row) => row.unacknowledged)),
    decisions: few([...matters.signatures, ...matters.explanations, ...matters.extensions, ...matters.recommendations], MOST.decisions),
    listed: matters.listed.length,
    directives: matters.directives.length,
  };
}

function callsForReader({ red, contradictions, stale, unacknowledged, decisions, listed, directives }: Calling): boolean {
  const few = [red, contradictions, decisions].some((some) => some.first.length > 0);
  return few || stale.count + unacknowledged.count + listed + directives > 0;
}

function silenceOf(rows: readonly DigestRow[]): Silence {
  const agencies = [...grouped(rows, (row) => row.agency.vi).values()].map((same) => ({
    agency: (same[0] as DigestRow).agency,
    count: same.length,
  }));
  agencies.sort((a, b) => b.count - a.count || (a.agency.vi < b.agency.vi ? -1 : 1));
  return { count: rows.length, agencies: agencies.slice(0, MOST.agencies), more: Math.max(0, agencies.length - MOST.agencies) };
}

function countsOf(rows: readonly DigestRow[]): Counts {
  const counts: Counts = { doneOnTime: 0, doneLate: 0, inTerm: 0, overdue: 0 };
  for (const { timeliness } of rows) if (timeliness in counts) counts[timeliness as DigestCount]++;
  return counts;
}

function byAgreementOf(rows: readonly DigestRow[]): AgreementCounts[] {
  return [...grouped(rows, (row) => row.agreementId).values()].map((same) => {
    const { agreementId: id, agreementCode: code, agreement: title } = same[0] as DigestRow;
    return { id, code, title, counts: countsOf(same) };
  });
}

function daysLate(deadline: LocalDate, day: LocalDate, calendar: WorkingCalendar): number {
  return Math.max(0, calendar.workingDaysBetween(lastDay(deadline, calendar), day));
}

/** One side says done, another has not begun. */
function contradicts(row: DigestRow): boolean {
  const states = [row.state, ...row.others.map((other) => other.state)];
  return states.includes('not_started') && states.some((state) => state === 'done' || state === 'submitted_as_done');
}

const thing = (row: DigestRow): DigestThing => ({
  id: row.assignmentId,
  name: row.name,
  agreement: row.agreement,
  agency: row.agency,
  date: row.deadline,
});

const sideOf = ({ state, locality }: DigestRow) => ({ state, locality });

const few = (things: readonly DigestThing[], most: number): Few => ({
  first: things.slice(0, most),
  more: Math.max(0, things.length - most),
});

function sorted<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}
