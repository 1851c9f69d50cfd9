import type { Tx } from '@dondoc/database';
import { CalendarService } from '@dondoc/directory';
import type { Id, LocalDate, WorkingCalendar } from '@dondoc/kernel';
import {
  type Composed,
  type Composer,
  type Dropped,
  type LedgerMessage,
  MAIL_OPTIONS,
  type MailOptions,
  type Settlement,
} from '@dondoc/mail';
import { Inject, Injectable } from '@nestjs/common';
import { dailyPage } from './compose/daily-page';
import { written } from './compose/written';
import { type LinkedReminder, linkedReminders } from './data/daily';
import { linkTokens } from './data/links';
import { namesOf } from './data/people';
import { type Settled, settleLinks } from './data/reminders';
import { dailyItems } from './domain/daily-items';
import type { Ladder } from './domain/ladder';
import type { WhyNot } from './domain/still-owed';
import { type NextStep, whatComesNext } from './domain/what-comes-next';
import { laddersFor } from './ladders-for';
import type { LinkTokens } from './link-tokens';
import { type Morning, mornings } from './mornings';
import { PATHS } from './paths';
import { quickLinks } from './quick-links';
import { sideCalendars } from './side-calendars';
import { type Sifted, sifted } from './sifting';

interface Scene {
  sifted: Map<Id, Sifted>;
  names: Map<Id, string>;
  calendarOf: (reminder: LinkedReminder) => WorkingCalendar;
  ladderOf: (reminder: LinkedReminder) => Ladder;
  tokens: LinkTokens;
  mornings: Map<Id, Morning>;
}

/** Writes the combined mail of the day, from what is still owed at the moment in which it leaves. */
@Injectable()
export class DailyComposer implements Composer {
  readonly kinds = ['daily'] as const;
  /** What was left out of a mail now on its way, and why; written down when the mail has found its end. */
  private readonly leftOut = new Map<Id, Map<Id, WhyNot>>();

  constructor(
    private readonly calendars: CalendarService,
    @Inject(MAIL_OPTIONS) private readonly options: MailOptions,
  ) {}

  async compose(tx: Tx, messages: readonly LedgerMessage[]): Promise<Map<Id, Composed | Dropped>> {
    const scene = await this.scene(tx, messages);
    return new Map(messages.map((message) => [message.id, this.mailOf(tx, message, scene)]));
  }

  async settled(tx: Tx, settlements: readonly Settlement[]): Promise<void> {
    const outcomes = new Map(settlements.map(({ message, outcome }) => [message.id, outcome]));
    const linked = await linkedReminders(tx, [...outcomes.keys()]);
    await settleLinks(
      tx,
      linked.map(({ reminderId, messageId }): Settled => {
        const outcome = outcomes.get(messageId);
        const why = this.leftOut.get(messageId)?.get(reminderId) ?? (outcome === 'sent' ? null : (outcome ?? null));
        return { reminderId, messageId, outcome: why ? 'dropped' : 'sent', reason: why };
      }),
    );
    for (const messageId of outcomes.keys()) this.leftOut.delete(messageId);
  }

  private async scene(tx: Tx, messages: readonly LedgerMessage[]): Promise<Scene> {
    const found = await sifted(tx, messages);
    const owed = [...found.values()].flatMap((one) => one.owed);
    const ladderOf = await laddersFor(
      tx,
      owed.map((reminder) => ({ ...reminder, kind: reminder.subjectKind })),
    );
    const people = messages.map((message) => message.personId);
    const calendars = await this.calendars.all(tx);
    return {
      sifted: found,
      names: await namesOf(tx, people),
      calendarOf: await sideCalendars(tx, calendars, [...new Set(owed.map((reminder) => reminder.agreementId))]),
      tokens: await linkTokens(tx),
      mornings: await mornings(tx, messages, calendars),
      ladderOf: (reminder) => ladderOf({ ...reminder, kind: reminder.subjectKind }),
    };
  }

  private mailOf(tx: Tx, message: LedgerMessage, scene: Scene): Composed | Dropped {
    const { owed, leftOut } = scene.sifted.get(message.id) as Sifted;
    this.leftOut.set(message.id, new Map(leftOut.map(({ reminder, why }) => [reminder.reminderId, why])));
    const { personId } = message;
    const morning = personId && message.day === tx.today ? scene.mornings.get(personId) : undefined;
    const as = owed[0] ?? morning?.coordinator;
    if (!as) return { reason: whyEmpty(leftOut) };
    const items = dailyItems(owed, scene.calendarOf, tx.today);
    const page = dailyPage({
      language: message.language,
      name: personId && (scene.names.get(personId) ?? ''),
      as: items[0] ?? as,
      day: tx.today,
      late: message.late,
      items,
      mornings: morning?.lists ?? [],
      publicUrl: this.options.publicUrl,
      next: nextSteps(owed, scene, tx.today),
      quick: personId ? quickLinks(items, { tokens: scene.tokens, personId, today: tx.today }) : new Map(),
    });
    return written(page, {
      publicUrl: this.options.publicUrl,
      subjectIds: items.slice(0, 10).map((item) => item.subjectId),
      ...(personId && { unsubscribe: PATHS.unsubscribe(scene.tokens.unsubscribe(personId)) }),
    });
  }
}

const whyEmpty = (leftOut: Sifted['leftOut']): string =>
  leftOut.length > 0 ? `nothing owed any more: ${[...new Set(leftOut.map((one) => one.why))].join(', ')}` : 'joined a later mail';

function nextSteps(owed: readonly LinkedReminder[], { ladderOf, calendarOf }: Scene, today: LocalDate): Map<Id, NextStep> {
  const steps = owed.map(
    (reminder) => [reminder.subjectId, whatComesNext(reminder, ladderOf(reminder), calendarOf(reminder), today)] as const,
  );
  return new Map(steps.filter((step): step is [Id, NextStep] => step[1] !== null));
}
