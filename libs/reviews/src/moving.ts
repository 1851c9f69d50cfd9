import type { Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import type { Id, WorkingCalendar } from '@dondoc/kernel';
import { moveDeadlines, openReviewsFrom } from './data/moving';
import { lockReview } from './data/reviews';
import { save } from './data/saving';
import { movedDates } from './domain/moved-dates';
import type { StageDates } from './domain/stages';

/** After a change of the calendar: what is still to come of open reviews, and what it asks for, leaves the days off. @returns how many moved */
export async function moveOffDaysOff(tx: Tx, calendar: WorkingCalendar): Promise<number> {
  const ids = await openReviewsFrom(tx, tx.today);
  let moved = 0;
  for (const id of ids) if (await moveReview(tx, id, calendar)) moved++;
  return moved;
}

async function moveReview(tx: Tx, id: Id, calendar: WorkingCalendar): Promise<boolean> {
  const { review } = await lockReview(tx, id);
  const was = datesOf(review);
  const now = movedDates(was, tx.today, calendar);
  if (!now) return false;
  Object.assign(review, now);
  await save(tx, review);
  await moveDeadlines(tx, id, { was, now });
  await record(tx, review.fact('review.datesMoved', { was, now, calendarVersion: calendar.version }));
  return true;
}

const datesOf = ({
  opensOn,
  cutOffOn,
  agencyDeadline,
  coordinatorDeadline,
  signatureDeadline,
  submissionOn,
  meetingOn,
}: StageDates): StageDates => ({
  opensOn,
  cutOffOn,
  agencyDeadline,
  coordinatorDeadline,
  signatureDeadline,
  submissionOn,
  meetingOn,
});
