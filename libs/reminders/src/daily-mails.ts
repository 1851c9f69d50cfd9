import type { Tx } from '@dondoc/database';
import type { Calendars, Reader } from '@dondoc/directory';
import type { Id, Instant, LocalDate, WorkingCalendar } from '@dondoc/kernel';
import { Ledger, type PlannedMessage } from '@dondoc/mail';
import { Injectable } from '@nestjs/common';
import type { Notice } from './addressing';
import { joinEarlierMails, type Link, linkMessages, type Mail } from './data/reminders';
import { grouped } from './domain/grouped';
import type { NoticeKind } from './domain/ladder';
import { canWait, dayFor } from './domain/pause';
import { sentTo } from './office-readers';

/** A reminder that has just come to be, with those who are to read of it. */
export interface Issued {
  reminderId: Id;
  notice: Notice;
  /** An interruption kept it back. */
  late: boolean;
}

/** One reminder for one reader on one day. */
interface Line {
  reminderId: Id;
  reader: Reader;
  day: LocalDate;
  late: boolean;
}

const keyOf = (line: Line) => `daily:${line.reader.key}:${line.day}`;

/** One mail per person or mailbox and working day, whatever it is that falls due. */
@Injectable()
export class DailyMails {
  constructor(private readonly ledger: Ledger) {}

  /** The day of the mail that can still take something up. */
  dayAt(now: Instant, calendar: WorkingCalendar): LocalDate {
    return this.ledger.sendingTime.mailDay(now, calendar);
  }

  /** On the working days of each reader's locality. @returns who gets a mail */
  async plan(tx: Tx, issued: readonly Issued[], calendars: Calendars): Promise<Set<string>> {
    const dayOf = ({ localityId, mailPausedUntil }: Reader, kind: NoticeKind) => {
      const calendar = calendars.of(localityId);
      return dayFor(this.dayAt(tx.now, calendar), mailPausedUntil, kind, calendar);
    };
    let lines = issued.flatMap(({ reminderId, notice, late }) =>
      notice.readers
        .filter((reader) => !(reader.remindersMuted && canWait(notice.intent.kind)))
        .map((reader) => ({
          reminderId,
          reader,
          late,
          day: dayOf(reader, notice.intent.kind),
        })),
    );
    const people = new Set(lines.map((line) => line.reader.key));
    while (lines.length > 0) {
      const tooLate = await this.join(tx, lines);
      lines = tooLate.map((line) => ({ ...line, day: calendars.of(line.reader.localityId).addWorkingDays(line.day, 1) }));
    }
    return people;
  }

  /** Puts the lines into the mails of their days; the answer has those whose mail has left already. */
  private async join(tx: Tx, lines: readonly Line[]): Promise<Line[]> {
    const mails = grouped(lines, keyOf);
    // In one order everywhere, so that two sweeps wait for each other instead of locking each other out.
    const keys = [...mails.keys()].sort();
    const ids = await this.ledger.plan(
      tx,
      keys.map((key) => this.messageFor(key, mails.get(key) as Line[])),
    );
    const joined: (Link & Mail)[] = [];
    const tooLate: Line[] = [];
    for (const line of lines) {
      const messageId = ids.get(keyOf(line));
      if (messageId)
        joined.push({ reminderId: line.reminderId, messageId, personId: line.reader.personId, address: line.reader.email, day: line.day });
      else tooLate.push(line);
    }
    await linkMessages(tx, joined);
    await joinEarlierMails(tx, [...new Map(joined.map((link) => [link.messageId, link])).values()]);
    return tooLate;
  }

  private messageFor(key: string, lines: readonly Line[]): PlannedMessage {
    const [{ reader, day }] = lines as [Line];
    return {
      key,
      kind: 'daily',
      ...sentTo(reader),
      day,
      notBefore: this.ledger.sendingTime.leavesAt(day, reader.mailTime),
      late: lines.some((line) => line.late),
    };
  }
}
