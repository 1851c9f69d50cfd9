import { Database } from '@dondoc/database';
import { Actor, type Id } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { type Composed, Composers, type Dropped, isDropped } from './composer';
import type { LedgerMessage } from './domain/message';

/** HTML and text of a mail together, in characters. Mails are meant to stay below 100 kB. */
const MOST_CHARACTERS = 1_000_000;
const SYSTEM = Actor.system('mail');

export interface Failed {
  /** Composing threw this. */
  error: Error;
}

/** What came of composing: contents, a reason not to send, or an error; and the moment by the database's clock. */
export interface Composition {
  at: string;
  contents: Map<Id, Composed | Dropped | Failed>;
}

export const isFailed = (contents: Composed | Dropped | Failed): contents is Failed => 'error' in contents;

/** The contents with the attachments that are made only now. What cannot be made fails this message alone. */
export async function withAttachments<C extends Composed | Dropped | Failed | undefined>(contents: C): Promise<C | Composed | Failed> {
  if (!contents || !('attach' in contents) || !contents.attach) return contents;
  try {
    return { ...contents, attachments: [...(contents.attachments ?? []), ...(await contents.attach())] };
  } catch (error) {
    return { error: error as Error };
  }
}

/** Has messages composed by the contexts that know what stands in them, from one read of what is still owed. */
@Injectable()
export class Composing {
  constructor(
    private readonly database: Database,
    private readonly composers: Composers,
  ) {}

  /** A message that cannot be composed fails alone: after an error the others are composed one by one. */
  async compose(messages: readonly LedgerMessage[]): Promise<Composition> {
    try {
      return await this.together(messages);
    } catch (error) {
      if (messages.length === 1) return { at: '', contents: new Map([[(messages[0] as LedgerMessage).id, { error: error as Error }]]) };
      const alone = await Promise.all(messages.map((message) => this.compose([message])));
      const at = alone.find((one) => one.at)?.at ?? '';
      return { at, contents: new Map(alone.flatMap((one) => [...one.contents])) };
    }
  }

  private together(messages: readonly LedgerMessage[]): Promise<Composition> {
    return this.database.read(SYSTEM, async (tx) => {
      const contents = new Map<Id, Composed | Dropped>();
      for (const kind of new Set(messages.map((message) => message.kind))) {
        const ofKind = messages.filter((message) => message.kind === kind);
        const composed = await this.composers.of(kind).compose(tx, ofKind);
        for (const { id } of ofKind) contents.set(id, checked(composed.get(id)));
      }
      return { at: tx.now, contents };
    });
  }
}

function checked(contents: Composed | Dropped | undefined): Composed | Dropped {
  if (!contents) return { reason: 'Nothing to say about it any more.' };
  if (isDropped(contents) || contents.html.length + contents.text.length <= MOST_CHARACTERS) return contents;
  return { reason: `Set aside: ${contents.html.length + contents.text.length} characters are too many for a mail.` };
}
