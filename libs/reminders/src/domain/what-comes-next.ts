import type { LocalDate, WorkingCalendar } from '@dondoc/kernel';
import type { Audience, Ladder } from './ladder';
import { type Climb, firstStepAfter } from './rung-dates';

/** What the ladder does next if the subject stays owed, in the order in which it matters to the one who owes it. */
const AUDIENCES: Audience[] = ['viceChair', 'leadershipMeeting', 'agencyHead', 'owner'];

export interface NextStep {
  on: LocalDate;
  audience: Audience;
}

/** The next step after today; of several on one day, the one to the highest office. Null where the ladder ends. */
export function whatComesNext(climb: Climb, ladder: Ladder, calendar: WorkingCalendar, today: LocalDate): NextStep | null {
  let next: NextStep | null = null;
  for (const audience of AUDIENCES) {
    for (const rung of ladder.filter((one) => one.audience === audience)) {
      const step = firstStepAfter(climb, rung, today, calendar);
      if (step && (next === null || step.date < next.on)) next = { on: step.date, audience };
    }
  }
  return next;
}
