import { Database, type Tx } from '@dondoc/database';
import { CalendarService, type Calendars } from '@dondoc/directory';
import { record } from '@dondoc/journal';
import { Actor, type Id, type Instant, type LocalDate, localDateAt, type WorkingCalendar } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { addressed, type Notice, untold } from './addressing';
import { DailyMails, type Issued } from './daily-mails';
import { type DueSubject, dueSubjects, lookAgainAt, setNextRungs, sidesOf, urgingsOf } from './data/due-subjects';
import { listForMeeting } from './data/meeting-items';
import { insertReminders } from './data/reminders';
import { noteSweep, sweptUntil } from './data/sweeps';
import type { Intent } from './domain/reminders-due';
import { Standings } from './domain/standings';
import { factsOf } from './facts';
import { laddersFor } from './ladders-for';
import { sideCalendars } from './side-calendars';
import type { SweepView } from './views';

const NAME = 'reminders';
/** Subjects in one transaction. */
const PAGE = 500;

/** What one transaction of a sweep did. */
type Page = Omit<SweepView, 'people'> & { people: Set<string> };

@Injectable()
export class RemindersService {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarService,
    private readonly mails: DailyMails,
  ) {}

  /**
   * The sweep: issues every reminder whose day has come, and plans the mails. Its cost follows what is due, not what is owed.
   * Any number of sweeps may run at once; each takes pages that nobody else has in hand.
   */
  async issueDue(): Promise<SweepView> {
    const people = new Set<string>();
    const sum: SweepView = { looked: 0, reminders: 0, people: 0 };
    const before = await this.database.read(Actor.system(), (tx) => sweptUntil(tx, NAME));
    for (let full = true; full; ) {
      const page = await this.database.transact(Actor.system(), (tx) => this.page(tx, before));
      sum.looked += page.looked;
      sum.reminders += page.reminders;
      for (const id of page.people) people.add(id);
      full = page.looked === PAGE;
    }
    return { ...sum, people: people.size };
  }

  /** Ladder or calendar changed: what is still owed, of one agreement or of all, is looked at again by the next sweep. */
  lookAgain(tx: Tx, about: { agreementId?: Id } = {}): Promise<number> {
    return lookAgainAt(tx, about.agreementId ?? null);
  }

  private async page(tx: Tx, sweptBefore: Instant | null): Promise<Page> {
    const subjects = await dueSubjects(tx, PAGE);
    if (subjects.length < PAGE) await noteSweep(tx, NAME);
    if (subjects.length === 0) return { looked: 0, reminders: 0, people: new Set() };
    const calendars = await this.calendars.all(tx);
    const calendar = calendars.national;
    const intents = await lookAt(tx, subjects, calendars);
    const sides = await sidesOf(
      tx,
      intents.map(({ subject }) => subject.agreementId),
    );
    const { notices, unheard } = await addressed(tx, intents, sides);
    const news = await issue(tx, await untold(tx, notices));
    const issued = news.map((one) => ({ ...one, late: isLate(one.notice, this.mails.dayAt(tx.now, calendar), sweptBefore) }));
    const people = await this.mails.plan(tx, issued, calendars);
    await listForMeeting(
      tx,
      issued.filter(isForMeeting).map(({ notice }) => listed(notice)),
    );
    await record(tx, factsOf(issued, unheard, sides));
    return { looked: subjects.length, reminders: issued.length, people };
  }
}

/** What is due of these subjects; each gets the day on which it is to be looked at next. */
async function lookAt(tx: Tx, subjects: readonly DueSubject[], calendars: Calendars): Promise<{ subject: DueSubject; intent: Intent }[]> {
  const ladderOf = await laddersFor(tx, subjects);
  const urgings = await urgingsOf(tx, subjects);
  const calendarOf = await sideCalendars(
    tx,
    calendars,
    subjects.map((subject) => subject.agreementId),
  );
  const byCalendar = new Map<WorkingCalendar, Standings>();
  const standingsOf = (subject: DueSubject): Standings => {
    const calendar = calendarOf(subject);
    const standings = byCalendar.get(calendar) ?? new Standings(calendar, tx.today);
    byCalendar.set(calendar, standings);
    return standings;
  };
  await setNextRungs(
    tx,
    subjects.map((subject) => ({ id: subject.id, on: standingsOf(subject).next(subject, ladderOf(subject)) })),
  );
  return subjects.flatMap((subject) =>
    standingsOf(subject)
      .due({ ...subject, urgings: urgings.get(subject.id) ?? [] }, ladderOf(subject))
      .map((intent) => ({
        subject,
        intent,
      })),
  );
}

/** Writes the reminders; the answer has those that had not been issued before. */
async function issue(tx: Tx, notices: readonly Notice[]): Promise<Omit<Issued, 'late'>[]> {
  const rows = notices.map((notice) => ({ reminderId: tx.newId(), notice }));
  const fresh = await insertReminders(
    tx,
    rows.map(({ reminderId, notice: { subject, intent, officeId, insteadOf } }) => ({
      id: reminderId,
      subjectId: subject.id,
      occurrence: subject.occurrence,
      rung: intent.rung,
      kind: intent.kind,
      officeId,
      insteadOf,
      dueOn: intent.dueOn,
    })),
  );
  return rows.filter((row) => fresh.has(row.reminderId));
}

const isForMeeting = ({ notice }: { notice: Notice }) => notice.intent.audience === 'leadershipMeeting';
const listed = ({ subject }: Notice) => ({ subjectId: subject.id, occurrence: subject.occurrence, partyId: subject.partyId });

/** Its day is past, and no sweep ran on that day although the subject was waiting: an interruption, not a subject that came to be late. */
function isLate({ subject, intent }: Notice, day: LocalDate, sweptBefore: Instant | null): boolean {
  const waited = subject.nextRungOn <= intent.dueOn && intent.dueOn < day;
  return waited && sweptBefore !== null && localDateAt(sweptBefore) < intent.dueOn;
}
