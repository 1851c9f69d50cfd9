import { assignmentPlace } from '@dondoc/commitments';
import { Database, type Tx } from '@dondoc/database';
import { CalendarService } from '@dondoc/directory';
import type { Actor, Id } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { datelessBecause, mailsAbout, type SubjectAbout, subjectsAbout } from './data/about-assignment';
import { sidesOf } from './data/due-subjects';
import { officesFor } from './domain/addressees';
import type { PlannedIntent } from './domain/planned-rungs';
import { upcoming, whyQuiet } from './domain/upcoming';
import { laddersFor } from './ladders-for';
import { type NamedOffice, namedOffices } from './named-offices';
import { sideCalendars } from './side-calendars';
import type { AssignmentRemindersView, MailAboutView, UpcomingReminder } from './views';
import { plain } from './words/reasons';

interface Expected {
  subject: SubjectAbout;
  steps: PlannedIntent[];
}

/** When somebody will be reminded of an assignment, and why or why not: by the rules of the sweep, for its own side. */
@Injectable()
export class AssignmentRemindersService {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarService,
  ) {}

  /** @throws notFound, forbidden */
  of(actor: Actor, assignmentId: Id): Promise<AssignmentRemindersView> {
    return this.database.read(actor, async (tx) => {
      actor.mustBeAbleTo('readInternal', await assignmentPlace(tx, assignmentId));
      const awaited = await this.awaited(tx, await subjectsAbout(tx, assignmentId));
      return {
        upcoming: await addressedSteps(tx, awaited),
        owed: awaited.map(({ subject, steps }) => ({
          subjectKind: subject.kind,
          deadline: subject.deadline,
          period: subject.periodKey,
          heldUntil: subject.heldUntil ?? null,
          whyQuiet: whyQuiet(subject, steps, tx.today),
        })),
        dateless: await datelessBecause(tx, assignmentId),
        mails: (await mailsAbout(tx, assignmentId)).map(inWords),
      };
    });
  }

  private async awaited(tx: Tx, subjects: readonly SubjectAbout[]): Promise<Expected[]> {
    const agreementIds = subjects.map((subject) => subject.agreementId);
    const calendarOf = await sideCalendars(tx, await this.calendars.all(tx), agreementIds);
    const ladderOf = await laddersFor(tx, subjects);
    return subjects.map((subject) => ({ subject, steps: upcoming(subject, ladderOf(subject), calendarOf(subject), tx.today) }));
  }
}

/** Reminders that are shown: what is farther away changes before it comes. */
const MOST = 12;

async function addressedSteps(tx: Tx, awaited: readonly Expected[]): Promise<UpcomingReminder[]> {
  const agreementIds = awaited.map(({ subject }) => subject.agreementId);
  const sides = [...(await sidesOf(tx, agreementIds)).values()].flat();
  const meant = awaited.map(({ subject, steps }) => ({ subject, audiences: new Set(steps.map(({ audience }) => audience)) }));
  const offices = await namedOffices(tx, meant, sides);
  const reminders = awaited.flatMap(({ subject, steps }) =>
    steps
      .filter(({ audience }) => officesFor(audience, subject, sides).length > 0)
      .flatMap((step) => offices(subject, step.audience).map((office) => reminderTo(office, subject, step))),
  );
  return reminders.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).slice(0, MOST);
}

const reminderTo = (office: NamedOffice, subject: SubjectAbout, { on, kind, rung }: PlannedIntent): UpcomingReminder => ({
  date: on,
  subjectKind: subject.kind,
  kind,
  rung,
  deadline: subject.deadline,
  period: subject.periodKey,
  role: office.role ?? null,
  agency: office.agency ?? null,
  recipients: office.recipients ?? [],
});

const inWords = ({ reminders, reason, ...mail }: Awaited<ReturnType<typeof mailsAbout>>[number]): MailAboutView => ({
  ...mail,
  reason: reason === null ? null : plain(reason),
  reminders: reminders.map(({ reason: why, ...reminder }) => ({ ...reminder, whyNot: why === null ? null : plain(why) })),
});
