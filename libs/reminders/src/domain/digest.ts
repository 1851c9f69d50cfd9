import type { Id, LocalDate, Words, WorkingCalendar } from '@dondoc/kernel';
import type { DigestKind } from './digest-days';
import { lastDay } from './rung-dates';

export const DIGEST_COUNTS = ['doneOnTime', 'doneLate', 'inTerm', 'overdue'] as const;
export type DigestCount = (typeof DIGEST_COUNTS)[number];

const MOST = 5;

/** One assignment of the vice-chair's own side, with what the other sides say of the same task. */
export interface DigestRow {
  assignmentId: Id;
  agreementId: Id;
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
  /** Which date it is: `agencyDeadline`, `signature`, `submission`, `meeting`, `dueDate`. */
  stage?: string;
  daysLate?: number;
  sides?: { state: string; locality: Words }[];
}

/** The first few, and how many more there are. */
export interface Few {
  first: DigestThing[];
  more: number;
}

export type Counts = Record<DigestCount, number>;

/** A digest as it is kept: figures and names, no sentences. */
export interface DigestContent {
  day: LocalDate;
  kind: DigestKind;
  agreements: number;
  counts: Counts;
  withoutDate: number;
  /** The last digest that was delivered. */
  previous: { day: LocalDate; counts: Counts } | null;
  red: Few;
  contradictions: Few;
  stale: Few;
  unacknowledged: Few;
  extensions: Few;
  recommendations: Few;
  signatures: Few;
  listed: Few;
  coming: Few;
  reviews: Few;
}

export interface DigestOccasion {
  day: LocalDate;
  kind: DigestKind;
  previous: DigestContent['previous'];
}

/** Everything a vice-chair needs for one screen: counts, and of each kind of matter the five that weigh most. */
export function digestOf(
  rows: readonly DigestRow[],
  matters: DigestMatters,
  occasion: DigestOccasion,
  calendar: WorkingCalendar,
): DigestContent {
  const { day } = occasion;
  const red = rows.filter((row) => row.timeliness === 'overdue' && row.deadline !== null && row.state !== 'paused');
  return {
    ...occasion,
    agreements: new Set(rows.map((row) => row.agreementId)).size,
    counts: countsOf(rows),
    withoutDate: rows.filter((row) => row.timeliness === 'noDueDate' || row.timeliness === 'ongoing').length,
    red: few(
      sorted(red, (row) => row.deadline ?? '').map((row) => ({
        ...thing(row),
        daysLate: daysLate(row.deadline as LocalDate, day, calendar),
      })),
    ),
    contradictions: few(
      rows.filter(contradicts).map((row) => ({ ...thing(row), sides: [{ state: row.state, locality: row.locality }, ...row.others] })),
    ),
    stale: few(
      sorted(
        rows.filter((row) => row.stale),
        (row) => row.silentSince,
      ).map((row) => ({ ...thing(row), date: row.lastUpdateOn })),
    ),
    unacknowledged: few(
      sorted(
        rows.filter((row) => row.unacknowledged),
        (row) => row.silentSince,
      ).map((row) => ({ ...thing(row), date: row.silentSince })),
    ),
    extensions: few(matters.extensions),
    recommendations: few(matters.recommendations),
    signatures: few(matters.signatures),
    listed: few(matters.listed),
    coming: few(matters.coming),
    reviews: few(matters.reviews),
  };
}

/** True where nothing calls for the reader: the digest is one line then. */
export function nothingToSay(content: DigestContent): boolean {
  const { red, contradictions, stale, unacknowledged, extensions, recommendations, signatures, listed } = content;
  return [red, contradictions, stale, unacknowledged, extensions, recommendations, signatures, listed].every(
    (some) => some.first.length === 0,
  );
}

function countsOf(rows: readonly DigestRow[]): Counts {
  const counts: Counts = { doneOnTime: 0, doneLate: 0, inTerm: 0, overdue: 0 };
  for (const { timeliness } of rows) if (timeliness in counts) counts[timeliness as DigestCount]++;
  return counts;
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

const few = (things: readonly DigestThing[]): Few => ({ first: things.slice(0, MOST), more: Math.max(0, things.length - MOST) });

function sorted<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}
