import type { Id, LocalDate, Words, WorkingCalendar } from '@dondoc/kernel';
import type { DigestKind } from './digest-days';
import { grouped } from './grouped';
import { lastDay } from './rung-dates';

export const DIGEST_COUNTS = ['doneOnTime', 'doneLate', 'inTerm', 'overdue'] as const;
export type DigestCount = (typeof DIGEST_COUNTS)[number];

/** One screen: of each kind so many at the most, and how many more there are. */
export const MOST = { red: 5, contradictions: 2, decisions: 3, coming: 3, reviews: 2, agencies: 3 } as const;

/** One assignment of the vice-chair's own side. */
export interface DigestItem {
  assignmentId: Id;
  name: string;
  agreement: Words;
  agency: Words;
  deadline: LocalDate | null;
}

/** Of one kind the first ones, at least as many as a digest has room for, and how many there are. */
export interface Counted<Thing> {
  first: Thing[];
  count: number;
}

/** Where the assignments of the sides stand that an office oversees. */
export interface DigestStanding {
  /** By code. */
  agreements: (AgreementCounts & { withoutDate: number })[];
  /** Overdue and not paused, the earliest deadline first. */
  red: Counted<DigestItem>;
  /** One side says done, another has not begun; with what each says, the own side first. */
  contradictions: Counted<DigestItem & { sides: { state: string; locality: Words }[] }>;
  /** Nothing heard, or not accepted, for longer than the side’s limit: how often, by the agency in the lead. */
  stale: SilentAgency[];
  unacknowledged: SilentAgency[];
}

export interface SilentAgency {
  agency: Words;
  count: number;
}

/** What waits for a decision or comes up, in its order. */
export interface DigestMatters {
  extensions: Counted<DigestThing>;
  recommendations: Counted<DigestThing>;
  /** Given, and for the vice-chair to decide on. */
  explanations: Counted<DigestThing>;
  /** Past their date and not reported as carried out. */
  directives: Counted<DigestThing>;
  /** Reports to be signed. */
  signatures: Counted<DigestThing>;
  /** On the list for the leadership's next meeting. */
  listed: Counted<DigestThing>;
  coming: Counted<DigestThing>;
  reviews: Counted<DigestThing>;
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
  agencies: SilentAgency[];
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
  standing: DigestStanding,
  matters: DigestMatters,
  occasion: DigestOccasion,
  calendar: WorkingCalendar,
): DigestContent {
  const calling = whatCalls(standing, matters, (deadline) => daysLate(deadline, occasion.day, calendar));
  const { agreements } = standing;
  const reviews = few(matters.reviews, MOST.reviews);
  return {
    ...occasion,
    agreements: agreements.length,
    counts: sumOf(agreements.map(({ counts }) => counts)),
    withoutDate: agreements.reduce((sum, { withoutDate }) => sum + withoutDate, 0),
    byAgreement: agreements.map(({ withoutDate: _, ...agreement }) => agreement),
    ...calling,
    coming: few(matters.coming, MOST.coming),
    reviews,
    empty: reviews.first.length === 0 && !callsForReader(calling),
  };
}

type Calling = Pick<DigestContent, 'red' | 'contradictions' | 'stale' | 'unacknowledged' | 'decisions' | 'listed' | 'directives'>;

function whatCalls(standing: DigestStanding, matters: DigestMatters, lateBy: (deadline: LocalDate) => number): Calling {
  const { red, contradictions } = standing;
  const late = red.first.map((item) => ({ ...thing(item), daysLate: lateBy(item.deadline as LocalDate) }));
  const atOdds = contradictions.first.map((item) => ({ ...thing(item), sides: item.sides }));
  return {
    red: few({ first: late, count: red.count }, MOST.red),
    contradictions: few({ first: atOdds, count: contradictions.count }, MOST.contradictions),
    stale: silenceOf(standing.stale),
    unacknowledged: silenceOf(standing.unacknowledged),
    decisions: few(joined(matters.signatures, matters.explanations, matters.extensions, matters.recommendations), MOST.decisions),
    listed: matters.listed.count,
    directives: matters.directives.count,
  };
}

function callsForReader({ red, contradictions, stale, unacknowledged, decisions, listed, directives }: Calling): boolean {
  const few = [red, contradictions, decisions].some((some) => some.first.length > 0);
  return few || stale.count + unacknowledged.count + listed + directives > 0;
}

/** Agencies of one name are one to the reader. */
function silenceOf(silent: readonly SilentAgency[]): Silence {
  const countOf = (same: readonly SilentAgency[]) => same.reduce((sum, { count }) => sum + count, 0);
  const agencies = [...grouped(silent, ({ agency }) => agency.vi).values()].map((same) => ({
    agency: (same[0] as SilentAgency).agency,
    count: countOf(same),
  }));
  agencies.sort((a, b) => b.count - a.count || (a.agency.vi < b.agency.vi ? -1 : 1));
  return { count: countOf(silent), agencies: agencies.slice(0, MOST.agencies), more: Math.max(0, agencies.length - MOST.agencies) };
}

function sumOf(all: readonly Counts[]): Counts {
  const sum: Counts = { doneOnTime: 0, doneLate: 0, inTerm: 0, overdue: 0 };
  for (const counts of all) for (const group of DIGEST_COUNTS) sum[group] += counts[group];
  return sum;
}

function daysLate(deadline: LocalDate, day: LocalDate, calendar: WorkingCalendar): number {
  return Math.max(0, calendar.workingDaysBetween(lastDay(deadline, calendar), day));
}

const thing = ({ assignmentId: id, name, agreement, agency, deadline: date }: DigestItem): DigestThing => ({
  id,
  name,
  agreement,
  agency,
  date,
});

/** One kind after the other. */
export const joined = (...kinds: Counted<DigestThing>[]): Counted<DigestThing> => ({
  first: kinds.flatMap(({ first }) => first),
  count: kinds.reduce((sum, { count }) => sum + count, 0),
});

export const few = ({ first, count }: Counted<DigestThing>, most: number): Few => ({
  first: first.slice(0, most),
  more: Math.max(0, count - Math.min(first.length, most)),
});
