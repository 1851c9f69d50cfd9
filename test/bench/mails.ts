import { setTimeout as pause } from 'node:timers/promises';
import { Queues } from '@dondoc/jobs';
import { RemindersService } from '@dondoc/reminders';
import { createTransport } from 'nodemailer';
import { seed } from '../../apps/cli/src/seed';
import { fillWithCrowd } from '../builders/crowd';
import { startRedis } from '../support/redis';
import { inTheatre } from '../support/theatre';
import { median, perSecond, print, timed } from './figures';
import { SinkProcess } from './sink';

const MAILS = 5000;
/** Sent before the clock runs, by both: a worker has just started, and its code is still cold. */
const WARM_UP = 1000;
const ROUNDS = 3;
const CONNECTIONS = 5;
/** About the size of a combined mail with one item. */
const BODY = { html: `<p>${'Đôn đốc '.repeat(700)}</p>`, text: 'Đôn đốc '.repeat(120) };

/** nodemailer's own pool into the sink, with nothing else in the way: mails per second. */
async function nodemailerAlone(sink: SinkProcess): Promise<number> {
  const transport = createTransport({ url: sink.url, pool: true, maxConnections: CONNECTIONS, maxMessages: Number.POSITIVE_INFINITY });
  const send = (n: number) => transport.sendMail({ from: 'bench@localhost', to: `p${n}@bench.example`, subject: `Thư số ${n}`, ...BODY });
  const sendAll = (count: number) => Promise.all(Array.from({ length: count }, (_, n) => send(n)));
  await sendAll(WARM_UP);
  const ms = await timed(() => sendAll(MAILS));
  transport.close();
  return perSecond(MAILS, ms);
}

/** From planned rows through relay, queue, claim, composition, SMTP and commit: mails per second. */
function wholePath(sink: SinkProcess, redisUrl?: string): Promise<number> {
  const variables = {
    SMTP_URL: sink.url,
    SMTP_CONNECTIONS: String(CONNECTIONS),
    SCHEDULES: 'off',
    ...(redisUrl && { REDIS_URL: redisUrl }),
  };
  return inTheatre(variables, async ({ product, owner, startWorker }) => {
    await seed(product);
    await owner(`update clock set fixed_at = '2026-11-23T00:30:00Z'`);
    const all = WARM_UP + MAILS;
    await fillWithCrowd(owner, { agencies: all, subjects: all, due: all, dueDate: '2026-11-25' });
    await owner('vacuum analyze');
    await product.get(RemindersService).issueDue();
    await owner('delete from outbox');
    const worker = await startWorker();
    const before = await sink.accepted();
    const until = async (count: number) => {
      while ((await sink.accepted()) - before < count) await pause(20);
    };
    await product.get(Queues).add('relay', {});
    await until(WARM_UP);
    const ms = await timed(async () => {
      await until(all);
      while (Number((await owner(`select count(*)::int as n from message where state <> 'sent'`))[0]?.n)) await pause(20);
    });
    await worker.stop();
    return perSecond(MAILS, ms);
  });
}

/** The whole path against nodemailer alone, in turns, into the same sink. */
export async function benchMails(): Promise<void> {
  const sink = await SinkProcess.start();
  const redis = await startRedis();
  const alone: number[] = [];
  const paths: Record<string, number[]> = { PostgreSQL: [], Redis: [] };
  for (let round = 0; round < ROUNDS; round++) {
    alone.push(await nodemailerAlone(sink));
    paths.PostgreSQL?.push(await wholePath(sink));
    paths.Redis?.push(await wholePath(sink, redis.url));
  }
  await redis.stop();
  sink.stop();
  print(`nodemailer alone, ${MAILS} mails after ${WARM_UP}, ${CONNECTIONS} connections, median of ${ROUNDS}`, `${median(alone)} mails/s`);
  for (const [backend, rates] of Object.entries(paths)) {
    print(`whole path, queue on ${backend}`, `${median(rates)} mails/s, ratio ${(median(rates) / median(alone)).toFixed(2)}`);
  }
}
