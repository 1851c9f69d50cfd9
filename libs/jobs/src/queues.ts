import { setTimeout as wait } from 'node:timers/promises';
import { type Instant, instantOfUnix } from '@dondoc/kernel';
import type { Job, JobsOptions, Queue } from 'bullmq';
import type { Backend } from './backend';
import { type JobName, type Jobs, QUEUE_NAMES, QUEUE_OF, type QueueName } from './jobs';
import { Patience } from './patience';
import { report } from './report';

const CLOSING_MS = 3000;

/** Jobs are tried once: what did not get done is found again in the rows, by the next sweep. */
const OPTIONS: JobsOptions = { attempts: 1, removeOnComplete: true, removeOnFail: { count: 200 } };
const FEW = 4;
/** Wakes that come together are one; a wake that comes while the relay runs makes it run once more. */
const WAKE: JobsOptions = { ...OPTIONS, deduplication: { id: 'relay', keepLastIfActive: true } };

export interface QueueCounts {
  waiting: number;
  active: number;
  delayed: number;
  failed: number;
}

export interface QueueState {
  home: Backend['kind'];
  /** null where the queue does not answer. */
  jobs: Record<QueueName, QueueCounts> | null;
  /** By recurring job: when it comes next, by the queue's clock. */
  nextRuns: Record<string, Instant | null>;
}

/** Where jobs are put. The queues may be emptied at any moment without loss, so nothing here is a promise. */
export class Queues {
  private readonly queues: Map<QueueName, Queue>;
  private readonly patience = new Map(QUEUE_NAMES.map((name) => [name, new Patience(name)]));
  private waking: Promise<void> = Promise.resolve();
  private isWaking = false;
  private wakeAgain = false;
  private closed: Promise<void> | undefined;

  constructor(readonly backend: Backend) {
    this.queues = new Map(QUEUE_NAMES.map((name) => [name, backend.queue(name)]));
    for (const [name, queue] of this.queues) queue.on('error', report(`queue ${name}`));
  }

  async add<K extends JobName>(name: K, payload: Jobs[K]): Promise<void> {
    await this.on(QUEUE_OF[name], (queue) => queue.add(name, payload, OPTIONS));
  }

  async addBulk<K extends JobName>(name: K, payloads: readonly Jobs[K][]): Promise<void> {
    if (payloads.length === 0) return;
    // PostgreSQL takes longer to insert a set of one than to insert one
    if (payloads.length <= FEW) return void (await Promise.all(payloads.map((payload) => this.add(name, payload))));
    const jobs = payloads.map((data) => ({ name, data, opts: OPTIONS }));
    await this.on(QUEUE_OF[name], (queue) => queue.addBulk(jobs));
  }

  /** Asks for a relay soon. Never fails and never waits: a lost wake costs time, the sweep finds the work. */
  wake(): void {
    this.wakeAgain = true;
    if (this.isWaking) return;
    this.isWaking = true;
    this.waking = this.wakeWhileAsked();
  }

  private async wakeWhileAsked(): Promise<void> {
    while (this.wakeAgain) {
      this.wakeAgain = false;
      await this.on('work', (queue) => queue.add('relay', {}, WAKE)).catch(report('wake'));
    }
    this.isWaking = false;
  }

  /** Adds the job now and every `milliseconds` from then on. Asked for again, nothing changes: a second upsert would start it anew. */
  async every(name: JobName, milliseconds: number): Promise<void> {
    await this.on(QUEUE_OF[name], async (queue) => {
      const known = await queue.getJobScheduler(name);
      if (Number(known?.every) === milliseconds) return;
      await queue.upsertJobScheduler(name, { every: milliseconds }, { name, data: {}, opts: OPTIONS });
    });
  }

  /** When a scheduled job comes next, in milliseconds of the queue's clock; undefined where nothing is scheduled. */
  nextRun(name: JobName): Promise<number | undefined> {
    return this.on(QUEUE_OF[name], async (queue) => (await queue.getJobScheduler(name))?.next);
  }

  async unschedule(name: JobName): Promise<void> {
    await this.on(QUEUE_OF[name], (queue) => queue.removeJobScheduler(name));
  }

  async waiting(): Promise<Record<QueueName, QueueCounts>> {
    const counts = await Promise.all(QUEUE_NAMES.map(async (name) => [name, await this.counts(name)] as const));
    return Object.fromEntries(counts) as Record<QueueName, QueueCounts>;
  }

  /** Jobs of a queue that nobody has taken up yet. */
  depth(name: QueueName): Promise<number> {
    return this.on(name, (queue) => queue.getWaitingCount());
  }

  /** How the queues are, for whoever looks after them. Never fails: a queue that is away has no jobs to show. */
  async state(): Promise<QueueState> {
    const home = this.backend.kind;
    try {
      const schedulers = await Promise.all(QUEUE_NAMES.map((name) => this.on(name, (queue) => queue.getJobSchedulers(0, -1, true))));
      const nextRuns = schedulers.flat().map(({ key, next }) => [key, next ? instantOfUnix(Number(next)) : null] as const);
      return { home, jobs: await this.waiting(), nextRuns: Object.fromEntries(nextRuns) };
    } catch {
      return { home, jobs: null, nextRuns: {} };
    }
  }

  private counts(name: QueueName): Promise<QueueCounts> {
    return this.on(name, async (queue) => (await queue.getJobCounts('waiting', 'active', 'delayed', 'failed')) as unknown as QueueCounts);
  }

  /** Throws away every job, running ones included. For tests, and for an operator who wants to start clean. */
  async empty(): Promise<void> {
    for (const queue of this.queues.values()) await queue.obliterate({ force: true });
  }

  async failed(name: QueueName): Promise<Job[]> {
    return (await this.queues.get(name)?.getFailed(0, 20)) ?? [];
  }

  /** May be called again. */
  close(): Promise<void> {
    this.closed ??= this.closeAll();
    return this.closed;
  }

  private async closeAll(): Promise<void> {
    await this.waking;
    const closing = Promise.all([...this.queues.values()].map((queue) => queue.close()));
    // A Redis that is away never answers a goodbye.
    await Promise.race([closing, wait(CLOSING_MS, undefined, { ref: false })]);
    await this.backend.close();
  }

  /** @throws Error where the queue's home is away */
  private on<T>(name: QueueName, work: (queue: Queue) => Promise<T>): Promise<T> {
    return (this.patience.get(name) as Patience).with(() => work(this.queues.get(name) as Queue));
  }
}
