import { Database, moveClock, type Tx } from '@dondoc/database';
import { CalendarService } from '@dondoc/directory';
import { Queues } from '@dondoc/jobs';
import { Actor, addDays, conflict, daysBetween, type Instant, invalid, type LocalDate } from '@dondoc/kernel';
import { Ledger } from '@dondoc/mail';
import { DueDaysService, type DueMatter } from '@dondoc/reminders';
import { Injectable } from '@nestjs/common';
import { lastFact } from './data/happened';

const SYSTEM = Actor.system('demonstration');
const FARTHEST_DAYS = 366;

/** A move of the demonstration's time. */
export interface Moved {
  now: Instant;
  /** Whether the wanted day is reached: events lie on the way to it, and each is a move of its own. */
  arrived: boolean;
  /** The last fact of before. */
  fact: number;
}

/** The demonstration's time: it runs, and can be moved forward to where something happens. */
@Injectable()
export class DemonstrationClock {
  constructor(
    private readonly database: Database,
    private readonly calendar: CalendarService,
    private readonly dueDays: DueDaysService,
    private readonly ledger: Ledger,
    private readonly queues: Queues,
  ) {}

  /** What time it is, when something is due next and what, and when the next working day begins. */
  async state() {
    const { now, today } = await this.moment();
    const nextWorkingDay = await this.calendar.addWorkingDays(SYSTEM, { date: today, n: 1 });
    return { now, next: await this.nextEvent(now, today), nextWorkingDay };
  }

  /**
   * To the next event, or to the beginning of a day if that comes first; then the engine is asked to look what is due.
   * @throws invalid `clock.day`, conflict `clock.moved` where somebody else moved it farther
   */
  async move(until?: LocalDate): Promise<Moved> {
    const { now, today } = await this.moment();
    if (until !== undefined) mustLieAhead(until, { today, isOver: this.openingOf(until) <= now });
    const { at: event } = await this.nextEvent(now, today);
    const wanted = until && this.openingOf(until);
    const target = wanted && wanted < event ? wanted : event;
    const fact = await this.database.transact(SYSTEM, (tx) => moveTo(tx, target));
    // a job that is lost comes again: the worker sweeps every minute
    await this.queues.add('sweep', {}).catch(() => undefined);
    return { now: target, arrived: wanted === undefined || target === wanted, fact };
  }

  private moment(): Promise<{ now: Instant; today: LocalDate }> {
    return this.database.read(SYSTEM, async ({ now, today }) => ({ now, today }));
  }

  /** What is due on a day comes when mails begin to leave, and mails that people want later when they want them. */
  private async nextEvent(now: Instant, today: LocalDate): Promise<{ at: Instant; matters: DueMatter[] }> {
    const { day, matters } = await this.dueDays.next(this.dayBefore(now, today));
    const [at, mail] = [this.openingOf(day), await this.dueDays.nextMessageAt()];
    return mail !== null && mail < at ? { at: mail, matters: ['notices'] } : { at, matters };
  }

  /** Days begin for the engine when mails leave: before that, what is due today still lies ahead. */
  private dayBefore(now: Instant, today: LocalDate): LocalDate {
    return now < this.openingOf(today) ? addDays(today, -1) : today;
  }

  private openingOf(day: LocalDate): Instant {
    return this.ledger.sendingTime.leavesAt(day);
  }
}

async function moveTo(tx: Tx, target: Instant): Promise<number> {
  const fact = await lastFact(tx);
  const before = await moveClock(tx, target);
  if (before >= target) throw conflict('clock.moved', 'Thời gian đã được chuyển xa hơn.', 'The time has been moved farther meanwhile.');
  return fact;
}

function mustLieAhead(until: LocalDate, { today, isOver }: { today: LocalDate; isOver: boolean }): void {
  if (!isOver && daysBetween(today, until) <= FARTHEST_DAYS) return;
  throw invalid('clock.day', 'Chỉ đi tới được một ngày phía trước, trong vòng một năm.', 'Time goes to a day ahead only, within a year.', {
    field: 'until',
  });
}
