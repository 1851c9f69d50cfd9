import { Database, type Tx } from '@dondoc/database';
import { CalendarService, whoSees } from '@dondoc/directory';
import { type Actor, type Id, notFound, type Words, type WorkingCalendar } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { sidesOf } from './data/due-subjects';
import {
  type ExplainedReminder,
  type ExplainedSubject,
  officesHeld,
  type PersonKnown,
  personKnown,
  remindersTo,
  subjectsNamed,
} from './data/explained';
import { type RoundSide, roundSides } from './data/explained-rounds';
import type { SideOf } from './domain/addressees';
import { grouped } from './domain/grouped';
import { audiencesOf, nextRung, rungsPassed } from './domain/heard';
import type { Ladder } from './domain/ladder';
import { roundSentences } from './explained-rounds';
import { laddersFor } from './ladders-for';
import { sideCalendars } from './side-calendars';
import type { Explanation } from './views';
import { REASONS } from './words/reasons';

const nothing = () => notFound('object.notFound', 'Không tìm thấy.', 'Not found.');

interface Scene {
  person: PersonKnown;
  offices: Awaited<ReturnType<typeof officesHeld>>;
  today: string;
}

/** Why a mail was sent, or was not. */
@Injectable()
export class ExplainService {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarService,
  ) {}

  /**
   * `subject`: id of a subject, assignment or review, code of a task, or code or id of an agreement for what comes round: its digests and morning lists.
   * `person`: id or address. A person may ask about themself, an administrator about the people of their locality. What belongs to a restricted
   * field is there where both who asks and who is asked about act through an office named for it. @throws notFound
   */
  explain(actor: Actor, question: { subject: string; person: string }): Promise<Explanation[]> {
    return this.database.read(actor, async (tx) => {
      const person = await personKnown(tx, question.person);
      if (!person || !mayAsk(actor, person)) throw nothing();
      const sides = await roundSides(tx, question.subject);
      return sides.length > 0
        ? this.ofRounds(tx, actor, { person, sides })
        : this.ofSubjects(tx, actor, { person, subject: question.subject });
    });
  }

  private async ofRounds(tx: Tx, actor: Actor, { person, sides }: { person: PersonKnown; sides: RoundSide[] }): Promise<Explanation[]> {
    const [{ agreement, title }] = sides as [RoundSide];
    if (!mayRead(actor, sides)) throw nothing();
    const about = { person, offices: await officesHeld(tx, person.id), sides, calendars: await this.calendars.all(tx) };
    const said = [...stateOf(person, tx.today), ...(await roundSentences(tx, about))];
    return [{ subjectId: null, agreement, name: title, deadline: null, sentences: said }];
  }

  private async ofSubjects(
    tx: Tx,
    actor: Actor,
    { person, subject: name }: { person: PersonKnown; subject: string },
  ): Promise<Explanation[]> {
    const found = await subjectsNamed(tx, name);
    const sides = await sidesOf(
      tx,
      found.map((subject) => subject.agreementId),
    );
    const offices = await officesHeld(tx, person.id);
    const sees = await whoSees(
      tx,
      found.map((subject) => subject.restrictedField),
    );
    const heardBy = ({ restrictedField }: ExplainedSubject) => offices.filter(({ officeId }) => sees(restrictedField, officeId));
    const isThere = (subject: ExplainedSubject) => !subject.restrictedField || heardBy(subject).length > 0;
    const subjects = found.filter((subject) => mayRead(actor, sides.get(subject.agreementId) ?? []) && isThere(subject));
    if (subjects.length === 0) throw nothing();
    const calendarOf = await sideCalendars(tx, await this.calendars.all(tx), [...sides.keys()]);
    const ladderOf = await laddersFor(tx, subjects);
    const reminders = grouped(
      await remindersTo(
        tx,
        person.id,
        subjects.map((subject) => subject.id),
      ),
      (reminder) => reminder.subjectId,
    );
    return subjects.map((subject) => ({
      subjectId: subject.id,
      agreement: subject.agreementCode,
      name: subject.name,
      deadline: subject.deadline,
      sentences: sentences(subject, {
        person,
        offices: heardBy(subject),
        today: tx.today,
        calendar: calendarOf(subject),
        sides: sides.get(subject.agreementId) ?? [],
        ladder: ladderOf(subject),
        reminders: reminders.get(subject.id) ?? [],
      }),
    }));
  }
}

const mayAsk = (actor: Actor, person: PersonKnown): boolean =>
  actor.isSystem ||
  actor.personId === person.id ||
  actor.holding('administrator').some((office) => office.localityId === person.localityId);

const mayRead = (actor: Actor, sides: readonly { localityId: Id }[]): boolean =>
  actor.mayDo('read', { parties: sides.map((side) => side.localityId) });

interface Case extends Scene {
  calendar: WorkingCalendar;
  sides: readonly SideOf[];
  ladder: Ladder;
  reminders: readonly ExplainedReminder[];
}

function sentences(subject: ExplainedSubject, about: Case): Words[] {
  const { person, offices, sides } = about;
  const told = offices
    .map((office) => ({ office, audiences: audiencesOf(office, subject, sides) }))
    .filter(({ audiences }) => audiences.length > 0);
  const rungs = about.ladder.filter((rung) => told.some(({ audiences }) => audiences.includes(rung.audience)));
  return [
    REASONS.owed(subject.kind, subject.agency, subject.deadline, subject.state),
    ...stateOf(person, about.today),
    ...(told.length > 0 ? told.map(({ office }) => REASONS.concerned(office.role, office.agency)) : [REASONS.unconcerned]),
    ...about.reminders.map(fate),
    ...passedOver(subject, rungs, about),
    ...(told.length > 0 ? [comesNext(subject, rungs, about)] : []),
  ];
}

/** What about the person themself keeps mail off. */
const stateOf = (person: PersonKnown, today: string): Words[] => [
  ...(person.disabled ? [REASONS.disabled] : []),
  ...(person.addressSuppressed ? [REASONS.addressSuppressed] : []),
  ...(person.remindersMuted ? [REASONS.muted] : []),
  ...(person.mailPausedUntil && person.mailPausedUntil >= today ? [REASONS.pausedUntil(person.mailPausedUntil)] : []),
  ...(person.absentUntil ? [REASONS.absentUntil(person.absentUntil)] : []),
];

/** What became of one reminder. */
function fate({ rung, state, outcome, reason, sentAt, day, address }: ExplainedReminder): Words {
  if (state === null || day === null) return REASONS.notTheirs(rung);
  if (outcome === 'dropped') return REASONS.dropped(rung, reason ?? state);
  if (state === 'sent' && sentAt) return REASONS.sent(rung, sentAt, address ?? '');
  return ['cancelled', 'bounced', 'suppressed'].includes(state)
    ? REASONS.dropped(rung, reason ?? state)
    : REASONS.waiting(rung, day, state);
}

function passedOver(subject: ExplainedSubject, rungs: Ladder, { calendar, today, reminders }: Case): Words[] {
  const issued = new Set(reminders.filter((reminder) => reminder.occurrence === subject.occurrence).map((reminder) => reminder.rung));
  return rungsPassed(subject, rungs, calendar, today)
    .filter(({ rung }) => !issued.has(rung))
    .map(({ rung, on }) => REASONS.passedOver(rung, on));
}

function comesNext(subject: ExplainedSubject, rungs: Ladder, { calendar, today }: Case): Words {
  const next = subject.state === 'owed' ? nextRung(subject, rungs, calendar, today) : null;
  return next ? REASONS.next(next.rung, next.on) : REASONS.noNext;
}
