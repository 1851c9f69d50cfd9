import type { SmtpFailure } from '../domain/failure';
import type { MessageKind } from '../domain/message';
import type { Letter } from '../mime';

/** A letter ready to go. */
export interface Outgoing {
  /** Names the message in the development mailbox. */
  id: string;
  /** The moment by the database's clock. */
  at: string;
  kind: MessageKind;
  letter: Letter;
}

/** One connection to wherever mail goes; it carries one letter at a time. */
export interface Line {
  /**
   * Resolves when the other side has accepted the letter. Its last word is not said before `before` has ended: the writing down of the letter
   * before, so that at most one letter per line is accepted and not written down.
   * @throws SendError
   */
  send(outgoing: Outgoing, before: Promise<void>): Promise<void>;
  /** Gives up the letter that is on its way, unless its contents have begun to leave. */
  breakOff(): void;
  close(): void;
}

export interface Transport {
  /** Lines that may be open at once. */
  readonly lines: number;
  open(): Line;
}

export class SendError extends Error {
  constructor(readonly failure: SmtpFailure) {
    super(failure.message);
  }
}
