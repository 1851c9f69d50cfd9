import type { Tx } from '@dondoc/database';
import { readerKey, readersOf } from '@dondoc/directory';
import { anchorText, chainEnds } from '@dondoc/journal';
import type { Id } from '@dondoc/kernel';
import { type Composed, type Composer, Composers, type Dropped, type LedgerMessage, MAIL_OPTIONS, type MailOptions } from '@dondoc/mail';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { anchorPage } from './compose/anchor-page';
import { nameOf } from './compose/greeting';
import { written } from './compose/written';
import { officeNames } from './data/people';

/** Writes to those who audit a locality where the seals of its journal stand as the mail leaves. */
@Injectable()
export class AnchorComposer implements Composer, OnModuleInit {
  readonly kinds = ['anchor'] as const;

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
    const [readers, names, ends] = [await readersOf(tx, wants), await officeNames(tx, offices), await chainEnds(tx)];
    const { publicUrl } = this.options;
    return new Map<Id, Composed | Dropped>(
      messages.map((message) => {
        const { language, officeId } = message;
        const reader = readers.find((one) => one.officeId === officeId && one.key === readerKey(message.personId, message.address));
        if (!reader) return [message.id, { reason: 'the recipient no longer holds the office' }];
        const end = ends.find(({ chain }) => chain === message.aboutId);
        if (!end?.name) return [message.id, { reason: 'the journal has no seal' }];
        const office = names.get(officeId ?? '');
        const addressed = { office: office?.office[language] ?? '', agency: office?.agency[language] ?? '' };
        const addressee = { name: nameOf(reader), isViceChair: false, ...addressed };
        const said = { locality: end.name[language], facts: end.position, anchor: anchorText(end) };
        return [message.id, written(anchorPage({ ...said, language, reader: addressee, publicUrl }), { publicUrl })];
      }),
    );
  }

  async settled(): Promise<void> {}
}
