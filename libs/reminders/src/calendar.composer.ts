import type { Tx } from '@dondoc/database';
import { CalendarService, type Reader, readerKey, readersOf } from '@dondoc/directory';
import { type Id, partsOf } from '@dondoc/kernel';
import { type Composed, type Composer, Composers, type Dropped, type LedgerMessage, MAIL_OPTIONS, type MailOptions } from '@dondoc/mail';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { calendarPage } from './compose/calendar-page';
import { nameOf } from './compose/greeting';
import { written } from './compose/written';
import { officeNames } from './data/people';

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
    const composed = new Map<Id, Composed | Dropped>();
    for (const message of messages) {
      const year = partsOf(message.day).year + 1;
      const reader = readers.find((one) => one.officeId === message.officeId && one.key === readerKey(message.personId, message.address));
      const isMissing = (await this.calendars.year(tx, year)).status === 'missing';
      composed.set(message.id, isMissing && reader ? this.mailOf(message, { year, reader, names }) : { reason: whyNot(isMissing) });
    }
    return composed;
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
