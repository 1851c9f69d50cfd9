import type { LocalDate, WorkingCalendar } from '@dondoc/kernel';
import type { PlannedUnderVersion } from './planned-reviews';

export interface Openings {
  /** Passed over: their submission date is gone and a later review is due as well. */
  missed: PlannedUnderVersion[];
  open: PlannedUnderVersion | null;
}

/**
 * Which of the reviews whose opening has come is opened now, earliest first. After a long interruption a review whose submission date has
 * passed is opened only if it is the latest of them; the others are recorded as missed.
 */
export function openingsOf(due: readonly PlannedUnderVersion[], today: LocalDate): Openings {
  const first = due.findIndex((review, n) => review.submissionOn >= today || n === due.length - 1);
  return first < 0 ? { missed: [], open: null } : { missed: due.slice(0, first), open: due[first] ?? null };
}

/** A review never opens with a deadline already behind it: its stages are then counted from the day of opening, as far apart as planned. */
export function countedFromOpening<T extends PlannedUnderVersion>(review: T, today: LocalDate, calendar: WorkingCalendar): T {
  if (review.agencyDeadline > today) return review;
  const cutOffOn = calendar.addWorkingDays(today, 0);
  const moved = (date: LocalDate) => calendar.addWorkingDays(cutOffOn, calendar.workingDaysBetween(review.cutOffOn, date));
  return {
    ...review,
    opensOn: today,
    cutOffOn,
    agencyDeadline: moved(review.agencyDeadline),
    coordinatorDeadline: moved(review.coordinatorDeadline),
    signatureDeadline: moved(review.signatureDeadline),
    submissionOn: moved(review.submissionOn),
    meetingOn: review.meetingOn && moved(review.meetingOn),
  };
}
