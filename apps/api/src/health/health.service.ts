import { Database, pendingMigrations } from '@dondoc/database';
import { Queues } from '@dondoc/jobs';
import { Actor } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { figures } from './data/figures';
import type { Metric } from './exposition';

export interface Readiness {
  ready: boolean;
  database: boolean;
  migrations: boolean;
  queue: boolean;
}

const PATIENCE_MS = 3000;
const health = Actor.system('health');

const inTime = <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

const holds = (work: Promise<unknown>): Promise<boolean> => inTime(work).then(Boolean, () => false);

@Injectable()
export class HealthService {
  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
  ) {}

  /** Whether this process can do its work: its database answers and is up to this release, its queue answers. */
  async readiness(): Promise<Readiness> {
    const pending = this.database.read(health, (tx) => pendingMigrations((sql) => tx.query<{ name: string }>(sql)));
    const [database, migrations, queue] = await Promise.all([
      holds(pending.then(() => true)),
      holds(pending.then((names) => names.length === 0)),
      holds(this.queues.waiting().then(() => true)),
    ]);
    return { ready: database && migrations && queue, database, migrations, queue };
  }

  async metrics(): Promise<Metric[]> {
    const seen = await this.database.read(health, figures);
    const gauge = (name: string, help: string, values: Metric['values']): Metric => ({
      name: `dondoc_${name}`,
      help,
      type: 'gauge',
      values,
    });
    return [
      gauge(
        'messages',
        'Messages of the send ledger by state',
        seen.messages.map(({ state, count }) => ({ labels: { state }, value: count })),
      ),
      gauge('messages_due_not_sent', 'Messages whose time has come and which have not left', [{ value: seen.dueNotSent }]),
      gauge('messages_due_not_sent_oldest_seconds', 'Age of the oldest such message', [{ value: seen.dueNotSentSeconds }]),
      gauge('outbox', 'Facts not yet followed up', [{ value: seen.outbox }]),
      gauge('outbox_oldest_seconds', 'Age of the oldest such fact', [{ value: seen.outboxSeconds }]),
      gauge(
        'sweep_age_seconds',
        'Time since the end of the last sweep',
        seen.sweeps.map(({ name, seconds }) => ({ labels: { sweep: name }, value: seconds })),
      ),
      ...(await this.queueMetrics(gauge)),
      ...processMetrics(),
    ];
  }

  private async queueMetrics(gauge: (name: string, help: string, values: Metric['values']) => Metric): Promise<Metric[]> {
    const counts = await inTime(this.queues.waiting()).catch(() => null);
    if (!counts) return [gauge('queue_up', 'Whether the queue answers', [{ value: 0 }])];
    const values = Object.entries(counts).flatMap(([queue, states]) =>
      Object.entries(states).map(([state, value]) => ({ labels: { queue, state }, value: Number(value) })),
    );
    return [gauge('queue_up', 'Whether the queue answers', [{ value: 1 }]), gauge('queue_jobs', 'Jobs by queue and state', values)];
  }
}

function processMetrics(): Metric[] {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return [
    { name: 'process_resident_memory_bytes', help: 'Resident memory', type: 'gauge', values: [{ value: rss }] },
    { name: 'nodejs_heap_size_used_bytes', help: 'Used heap', type: 'gauge', values: [{ value: heapUsed }] },
    { name: 'process_cpu_seconds_total', help: 'CPU time', type: 'counter', values: [{ value: (user + system) / 1e6 }] },
    { name: 'process_uptime_seconds', help: 'Time since the start of the process', type: 'gauge', values: [{ value: process.uptime() }] },
  ];
}
