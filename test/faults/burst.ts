import { setTimeout as pause } from 'node:timers/promises';
import { RemindersService } from '@dondoc/reminders';
import { seed } from '../../apps/cli/src/seed';
import { environmentWith } from '../../config/environment';
import { fillWithCrowd } from '../builders/crowd';
import { SmtpSink } from '../support/smtp-sink';
import { inTheatre, type Theatre } from '../support/theatre';
import { check, type Verdict } from './checker';
import type { DrillOptions } from './drill';
import { ProductProcess } from './processes';

const PATIENCE_MS = 240_000;
/** Of one process: so many mails may be on the wire when it is killed. */
export const CONNECTIONS = 2;

/** A thousand people with one mail each, waiting to leave, and a mail server that logs what it accepts. */
export interface Burst extends Theatre {
  sink: SmtpSink;
  /** What an app of the product is started with. */
  env: NodeJS.ProcessEnv;
  /** When the mails became due, in Unix milliseconds. */
  dueAt: number;
  /** A worker of the product; `variables`: a fault, for instance. */
  worker(variables?: Record<string, string>): ProductProcess;
  /** Waits until the sink has accepted so many. */
  accepted(count: number): Promise<void>;
  /** Waits until every message has found its end. */
  drained(): Promise<void>;
  /** Leases, pauses and retries come to their ends: the passing of minutes. */
  timePasses(): Promise<void>;
  until(what: string, reached: () => Promise<boolean> | boolean): Promise<void>;
}

export const addressOf = (n: number) => `p${n}@bench.example`;
export const addresses = (count: number) => Array.from({ length: count }, (_, n) => addressOf(n + 1));

/** Sets the scene, lets `disturb` do its worst, and checks what the sink saw. */
export async function inBurst(options: DrillOptions, disturb: (burst: Burst) => Promise<unknown>): Promise<Verdict> {
  return inScene(options, async (burst) => {
    await disturb(burst);
    return check(addresses(options.size), burst.sink.mails, burst.dueAt);
  });
}

export interface SceneOptions extends DrillOptions {
  /** To the mail server, of one process. */
  connections?: number;
}

/** The same scene for drills that judge for themselves. */
export async function inScene<T>(
  { size, redisUrl, connections = CONNECTIONS }: SceneOptions,
  work: (burst: Burst) => Promise<T>,
): Promise<T> {
  const sink = await SmtpSink.start();
  const variables = { SMTP_URL: sink.url, SMTP_CONNECTIONS: String(connections), ...(redisUrl && { REDIS_URL: redisUrl }) };
  try {
    return await inTheatre(variables, async (theatre) => {
      await seed(theatre.product);
      await theatre.owner(`update clock set fixed_at = '2026-11-23T00:30:00Z'`);
      await fillWithCrowd(theatre.owner, { agencies: size, subjects: size, due: size, dueDate: '2026-11-25' });
      await theatre.owner('analyze');
      const dueAt = Date.now();
      await theatre.product.get(RemindersService).issueDue();
      return work(burstOf(theatre, sink, dueAt));
    });
  } finally {
    await sink.stop();
  }
}

const OPEN = `select count(*)::int as n from message where state not in ('sent', 'cancelled', 'bounced', 'suppressed')`;

function burstOf(theatre: Theatre, sink: SmtpSink, dueAt: number): Burst {
  const until = async (what: string, reached: () => Promise<boolean> | boolean) => {
    for (let waited = 0; !(await reached()); waited += 10) {
      if (waited > PATIENCE_MS) throw new Error(`${what} did not happen within ${PATIENCE_MS / 1000} s`);
      await pause(10);
    }
  };
  const env = environmentWith(theatre.variables);
  return {
    ...theatre,
    sink,
    env,
    dueAt,
    until,
    worker: (variables) => ProductProcess.worker({ ...env, ...variables }),
    accepted: (count) => until(`${count} accepted mails`, () => sink.mails.length >= count),
    timePasses: async () => {
      await theatre.owner(`update message set leased_until = now() where state = 'leased'`);
      await theatre.owner('update message set queued_until = null, retry_at = null, settle_after = null');
    },
    drained: () => until('the end of every message', async () => Number((await theatre.owner(OPEN))[0]?.n) === 0),
  };
}
