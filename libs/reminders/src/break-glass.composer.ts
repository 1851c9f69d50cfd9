import type { Tx } from '@dondoc/database';
import { readerKey, readersOf } from '@dondoc/directory';
import type { Id } from '@dondoc/kernel';
import { type Composed, type Composer, Composers, type Dropped, type LedgerMessage, MAIL_OPTIONS, type MailOptions } from '@dondoc/mail';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { breakGlassPage } from './compose/break-glass-page';
import { nameOf } from './compose/greeting';
import { written } from './compose/written';
import { namesOf, officeNames } from './data/people';

/** Writes to the other administrators that somebody came in by the emergency door. */
@Injectable()
export class BreakGlassComposer implements Composer, OnModuleInit {
  readonly kinds = ['administration'] as const;

  constructor(
    private readonly composers: Composers,
    @Inject(MAIL_OPTIONS) private readonly options: MailOptions,
  ) {}

  onModuleInit(): void {
    this.composers.register(this);
  }

  async compose(tx: Tx, messages: readonly LedgerMessage[]): Promise<Map<Id, Composed | Dropped>> {
    const offices = messages.flatMap(({ officeId }) => (officeId ? [officeId] : []));
    const wants = offices.map((officeId) => ({ officeId }));
    const [readers, names] = [await readersOf(tx, wants), await officeNames(tx, offices)];
    const newcomers = await namesOf(
      tx,
      messages.map(({ aboutId }) => aboutId ?? null),
    );
    const { publicUrl } = this.options;
    return new Map<Id, Composed | Dropped>(
      messages.map((message) => {
        const { language, officeId } = message;
        const reader = readers.find((one) => one.officeId === officeId && one.key === readerKey(message.personId, message.address));
        if (!reader) return [message.id, { reason: 'the recipient no longer holds the office' }];
        const office = names.get(officeId ?? '');
        const addressed = { office: office?.office[language] ?? '', agency: office?.agency[language] ?? '' };
        const addressee = { name: nameOf(reader), isViceChair: false, ...addressed };
        const newcomer = newcomers.get(message.aboutId ?? '') ?? '';
        return [message.id, written(breakGlassPage({ newcomer, language, reader: addressee, publicUrl }), { publicUrl })];
      }),
    );
  }

  async settled(): Promise<void> {}
}
