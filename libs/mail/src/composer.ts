import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import type { LedgerMessage, MessageKind } from './domain/message';

export interface Attachment {
  fileName: string;
  mediaType: string;
  content: Buffer;
}

/** The contents of one message. */
export interface Composed {
  subject: string;
  html: string;
  text: string;
  headers?: Record<string, string>;
  /** Where one POST keeps mails like this away from now on; absent where they cannot be declined. */
  unsubscribeUrl?: string;
  /** Message-IDs, with or without angle brackets. */
  references?: string[];
  attachments?: Attachment[];
  /** Makes attachments that take their time: outside the transaction, when it is this message's turn. */
  attach?: () => Promise<Attachment[]>;
}

/** Nothing of it is owed any more: it does not leave, and the reason is kept. */
export interface Dropped {
  reason: string;
}

export interface Settlement {
  message: LedgerMessage;
  outcome: 'sent' | 'cancelled' | 'bounced';
}

/** Whoever knows what stands in messages of a kind. */
export interface Composer {
  readonly kinds: readonly MessageKind[];
  /** Re-reads what is still owed. A message without an entry in the answer counts as dropped. */
  compose(tx: Tx, messages: readonly LedgerMessage[]): Promise<Map<Id, Composed | Dropped>>;
  /**
   * Called once for every message that found its end, in one transaction with the note that it was called; and once more for a message that
   * was sent and came back, or that an administrator had sent again. Absent where nothing follows from it.
   */
  settled?(tx: Tx, settlements: readonly Settlement[]): Promise<void>;
}

export const isDropped = (contents: Composed | Dropped): contents is Dropped => 'reason' in contents;

/** The composers of this process: each context adds its own when it starts. */
@Injectable()
export class Composers {
  private readonly byKind = new Map<MessageKind, Composer>();

  register(composer: Composer): void {
    for (const kind of composer.kinds) this.byKind.set(kind, composer);
  }

  /** @throws Error where no context of this process composes the kind */
  of(kind: MessageKind): Composer {
    const composer = this.byKind.get(kind);
    if (!composer) throw new Error(`No composer for messages of the kind "${kind}".`);
    return composer;
  }
}
