import { Database } from '@dondoc/database';
import { Actor, type Id } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { type Composed, Composers, type Dropped, isDropped } from './composer';
import type { LedgerMessage } from './domain/message';
import { isAway } from './domain/passing';

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

  /**
   * A message that cannot be composed fails alone: after an error each half is composed by itself, one after the other, so that the broken one
   * costs the others a few reads more and never all the connections. Where the database is away, all fail at once.
   */
  async compose(messages: readonly LedgerMessage[]): Promise<Composition> {
    try {
      return await this.together(messages);
    } catch (error) {
      if (messages.length === 1 || isAway(error as Error)) return allFailed(messages, error as Error);
      const middle = Math.ceil(messages.length / 2);
      const first = await this.compose(messages.slice(0, middle));
      const second = await this.compose(messages.slice(middle));
      return { at: first.at || second.at, contents: new Map([...first.contents, ...second.contents]) };
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

const allFailed = (messages: readonly LedgerMessage[], error: Error): Composition => ({
  at: '',
  contents: new Map(messages.map(({ id }) => [id, { error }])),
});

function checked(contents: Composed | Dropped | undefined): Composed | Dropped {
  if (!contents) return { reason: 'Nothing to say about it any more.' };
  if (isDropped(contents) || contents.html.length + contents.text.length <= MOST_CHARACTERS) return contents;
  return { reason: `Set aside: ${contents.html.length + contents.text.length} characters are too many for a mail.` };
}
