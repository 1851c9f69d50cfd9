import type { Lane } from './domain/message';
import type { Line, Transport } from './transport/transport';

/** A letter that takes longer before its contents leave is slow, in milliseconds. */
const SLOW_MS = 5_000;
/** While every letter takes less, the next free line comes soon enough for what somebody waits for, and none is kept free. */
const BRISK_MS = 300;

/**
 * Work with a line that is nobody else's until it ends. It gets what the job before on this line left to be finished (`before`), and answers
 * with what itself leaves to be finished. It does not throw.
 */
export type Job = (line: Line, before: Promise<void>) => Promise<{ after: Promise<void> }>;

interface Own {
  line: Line;
  before: Promise<void>;
}

/**
 * Shares a transport's lines among everybody who sends in this process. There are never more lines than the transport allows. What somebody
 * waits for goes first, and one line is kept free for it unless all go briskly. Slow letters hold half of the other lines at the most while others wait: the newest
 * slow one is then broken off, to be tried again later. Where that brings nothing, for the next letter is as slow, the server itself is slow,
 * and nothing more is broken off before a letter has come through.
 */
export class Lines {
  private readonly idle: Own[] = [];
  private readonly queues: Record<Lane, Job[]> = { atOnce: [], others: [] };
  private readonly slow: Line[] = [];
  private readonly brokenOff = new Set<Line>();
  private readonly busy = { atOnce: 0, others: 0 };
  private readonly begunAt = new Map<Line, number>();
  private isPatient = false;

  constructor(private readonly transport: Transport) {}

  /** Jobs that wait for a line. */
  get waiting(): number {
    return this.queues.atOnce.length + this.queues.others.length;
  }

  /** Queues a job for the next free line. */
  use(job: Job, lane: Lane = 'others'): void {
    this.queues[lane].push(job);
    this.pump();
    this.makeRoom();
  }

  close(): void {
    for (const { line } of this.idle.splice(0)) line.close();
  }

  /** Lines for what nobody waits for, once letters take their time. */
  private get width(): number {
    return Math.max(1, this.transport.lines - 1);
  }

  private get isBrisk(): boolean {
    const since = performance.now() - BRISK_MS;
    for (const begunAt of this.begunAt.values()) if (begunAt < since) return false;
    return true;
  }

  private pump(): void {
    for (let lane = this.next(); lane; lane = this.next()) void this.start(this.queues[lane].shift() as Job, lane);
  }

  private next(): Lane | undefined {
    const { lines } = this.transport;
    const { atOnce, others } = this.busy;
    if (atOnce + others >= lines) return undefined;
    if (this.queues.atOnce.length > 0) return 'atOnce';
    return this.queues.others.length > 0 && (others < this.width || this.isBrisk) ? 'others' : undefined;
  }

  private async start(job: Job, lane: Lane): Promise<void> {
    const own = this.idle.pop() ?? { line: this.transport.open(), before: Promise.resolve() };
    this.busy[lane]++;
    this.begunAt.set(own.line, performance.now());
    const timer = setTimeout(() => {
      this.slow.push(own.line);
      this.makeRoom();
    }, SLOW_MS);
    own.before = (await job(own.line, own.before)).after;
    clearTimeout(timer);
    if (!this.wasSlow(own.line)) this.isPatient = false;
    this.busy[lane]--;
    this.begunAt.delete(own.line);
    this.idle.push(own);
    this.pump();
    this.makeRoom();
  }

  private makeRoom(): void {
    if (this.isPatient || this.waiting === 0 || this.slow.length <= Math.floor(this.width / 2)) return;
    this.isPatient = true;
    const newest = this.slow.pop() as Line;
    this.brokenOff.add(newest);
    newest.breakOff();
  }

  private wasSlow(line: Line): boolean {
    const position = this.slow.indexOf(line);
    if (position >= 0) this.slow.splice(position, 1);
    return this.brokenOff.delete(line) || position >= 0;
  }
}
