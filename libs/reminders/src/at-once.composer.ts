import type { Tx } from '@dondoc/database';
import { type Reader, readerKey } from '@dondoc/directory';
import type { Id, LocalDate } from '@dondoc/kernel';
import { type Composed, type Composer, type Dropped, type LedgerMessage, MAIL_OPTIONS, type MailOptions } from '@dondoc/mail';
import { Inject, Injectable } from '@nestjs/common';
import { noticePage } from './compose/notice-page';
import { written } from './compose/written';
import { linkTokens } from './data/links';
import { noticed } from './data/notices';
import { type OfficeName, officeNames } from './data/people';
import { linkUntil } from './domain/link';
import { type Noticed, noticeRule } from './domain/notices';
import type { LinkTokens } from './link-tokens';
import { type NoticeReader, noticeReaders } from './notice-readers';
import { addressee, NO_LONGER_HELD } from './office-readers';
import { PATHS } from './paths';

interface Scene {
  noticed: Map<number, Noticed>;
  /** `<fact> <reader>` → the office through which the reader is still told. */
  readers: Map<string, NoticeReader>;
  offices: Map<Id, OfficeName>;
  tokens: LinkTokens;
  today: LocalDate;
}

/** The key of the message names the fact: `atOnce:<fact>:<reader>`. */
const factOf = (message: LedgerMessage): number => Number(message.key.split(':')[1]);

@Injectable()
export class AtOnceComposer implements Composer {
  readonly kinds = ['atOnce'] as const;

  constructor(@Inject(MAIL_OPTIONS) private readonly options: MailOptions) {}

  async compose(tx: Tx, messages: readonly LedgerMessage[]): Promise<Map<Id, Composed | Dropped>> {
    const scene = await sceneOf(tx, messages);
    return new Map(messages.map((message) => [message.id, this.mailOf(message, scene)]));
  }

  private mailOf(message: LedgerMessage, scene: Scene): Composed | Dropped {
    const what = scene.noticed.get(factOf(message));
    const rule = noticeRule(what?.kind ?? '');
    if (!what || !rule?.stillMatters(what)) return { reason: 'nobody waits for it any more' };
    const reader = scene.readers.get(`${what.factId} ${readerKey(message.personId, message.address)}`);
    if (!reader) return NO_LONGER_HELD;
    const { language } = message;
    const page = noticePage({
      notice: rule.notice,
      what,
      language,
      reader: addressee(reader, scene.offices.get(reader.officeId), language),
      insteadOf: reader.insteadOf,
      publicUrl: this.options.publicUrl,
      quick: rule.notice === 'assigned' && !reader.insteadOf ? acknowledgeLink(what, reader, scene) : undefined,
    });
    return written(page, { publicUrl: this.options.publicUrl, subjectIds: message.aboutId ? [message.aboutId] : [] });
  }
}

/** Tokens stand in the mail alone: it is written when it leaves. */
function acknowledgeLink({ assignmentId }: Noticed, { personId, officeId }: Reader, { tokens, today }: Scene): string | undefined {
  if (!assignmentId || !personId) return undefined;
  return PATHS.link(tokens.link({ deed: 'acknowledge', aboutId: assignmentId, personId, officeId, until: linkUntil(today) }));
}

/** What happened and who may still hear of it: three statements, however many messages. */
async function sceneOf(tx: Tx, messages: readonly LedgerMessage[]): Promise<Scene> {
  const facts = await noticed(tx, [...new Set(messages.map(factOf))]);
  const readers = await noticeReaders(tx, facts);
  return {
    noticed: new Map(facts.map((what) => [what.factId, what])),
    readers: new Map(readers.map((reader) => [`${reader.factId} ${reader.key}`, reader])),
    offices: await officeNames(
      tx,
      readers.map((reader) => reader.officeId),
    ),
    tokens: await linkTokens(tx),
    today: tx.today,
  };
}
