import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { RemindersService } from '@dondoc/reminders';
import { seed } from '../../apps/cli/src/seed';
import { environmentWith } from '../../config/environment';
import { fillWithCrowd } from '../builders/crowd';
import { ProductProcess } from '../faults/processes';
import { inTheatre } from '../support/theatre';
import { perSecond, print, timed } from './figures';
import { SinkProcess } from './sink';

const CONNECTIONS = '5';
const SAMPLE_MS = 500;

/** So many mails due on one morning, through one worker process: how fast they leave, and what memory it holds meanwhile. */
export async function benchMonday(mails = 100_000): Promise<void> {
  const sink = await SinkProcess.start();
  await inTheatre({ SMTP_URL: sink.url, SMTP_CONNECTIONS: CONNECTIONS }, async ({ product, owner, variables }) => {
    await seed(product);
    await owner(`update clock set fixed_at = '2026-11-23T00:30:00Z'`);
    await fillWithCrowd(owner, { agencies: mails, subjects: mails, due: mails, dueDate: '2026-11-25' });
    await owner('vacuum analyze');
    const planning = await timed(() => product.get(RemindersService).issueDue());
    print(`${mails.toLocaleString('en')} due on one morning: planned in`, `${(planning / 1000).toFixed(0)} s`);
    const worker = ProductProcess.worker(environmentWith(variables));
    const memory: number[] = [];
    const ms = await timed(async () => {
      while ((await sink.accepted()) < mails) {
        memory.push(megabytesOf(worker.pid));
        await pause(SAMPLE_MS);
      }
    });
    await worker.stop();
    print('drained', `${perSecond(mails, ms)} mails/s in ${(ms / 1000).toFixed(0)} s`);
    const tenth = (n: number) => memory[Math.floor((memory.length - 1) * n)] ?? 0;
    print(
      'memory of the worker (RSS) after 10 %, 50 %, at the end, at the most',
      `${[tenth(0.1), tenth(0.5), tenth(1), Math.max(...memory)].join(', ')} MB`,
    );
  });
  sink.stop();
}

/** Resident memory of a process, from the kernel. */
function megabytesOf(pid: number | undefined): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
