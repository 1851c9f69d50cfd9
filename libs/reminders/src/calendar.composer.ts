import type { Tx } from '@dondoc/database';
import { CalendarService } from '@dondoc/directory';
import type { Id } from '@dondoc/kernel';
import { type Composed, type Composer, type Dropped, type LedgerMessage, MAIL_OPTIONS, type MailOptions } from '@dondoc/mail';
import { Inject, Injectable } from '@nestjs/common';
import { calendarPage } from './compose/calendar-page';
import { written } from './compose/written';
import { NO_LONGER_HELD, officeReaders } from './office-readers';

/** The key of the message names the year: `calendar:<year>:…`. Its day may lie in that year already. */
const yearOf = (message: LedgerMessage): number => Number(message.key.split(':')[1]);

/** Writes to administrators that the next year has no calendar, if that is still so when the mail leaves. */
@Injectable()
export class CalendarComposer implements Composer {
  readonly kinds = ['calendar'] as const;

  constructor(
    private readonly calendars: CalendarService,
    @Inject(MAIL_OPTIONS) private readonly options: MailOptions,
  ) {}

  async compose(tx: Tx, messages: readonly LedgerMessage[]): Promise<Map<Id, Composed | Dropped>> {
    const readerOf = await officeReaders(tx, messages);
    const missing = await this.missingAmong(tx, [...new Set(messages.map(yearOf))]);
    const { publicUrl } = this.options;
    return new Map<Id, Composed | Dropped>(
      messages.map((message) => {
        const [year, reader] = [yearOf(message), readerOf(message)];
        if (!missing.has(year)) return [message.id, { reason: 'the year has a calendar now' }];
        if (!reader) return [message.id, NO_LONGER_HELD];
        return [message.id, written(calendarPage({ year, language: message.language, reader, publicUrl }), { publicUrl })];
      }),
    );
  }

  private async missingAmong(tx: Tx, years: readonly number[]): Promise<Set<number>> {
    const missing = new Set<number>();
    for (const year of years) if ((await this.calendars.year(tx, year)).status === 'missing') missing.add(year);
    return missing;
  }
}
