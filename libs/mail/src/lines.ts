import type { Line, Transport } from './transport/transport';

/** A letter that takes longer, in milliseconds, makes room for another line, so that one slow recipient holds up nobody. */
const SLOW_MS = 5_000;
/** Lines at the most, slow ones included, as a multiple of the transport's. */
const MOST = 4;

/**
 * Work with a line that is nobody else's until it ends. It gets what the job before on this line left to be finished (`before`), and answers
 * with what itself leaves to be finished. It does not throw.
 */
export type Job = (line: Line, before: Promise<void>) => Promise<{ after: Promise<void> }>;

interface BusyLine {
  line: Line;
  before: Promise<void>;
}

/** Shares a transport's lines among everybody who sends in this process, first come first served. */
export class Lines {
  private readonly idle: BusyLine[] = [];
  private readonly queue: Job[] = [];
  private busy = 0;
  private slow = 0;

  constructor(private readonly transport: Transport) {}

  /** Jobs that wait for a line. */
  get waiting(): number {
    return this.queue.length;
  }

  /** Queues a job for the next free line. */
  use(job: Job): void {
    this.queue.push(job);
    this.pump();
  }

  close(): void {
    for (const { line } of this.idle.splice(0)) line.close();
  }

  private pump(): void {
    const { lines } = this.transport;
    while (this.queue.length > 0 && this.busy - this.slow < lines && this.busy < lines * MOST) void this.start();
  }

  private async start(): Promise<void> {
    const job = this.queue.shift() as Job;
    const one = this.idle.pop() ?? { line: this.transport.open(), before: Promise.resolve() };
    this.busy++;
    let isSlow = false;
    const timer = setTimeout(() => {
      isSlow = true;
      this.slow++;
      this.pump();
    }, SLOW_MS);
    one.before = (await job(one.line, one.before)).after;
    clearTimeout(timer);
    this.busy--;
    if (isSlow) this.slow--;
    if (this.idle.length < this.transport.lines) this.idle.push(one);
    else one.line.close();
    this.pump();
  }
}
