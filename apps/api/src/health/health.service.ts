import { Database, pendingMigrations } from '@dondoc/database';
import { type EngineHealth, EngineHealthService, type LocalHealth } from '@dondoc/health';
import { Queues } from '@dondoc/jobs';
import { Actor } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { engineMetrics } from './engine-metrics';
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
    private readonly engineHealth: EngineHealthService,
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

  /** The engine looked over: for an operator the whole of it, for an administrator what concerns their localities. */
  async engineFor(actor: Actor): Promise<EngineHealth | LocalHealth> {
    return actor.has('operator') ? this.engine() : this.engineHealth.examineFor(actor);
  }

  /** The engine looked over, with its queue. */
  async engine(): Promise<EngineHealth> {
    return this.engineHealth.examine(await this.queues.state());
  }

  async metrics(): Promise<Metric[]> {
    return [...engineMetrics(await this.engine()), ...processMetrics()];
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
