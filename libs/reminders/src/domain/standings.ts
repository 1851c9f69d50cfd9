import type { LocalDate, WorkingCalendar } from '@dondoc/kernel';
import type { Ladder } from './ladder';
import { dueOf, type Intent, nextRungOn, type OwedSubject, type Rungs, rungsOn } from './reminders-due';
import type { Climb } from './rung-dates';

interface Standing {
  rungs: Rungs;
  next: LocalDate | null;
}

/** Many subjects at one day: those with the same ladder and deadline stand on the same rungs, which are worked out once. */
export class Standings {
  private readonly known = new Map<Ladder, Map<string, Standing>>();

  constructor(
    private readonly calendar: WorkingCalendar,
    private readonly today: LocalDate,
  ) {}

  /** As `remindersDue`. */
  due(subject: OwedSubject, ladder: Ladder): Intent[] {
    return dueOf(subject, this.of(subject, ladder).rungs);
  }

  /** As `nextRungOn`, after today. */
  next(subject: Climb, ladder: Ladder): LocalDate | null {
    return this.of(subject, ladder).next;
  }

  private of(climb: Climb, ladder: Ladder): Standing {
    const ofLadder = this.known.get(ladder) ?? new Map<string, Standing>();
    this.known.set(ladder, ofLadder);
    const born = climb.owedSince > climb.deadline ? climb.owedSince : '';
    const key = `${climb.deadline} ${born} ${climb.heldUntil ?? ''}`;
    const known = ofLadder.get(key);
    if (known) return known;
    const { calendar, today } = this;
    const standing = { rungs: rungsOn(climb, ladder, calendar, today), next: nextRungOn(climb, ladder, calendar, today) };
    ofLadder.set(key, standing);
    return standing;
  }
}
