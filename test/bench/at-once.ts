import { setTimeout as pause } from 'node:timers/promises';
import { AssignmentsService } from '@dondoc/commitments';
import { Database } from '@dondoc/database';
import { Queues } from '@dondoc/jobs';
import { Actor } from '@dondoc/kernel';
import { seed } from '../../apps/cli/src/seed';
import { addCoordinator, fillWithCrowd } from '../builders/crowd';
import { SmtpSink } from '../support/smtp-sink';
import { inTheatre, type Theatre } from '../support/theatre';
import { median, print, quantile } from './figures';

const REQUESTS = 300;
const BETWEEN_MS = 30;
const PATIENCE_MS = 30_000;

/** What a person did and another waits for: from the commit to the mail that the server accepted. */
export async function benchAtOnce(): Promise<void> {
  const sink = await SmtpSink.start();
  await inTheatre({ SMTP_URL: sink.url }, async (theatre) => {
    const coordinator = await sceneOf(theatre);
    const worker = await theatre.startWorker();
    const committed = await extensionsAskedFor(theatre);
    for (let waited = 0; sink.sentTo(coordinator).length < REQUESTS && waited < PATIENCE_MS; waited += 20) await pause(20);
    await worker.stop();
    const times = sink.sentTo(coordinator).map((mail, n) => mail.at - (committed[n] ?? 0));
    const figures = `${times.length} of ${REQUESTS}, p50 ${median(times).toFixed(0)} ms, p99 ${quantile(times, 0.99).toFixed(0)} ms`;
    print('at once: from commit to accepted mail, queue on PostgreSQL', figures);
  });
  await sink.stop();
}

async function sceneOf({ product, owner }: Theatre): Promise<string> {
  await seed(product);
  await owner(`update clock set fixed_at = '2026-11-23T01:30:00Z'`);
  await fillWithCrowd(owner, { agencies: REQUESTS, subjects: REQUESTS, due: 0, dueDate: '2026-12-25' });
  product.get(Database).afterCommit(() => product.get(Queues).wake());
  return addCoordinator(owner);
}

/** One after the other. @returns the moments of the commits */
async function extensionsAskedFor({ product, owner }: Theatre): Promise<number[]> {
  const rows = await owner(`select id from assignment order by id`);
  const committed: number[] = [];
  for (const { id } of rows) {
    await product.get(AssignmentsService).requestExtension(Actor.system('bench'), String(id), { toDate: '2028-06-30', reason: 'Đo tải.' });
    committed.push(Date.now());
    await pause(BETWEEN_MS);
  }
  return committed;
}
