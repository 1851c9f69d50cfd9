import type { LocalDate, WorkingCalendar } from '@dondoc/kernel';
import type { StageDates } from './stages';

const ORDER = ['opensOn', 'cutOffOn', 'agencyDeadline', 'coordinatorDeadline', 'signatureDeadline', 'submissionOn', 'meetingOn'] as const;

/**
 * The dates of an open review under a calendar that changed: those still to come that are days off now go to the next working day, and no
 * stage overtakes the one after it. Nothing that people were told moves to an earlier day. Null: nothing moves.
 */
export function movedDates(dates: StageDates, today: LocalDate, calendar: WorkingCalendar): StageDates | null {
  const moved = { ...dates };
  let earliest = today;
  for (const stage of ORDER) {
    const date = dates[stage];
    if (date === null || date < today) continue;
    const rolled = calendar.addWorkingDays(date < earliest ? earliest : date, 0);
    moved[stage] = rolled;
    earliest = stage === 'cutOffOn' ? calendar.addWorkingDays(rolled, 1) : rolled;
  }
  return ORDER.some((stage) => moved[stage] !== dates[stage]) ? moved : null;
}
