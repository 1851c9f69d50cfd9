import type { Tx } from '@dondoc/database';
import { CalendarService, type Reader, readerKey, readersOf } from '@dondoc/directory';
import type { Id } from '@dondoc/kernel';
import { type Composed, type Composer, Composers, type Dropped, type LedgerMessage, MAIL_OPTIONS, type MailOptions } from '@dondoc/mail';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { calendarPage } from './compose/calendar-page';
import { nameOf } from './compose/greeting';
import { written } from './compose/written';
import { officeNames } from './data/people';

/** The key of the message names the year: `calendar:<year>:…`. Its day may lie in that year already. */
const yearOf = (message: LedgerMessage): number => Number(message.key.split(':')[1]);

/** Writes to administrators that the next year has no calendar, if that is still so when the mail leaves. */
@Injectable()
export class CalendarComposer implements Composer, OnModuleInit {
  readonly kinds = ['calendar'] as const;

  constructor(
    private readonly composers: Composers,
    private readonly calendars: CalendarService,
    @Inject(MAIL_OPTIONS) private readonly options: MailOptions,
  ) {}

  onModuleInit(): void {
    this.composers.register(this);
  }

  async compose(tx: Tx, messages: readonly LedgerMessage[]): Promise<Map<Id, Composed | Dropped>> {
    const offices = messages.flatMap(({ officeId }) => (officeId ? [officeId] : []));
    const readers = await readersOf(
      tx,
      offices.map((officeId) => ({ officeId })),
    );
    const names = await officeNames(tx, offices);
    const missing = await this.missingAmong(tx, [...new Set(messages.map(yearOf))]);
    return new Map(
      messages.map((message) => {
        const year = yearOf(message);
        const reader = readers.find((one) => one.officeId === message.officeId && one.key === readerKey(message.personId, message.address));
        const isMissing = missing.has(year);
        return [message.id, isMissing && reader ? this.mailOf(message, { year, reader, names }) : { reason: whyNot(isMissing) }];
      }),
    );
  }

  private async missingAmong(tx: Tx, years: readonly number[]): Promise<Set<number>> {
    const missing = new Set<number>();
    for (const year of years) if ((await this.calendars.year(tx, year)).status === 'missing') missing.add(year);
    return missing;
  }

  async settled(): Promise<void> {}

  private mailOf(
    { language, officeId }: LedgerMessage,
    { year, reader, names }: { year: number; reader: Reader; names: Awaited<ReturnType<typeof officeNames>> },
  ): Composed {
    const office = names.get(officeId ?? '');
    const addressee = {
      name: nameOf(reader),
      isViceChair: false,
      office: office?.office[language] ?? '',
      agency: office?.agency[language] ?? '',
    };
    const { publicUrl } = this.options;
    return written(calendarPage({ year, language, reader: addressee, publicUrl }), { publicUrl });
  }
}

const whyNot = (isMissing: boolean) => (isMissing ? 'the recipient no longer holds the office' : 'the year has a calendar now');
