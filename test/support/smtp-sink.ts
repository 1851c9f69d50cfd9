import { createServer, type Server, type Socket } from 'node:net';

/** Where the conversation stands when a script is asked. */
export type SmtpStep = 'connect' | 'ehlo' | 'auth' | 'mail' | 'rcpt' | 'data' | 'content' | 'rset' | 'quit';

export interface SmtpMoment {
  step: SmtpStep;
  /** The recipient, from RCPT on. */
  to: string;
  /** Known at `content`. */
  messageId: string;
  /** Which connection this is, from 1. */
  connection: number;
}

/**
 * What happens instead of the usual answer: a reply of its own (`450 4.2.0 later`), silence, the connection cut, or, at `content`,
 * the mail kept and the connection cut before the answer.
 */
export type SmtpReaction = `${4 | 5}${number} ${string}` | 'hang' | 'drop' | 'keepAndDrop' | undefined;
export type SmtpScript = (moment: SmtpMoment) => SmtpReaction;

export interface SinkMail {
  messageId: string;
  from: string;
  to: string;
  /** Unix time in milliseconds at which the mail was accepted. */
  at: number;
  size: number;
  /** Only with `keepContents`. */
  raw?: string;
}

export interface SinkOptions {
  port?: number;
  script?: SmtpScript;
  keepContents?: boolean;
  /** Called for every mail that the sink keeps, before it answers. */
  onMail?: (mail: SinkMail) => void;
}

const USUAL: Record<SmtpStep, string> = {
  connect: '220 sink ESMTP',
  ehlo: '250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 AUTH PLAIN LOGIN',
  auth: '235 2.7.0 ok',
  mail: '250 2.1.0 ok',
  rcpt: '250 2.1.5 ok',
  data: '354 go ahead',
  content: '250 2.0.0 kept',
  rset: '250 2.0.0 ok',
  quit: '221 2.0.0 bye',
};

const STEPS: [RegExp, SmtpStep][] = [
  [/^(EHLO|HELO)/i, 'ehlo'],
  [/^AUTH/i, 'auth'],
  [/^MAIL FROM:/i, 'mail'],
  [/^RCPT TO:/i, 'rcpt'],
  [/^DATA/i, 'data'],
  [/^RSET/i, 'rset'],
  [/^QUIT/i, 'quit'],
];

/** A mail server on the loopback that keeps a log of what it accepted and misbehaves on command. It never delays on its own. */
export class SmtpSink {
  readonly mails: SinkMail[] = [];
  script: SmtpScript | undefined;
  connections = 0;
  peakConnections = 0;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  /** A connection counts until the server has said goodbye: its last packets may cross those of the next one. */
  private readonly open = new Set<Socket>();
  private port = 0;

  private constructor(readonly options: SinkOptions) {
    this.script = options.script;
    this.server = createServer((socket) => this.greet(socket));
  }

  static async start(options: SinkOptions = {}): Promise<SmtpSink> {
    const sink = new SmtpSink(options);
    await sink.listen(options.port ?? 0);
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  get openConnections(): number {
    return this.open.size;
  }

  /** The mails to one address, or all of them. */
  sentTo(address: string): SinkMail[] {
    return this.mails.filter((mail) => mail.to === address);
  }

  /** Stops listening and cuts every connection: the server is down. */
  async down(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.cut();
    await closed;
  }

  /** Cuts every connection and goes on listening. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** Listens again on the same port. */
  async up(): Promise<void> {
    await this.listen(this.port);
  }

  async stop(): Promise<void> {
    if (this.server.listening) await this.down();
  }

  /** To be called when the 221 was said. */
  saidGoodbye(socket: Socket): void {
    this.open.delete(socket);
  }

  keep(mail: SinkMail): void {
    this.mails.push(mail);
    this.options.onMail?.(mail);
  }

  private listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', () => {
        this.port = (this.server.address() as { port: number }).port;
        this.server.off('error', reject);
        resolve();
      });
    });
  }

  private greet(socket: Socket): void {
    this.sockets.add(socket);
    this.open.add(socket);
    this.connections++;
    this.peakConnections = Math.max(this.peakConnections, this.open.size);
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      this.sockets.delete(socket);
      this.open.delete(socket);
    });
    new Conversation(this, socket, this.connections).begin();
  }
}

class Conversation {
  private buffered = '';
  private inContent = false;
  private isSilent = false;
  private from = '';
  private to = '';
  private hasRecipient = false;

  constructor(
    private readonly sink: SmtpSink,
    private readonly socket: Socket,
    private readonly connection: number,
  ) {}

  begin(): void {
    this.socket.setEncoding('latin1');
    this.socket.on('data', (chunk: string) => {
      this.buffered += chunk;
      this.work();
    });
    this.answer('connect');
  }

  private work(): void {
    while (!this.isSilent && !this.socket.destroyed) {
      const end = this.inContent ? this.endOfContent() : this.buffered.indexOf('\r\n');
      if (end < 0) return;
      const part = this.buffered.slice(0, end);
      this.buffered = this.buffered.slice(end + (this.inContent ? 5 : 2));
      if (this.inContent) this.content(part);
      else this.command(part);
    }
  }

  private endOfContent(): number {
    return this.buffered.startsWith('.\r\n') ? 0 : this.buffered.indexOf('\r\n.\r\n');
  }

  private command(line: string): void {
    const step = STEPS.find(([shape]) => shape.test(line))?.[1];
    if (!step) {
      this.socket.write('502 5.5.2 unknown command\r\n');
      return;
    }
    if (step === 'mail') [this.from, this.hasRecipient] = [addressIn(line), false];
    if (step === 'rcpt') this.to = addressIn(line);
    if (step === 'data' && !this.hasRecipient) {
      this.socket.write('503 5.5.1 no recipient\r\n');
      return;
    }
    const answered = this.answer(step);
    if (answered && step === 'rcpt') this.hasRecipient = true;
    if (answered && step === 'data') this.inContent = true;
    if (answered && step === 'quit') {
      this.sink.saidGoodbye(this.socket);
      this.socket.end();
    }
  }

  private content(raw: string): void {
    this.inContent = false;
    const messageId = /^message-id:\s*(\S+)/im.exec(raw.slice(0, 8192))?.[1] ?? '';
    const reaction = this.sink.script?.({ step: 'content', to: this.to, messageId, connection: this.connection });
    if (!reaction || reaction === 'keepAndDrop') {
      const contents = this.sink.options.keepContents ? { raw: Buffer.from(raw, 'latin1').toString('utf8') } : {};
      this.sink.keep({ messageId, from: this.from, to: this.to, at: Date.now(), size: raw.length, ...contents });
    }
    this.react(reaction, USUAL.content);
  }

  /** Whether the usual answer was given. */
  private answer(step: SmtpStep): boolean {
    const reaction = this.sink.script?.({ step, to: this.to, messageId: '', connection: this.connection });
    this.react(reaction, USUAL[step]);
    return reaction === undefined;
  }

  private react(reaction: SmtpReaction, usual: string): void {
    if (reaction === 'hang') this.isSilent = true;
    else if (reaction === 'drop' || reaction === 'keepAndDrop') this.socket.destroy();
    else this.socket.write(`${reaction ?? usual}\r\n`);
  }
}

const addressIn = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? '';
