import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import { type Composed, type Composer, type Dropped, type LedgerMessage, MAIL_OPTIONS, type MailOptions } from '@dondoc/mail';
import { Inject, Injectable } from '@nestjs/common';
import { breakGlassPage } from './compose/break-glass-page';
import { written } from './compose/written';
import { namesOf } from './data/people';
import { NO_LONGER_HELD, officeReaders } from './office-readers';

/** Writes to the other administrators that somebody came in by the emergency door. */
@Injectable()
export class BreakGlassComposer implements Composer {
  readonly kinds = ['administration'] as const;

  constructor(@Inject(MAIL_OPTIONS) private readonly options: MailOptions) {}

  async compose(tx: Tx, messages: readonly LedgerMessage[]): Promise<Map<Id, Composed | Dropped>> {
    const readerOf = await officeReaders(tx, messages);
    const newcomers = await namesOf(
      tx,
      messages.map(({ aboutId }) => aboutId ?? null),
    );
    const { publicUrl } = this.options;
    return new Map<Id, Composed | Dropped>(
      messages.map((message) => {
        const reader = readerOf(message);
        if (!reader) return [message.id, NO_LONGER_HELD];
        const newcomer = newcomers.get(message.aboutId ?? '') ?? '';
        return [message.id, written(breakGlassPage({ newcomer, language: message.language, reader, publicUrl }), { publicUrl })];
      }),
    );
  }
}
