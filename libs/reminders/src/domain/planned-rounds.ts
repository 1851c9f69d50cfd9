import { addDays, type Id, type LocalDate, type WorkingCalendar } from '@dondoc/kernel';
import type { Alike } from './alike';
import { daysBeforeReview, type ReviewAhead, weeklyDay } from './digest-days';
import { grouped } from './grouped';
import { morningsFrom } from './morning-list';
import { labelOf, type Span } from './rung-dates';

/** A mail that comes round on its own days, whatever ladder is climbed: the vice-chair's digest, the coordinator's morning list. */
export interface PlannedRound {
  on: LocalDate;
  partyId: Id;
  kind: 'digest' | 'morningList';
  /** Of a digest `weekly` or `beforeReview`; of a list, the working days from the agencies' deadline. */
  rung: string;
  period: string | null;
  /** The date that it is about: cut-off or meeting, or the agencies' deadline. */
  deadline: LocalDate | null;
  /** Of the review cycle. */
  version: number | null;
}

/** A review whose dates are known, already open or to come. */
export interface ReviewKnown extends ReviewAhead {
  periodKey: string;
  version: number | null;
}

/** The digests of one side's vice-chair: on the first working day of each week, and one week before a review; one a day. */
export function plannedDigests(
  partyId: Id,
  reviews: readonly ReviewKnown[],
  calendar: WorkingCalendar,
  { from, to }: Span,
): PlannedRound[] {
  const days = new Map<LocalDate, PlannedRound>();
  for (const { periodKey, version, ...review } of reviews) {
    for (const on of daysBeforeReview(review, calendar)) {
      const deadline = on < review.cutOffOn ? review.cutOffOn : review.meetingOn;
      if (on >= from && on <= to) days.set(on, { on, partyId, kind: 'digest', rung: 'beforeReview', period: periodKey, deadline, version });
    }
  }
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (weeklyDay(day, calendar) === day)
      days.set(day, { on: day, partyId, kind: 'digest', rung: 'weekly', period: null, deadline: null, version: null });
  }
  return [...days.values()];
}

/** The morning lists of whoever coordinates a side that is asked, if nobody sends anything before it is locked. */
export function plannedMornings(alike: readonly Alike[], calendarOf: (alike: Alike) => WorkingCalendar, span: Span): PlannedRound[] {
  const asked = alike.filter(({ kind, period }) => kind === 'statusUpdate' && period !== null);
  const rounds = [...grouped(asked, ({ partyId, period }) => `${partyId} ${period}`).values()];
  return rounds.flatMap(([first]) => morningsOf(first as Alike, calendarOf(first as Alike), span));
}

function morningsOf(
  { partyId, owedSince, deadline, until, period, version }: Alike,
  calendar: WorkingCalendar,
  span: Span,
): PlannedRound[] {
  const last = until < span.to ? until : span.to;
  const first = [morningsFrom(deadline, calendar), owedSince, span.from].reduce((a, b) => (b > a ? b : a));
  const rounds: PlannedRound[] = [];
  for (let on = calendar.addWorkingDays(first, 0); on <= last; on = calendar.addWorkingDays(on, 1)) {
    const rung = labelOf(calendar.workingDaysBetween(deadline, on));
    rounds.push({ on, partyId, kind: 'morningList', rung, period, deadline, version });
  }
  return rounds;
}
