import { setTimeout as pause } from 'node:timers/promises';
import { RemindersService } from '@dondoc/reminders';
import { seed } from '../../apps/cli/src/seed';
import { environmentWith } from '../../config/environment';
import { fillWithCrowd } from '../builders/crowd';
import { SmtpSink } from '../support/smtp-sink';
import { inTheatre, type Theatre } from '../support/theatre';
import { check, type Verdict } from './checker';

const PATIENCE_MS = 240_000;

/** A thousand people with one mail each, waiting to leave, and a mail server that logs what it accepts. */
export interface Burst extends Theatre {
  sink: SmtpSink;
  workerEnv: NodeJS.ProcessEnv;
  /** Waits until the sink has accepted so many. */
  accepted(count: number): Promise<void>;
  /** Waits until every message has found its end. */
  drained(): Promise<void>;
}

export interface BurstOptions {
  mails: number;
  redisUrl?: string | undefined;
}

/** Sets the scene, lets `disturb` do its worst, and checks what the sink saw. */
export async function inBurst({ mails, redisUrl }: BurstOptions, disturb: (burst: Burst) => Promise<void>): Promise<Verdict> {
  const sink = await SmtpSink.start();
  const variables = { SMTP_URL: sink.url, SMTP_CONNECTIONS: '2', ...(redisUrl && { REDIS_URL: redisUrl }) };
  try {
    return await inTheatre(variables, async (theatre) => {
      await seed(theatre.product);
      await theatre.owner(`update clock set fixed_at = '2026-11-23T00:30:00Z'`);
      await fillWithCrowd(theatre.owner, { agencies: mails, subjects: mails, due: mails, dueDate: '2026-11-25' });
      await theatre.product.get(RemindersService).issueDue();
      await disturb(burstOf(theatre, sink));
      const expected = Array.from({ length: mails }, (_, n) => `p${n + 1}@bench.example`);
      return check(expected, sink.mails);
    });
  } finally {
    await sink.stop();
  }
}

function burstOf(theatre: Theatre, sink: SmtpSink): Burst {
  const until = async (what: string, reached: () => Promise<boolean> | boolean) => {
    for (let waited = 0; !(await reached()); waited += 10) {
      if (waited > PATIENCE_MS) throw new Error(`${what} did not happen within ${PATIENCE_MS / 1000} s`);
      await pause(10);
    }
  };
  const open = async () =>
    Number(
      (await theatre.owner(`select count(*)::int as n from message where state not in ('sent', 'cancelled', 'bounced', 'suppressed')`))[0]
        ?.n,
    );
  return {
    ...theatre,
    sink,
    workerEnv: environmentWith(theatre.variables),
    accepted: (count) => until(`${count} accepted mails`, () => sink.mails.length >= count),
    drained: () => until('the end of every message', async () => (await open()) === 0),
  };
}
