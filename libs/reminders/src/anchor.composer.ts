import type { Tx } from '@dondoc/database';
import { anchorText, chainEnds } from '@dondoc/journal';
import type { Id } from '@dondoc/kernel';
import { type Composed, type Composer, type Dropped, type LedgerMessage, MAIL_OPTIONS, type MailOptions } from '@dondoc/mail';
import { Inject, Injectable } from '@nestjs/common';
import { anchorPage } from './compose/anchor-page';
import { written } from './compose/written';
import { NO_LONGER_HELD, officeReaders } from './office-readers';

/** Writes to those who audit a locality where the seals of its journal stand as the mail leaves. */
@Injectable()
export class AnchorComposer implements Composer {
  readonly kinds = ['anchor'] as const;

  constructor(@Inject(MAIL_OPTIONS) private readonly options: MailOptions) {}

  async compose(tx: Tx, messages: readonly LedgerMessage[]): Promise<Map<Id, Composed | Dropped>> {
    const [readerOf, ends] = [await officeReaders(tx, messages), await chainEnds(tx)];
    const { publicUrl } = this.options;
    return new Map<Id, Composed | Dropped>(
      messages.map((message) => {
        const { language } = message;
        const reader = readerOf(message);
        if (!reader) return [message.id, NO_LONGER_HELD];
        const end = ends.find(({ chain }) => chain === message.aboutId);
        if (!end?.name) return [message.id, { reason: 'the journal has no seal' }];
        const said = { locality: end.name[language], facts: end.position, anchor: anchorText(end) };
        return [message.id, written(anchorPage({ ...said, language, reader, publicUrl }), { publicUrl })];
      }),
    );
  }
}
