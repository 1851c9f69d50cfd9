import type { Id, LocalDate, WorkingCalendar } from '@dondoc/kernel';
import type { Addressed } from './addressees';
import type { Ladder, SubjectKind } from './ladder';
import { type PlannedIntent, plannedRungs, rungsThatNeverFire } from './planned-rungs';
import type { Intent } from './reminders-due';
import type { Span } from './rung-dates';

/** Something owed by somebody, with what a preview calls it. */
export interface Thing extends Addressed {
  title: string;
}

/** Things of one side that are owed on the same dates: their ladder is climbed once for all of them. */
export interface Alike {
  kind: SubjectKind;
  agreementId: Id;
  partyId: Id;
  cycleVersionId: Id | null;
  things: readonly Thing[];
  owedSince: LocalDate;
  deadline: LocalDate;
  /** The last day on which they can be owed. */
  until: LocalDate;
  period: string | null;
  /** Of the review cycle. */
  version: number | null;
  /** They are asked for by a review to come. */
  foreseen: boolean;
}

export const rungsOf = (alike: Alike, ladder: Ladder, calendar: WorkingCalendar, span: Span): PlannedIntent[] =>
  plannedRungs({ id: '', ...alike }, ladder, calendar, { from: span.from, to: alike.until < span.to ? alike.until : span.to });

/** The rungs that nobody can hear of in a review to come. */
export const deadRungsOf = (alike: Alike, ladder: Ladder, calendar: WorkingCalendar): Intent[] =>
  alike.foreseen ? rungsThatNeverFire({ id: '', ...alike }, ladder, calendar) : [];
