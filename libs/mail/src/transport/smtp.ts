import { setTimeout as wait } from 'node:timers/promises';
import { BROKEN_OFF, type SmtpFailure } from '../domain/failure';
import { addressOf, mimeOf } from '../mime';
import { Content } from './content';
import {
  type Connection,
  type ConnectionError,
  connectTo,
  goodbye,
  handOver,
  leaveTogether,
  reset,
  type SmtpOptions,
} from './smtp-connection';
import { type Line, type Outgoing, SendError, type Transport } from './transport';

/** Milliseconds of silence after which a connection counts as lost: within the dialogue, and after the contents, where servers look for viruses. */
const PATIENCE = { envelope: 30_000, content: 90_000 };
const IDLE_MS = 60_000;
/** A server needs a moment to see that a connection was cut before it is given another, in milliseconds. */
const NOTICED_MS = 50;
/** Servers dislike connections that never end. */
const LETTERS_PER_CONNECTION = 500;

/** Real mail: each line keeps a connection of its own, so that at most one letter per connection is ever on its way. */
export const smtpTransport = (options: SmtpOptions): Transport => ({ lines: options.connections, open: () => new SmtpLine(options) });

class SmtpLine implements Line {
  private connection: Connection | undefined;
  private letters = 0;
  private idle: NodeJS.Timeout | undefined;
  private ending: Promise<void> = Promise.resolve();
  private underWay: { content: Content; patience: Patience } | undefined;

  constructor(private readonly options: SmtpOptions) {}

  async send(outgoing: Outgoing, before: Promise<void>): Promise<void> {
    clearTimeout(this.idle);
    const isReused = this.connection !== undefined;
    try {
      await this.hand(outgoing, before);
    } catch (error) {
      // A server may end an idle connection at the moment it is used again: that says nothing about the letter.
      if (!isReused || !(error instanceof SendError) || error.failure.stage !== 'envelope' || error.failure.code !== 'ECONNECTION')
        throw error;
      await this.hand(outgoing, before);
    } finally {
      this.rest();
    }
  }

  breakOff(): void {
    if (this.underWay?.content.isBegun) return;
    this.underWay?.patience.lose('Broken off: it was slow, and others waited for the connection.', BROKEN_OFF);
  }

  /** The next connection waits for this one to be gone, so that there is never more than one. */
  close(): void {
    clearTimeout(this.idle);
    const { connection } = this;
    this.connection = undefined;
    if (connection) this.ending = goodbye(connection);
  }

  private async hand({ id, letter }: Outgoing, before: Promise<void>): Promise<void> {
    const connection = await this.connected();
    const patience = new Patience();
    const content = new Content(mimeOf(letter), before, () => {
      patience.begin(PATIENCE.content);
      leaveTogether(connection);
    });
    this.underWay = { content, patience };
    patience.begin(PATIENCE.envelope);
    try {
      const envelope = { id, from: letter.returnPath ?? addressOf(letter.from), to: letter.to };
      await Promise.race([patience.ended, handOver(connection, envelope, content)]);
      this.letters++;
    } catch (error) {
      await this.recover(connection, error as ConnectionError);
      throw new SendError(failureOf(error as ConnectionError, content.isBegun ? 'content' : 'envelope'));
    } finally {
      this.underWay = undefined;
      patience.end();
    }
  }

  private async connected(): Promise<Connection> {
    if (this.connection) return this.connection;
    await this.ending;
    const connection = await connectTo(this.options).catch((error: ConnectionError) => {
      throw new SendError(failureOf(error, 'connect'));
    });
    connection.once('end', () => this.forget(connection));
    connection.on('error', () => this.forget(connection));
    this.letters = 0;
    this.connection = connection;
    return connection;
  }

  /** A refused letter leaves the connection usable; after anything else a new one is safer. */
  private async recover(connection: Connection, error: ConnectionError): Promise<void> {
    if (error.responseCode && error.responseCode !== 421 && (await reset(connection))) return;
    this.forget(connection);
    connection.close();
    this.ending = wait(NOTICED_MS);
  }

  private forget(connection: Connection): void {
    if (this.connection === connection) this.connection = undefined;
  }

  private rest(): void {
    if (this.letters >= LETTERS_PER_CONNECTION) this.close();
    else this.idle = setTimeout(() => this.close(), IDLE_MS).unref();
  }
}

/** Gives up on a server that has said nothing for too long. */
class Patience {
  readonly ended: Promise<never>;
  private fail!: (error: ConnectionError) => void;
  private timer: NodeJS.Timeout | undefined;

  constructor() {
    this.ended = new Promise((_, reject) => {
      this.fail = reject;
    });
    this.ended.catch(() => undefined);
  }

  begin(milliseconds: number): void {
    this.end();
    this.timer = setTimeout(() => this.lose('The mail server is silent.', 'ETIMEDOUT'), milliseconds);
  }

  lose(reason: string, code: string): void {
    this.fail(Object.assign(new Error(reason), { code }));
  }

  end(): void {
    clearTimeout(this.timer);
  }
}

function failureOf(error: ConnectionError, stage: SmtpFailure['stage']): SmtpFailure {
  return { stage, code: error.code, responseCode: error.responseCode, command: error.command, message: error.message };
}
