import type { Line, Transport } from './transport/transport';

/** A letter that takes longer, in milliseconds, makes room for another line, so that one slow recipient holds up nobody. */
const SLOW_MS = 5_000;
/** Lines at the most, slow ones included, as a multiple of the transport's. */
const MOST = 4;

/** Shares a transport's lines among everybody who sends in this process, first come first served. */
export class Lines {
  private readonly idle: Line[] = [];
  private readonly queue: ((line: Line) => Promise<void>)[] = [];
  private busy = 0;
  private slow = 0;

  constructor(private readonly transport: Transport) {}

  /** Jobs that wait for a line. */
  get waiting(): number {
    return this.queue.length;
  }

  /** Runs `job` with a line that is nobody else's until it is done. `job` does not throw. */
  use(job: (line: Line) => Promise<void>): Promise<void> {
    return new Promise((resolve) => {
      this.queue.push((line) => job(line).finally(resolve));
      this.pump();
    });
  }

  close(): void {
    for (const line of this.idle.splice(0)) line.close();
  }

  private pump(): void {
    const { lines } = this.transport;
    while (this.queue.length > 0 && this.busy - this.slow < lines && this.busy < lines * MOST) void this.start();
  }

  private async start(): Promise<void> {
    const job = this.queue.shift() as (line: Line) => Promise<void>;
    const line = this.idle.pop() ?? this.transport.open();
    this.busy++;
    let isSlow = false;
    const timer = setTimeout(() => {
      isSlow = true;
      this.slow++;
      this.pump();
    }, SLOW_MS);
    await job(line).catch(() => undefined);
    clearTimeout(timer);
    this.busy--;
    if (isSlow) this.slow--;
    if (this.idle.length < this.transport.lines) this.idle.push(line);
    else line.close();
    this.pump();
  }
}
