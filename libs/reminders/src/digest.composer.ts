import type { Tx } from '@dondoc/database';
import { type Reader, readerKey, readersOf } from '@dondoc/directory';
import type { Id } from '@dondoc/kernel';
import { type Composed, type Composer, type Dropped, type LedgerMessage, MAIL_OPTIONS, type MailOptions } from '@dondoc/mail';
import { Inject, Injectable } from '@nestjs/common';
import { digestPage } from './compose/digest-page';
import { written } from './compose/written';
import { digestsById } from './data/digests';
import { linkTokens } from './data/links';
import { type OfficeName, officeNames } from './data/people';
import type { LinkTokens } from './link-tokens';
import { addressee, NO_LONGER_HELD } from './office-readers';
import { PATHS } from './paths';

interface Scene {
  digests: Awaited<ReturnType<typeof digestsById>>;
  /** `<office> <reader>` → who reads its mail today. */
  readers: Map<string, Reader>;
  offices: Map<Id, OfficeName>;
  tokens: LinkTokens;
}

/** Writes a digest as it was kept: the figures are those of its day, and it says so. */
@Injectable()
export class DigestComposer implements Composer {
  readonly kinds = ['digest'] as const;

  constructor(@Inject(MAIL_OPTIONS) private readonly options: MailOptions) {}

  async compose(tx: Tx, messages: readonly LedgerMessage[]): Promise<Map<Id, Composed | Dropped>> {
    const scene = await sceneOf(tx, messages);
    return new Map(messages.map((message) => [message.id, this.mailOf(message, scene)]));
  }

  private mailOf(message: LedgerMessage, scene: Scene): Composed | Dropped {
    const kept = scene.digests.get(message.aboutId ?? '');
    const reader = kept && scene.readers.get(`${kept.officeId} ${readerKey(message.personId, message.address)}`);
    if (!kept || !reader) return NO_LONGER_HELD;
    if (kept.isCovered) return { reason: 'a later digest covers it' };
    const { language, late } = message;
    const page = digestPage({
      content: kept.content,
      language,
      reader: addressee(reader, scene.offices.get(kept.officeId), language),
      late,
      publicUrl: this.options.publicUrl,
    });
    return written(page, {
      publicUrl: this.options.publicUrl,
      ...(message.personId && { unsubscribe: PATHS.unsubscribe(scene.tokens.unsubscribe(message.personId)) }),
    });
  }
}

async function sceneOf(tx: Tx, messages: readonly LedgerMessage[]): Promise<Scene> {
  const digests = await digestsById(
    tx,
    messages.map((message) => message.aboutId),
  );
  const officeIds = [...new Set([...digests.values()].map((digest) => digest.officeId))];
  const readers = await readersOf(
    tx,
    officeIds.map((officeId) => ({ officeId })),
  );
  return {
    digests,
    readers: new Map(readers.map((reader) => [`${reader.officeId} ${reader.key}`, reader])),
    offices: await officeNames(tx, officeIds),
    tokens: await linkTokens(tx),
  };
}
