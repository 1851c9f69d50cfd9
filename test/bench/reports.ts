import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Actor, type Id } from '@dondoc/kernel';
import { Deliverer } from '@dondoc/mail';
import { DocumentsService, ReportsService } from '@dondoc/reports';
import { seed } from '../../apps/cli/src/seed';
import { fillWithReview } from '../builders/long-review';
import { inTheatre } from '../support/theatre';
import { print } from './figures';
import { SinkProcess } from './sink';

const SYSTEM = Actor.system('bench');
const LINES = 5000;
const AGENCIES = 100;

/** A review of 5,000 lines: what compiling, printing, mailing and verifying it take, and for how long the process answers nobody meanwhile. */
export async function benchReports(): Promise<void> {
  const sink = await SinkProcess.start();
  await inTheatre({ SCHEDULES: 'off', SMTP_URL: sink.url }, async ({ product, owner }) => {
    await seed(product);
    await owner(`update clock set fixed_at = '2026-11-23T02:00:00Z'`);
    const reviewId = await fillWithReview(owner, { lines: LINES, agencies: AGENCIES });
    await owner('analyze');
    const reports = product.get(ReportsService);
    const compiled = await watched('compiled', () => reports.compile(reviewId));
    const reportId = compiled?.reportIds[0] as Id;
    await watched('signed', () => reports.sign(SYSTEM, reportId, { number: '1' }));
    for (const kind of ['docx', 'xlsx', 'pdf'] as const) {
      const { content } = await watched(`printed as ${kind}`, () => product.get(DocumentsService).file(SYSTEM, reportId, kind));
      print(`  size of the ${kind}`, `${(content.length / 1024).toFixed(0)} kB`);
    }
    await watched('as a page', () => product.get(DocumentsService).html(SYSTEM, reportId));
    const { messageIds } = await reports.planDeliveries(reportId);
    await watched('mailed with its files', () => product.get(Deliverer).deliver(messageIds));
    if ((await sink.accepted()) !== 1)
      throw new Error(`Not mailed: ${JSON.stringify(await owner('select state, reason, not_before, retry_at from message'))}`);
    const verified = await watched('verified', () => reports.verify(SYSTEM, reportId));
    if (!verified.ok) throw new Error(`The report differs: ${JSON.stringify(verified.findings)}`);
  });
  sink.stop();
}

/** Prints how long the work took, the longest moment in which the process did nothing else, and its memory after it. */
async function watched<T>(name: string, work: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const begun = performance.now();
  const result = await work();
  const ms = performance.now() - begun;
  delay.disable();
  const memory = (process.memoryUsage().rss / 1024 / 1024).toFixed(0);
  print(
    `report of ${LINES.toLocaleString('en')} lines ${name}`,
    `${ms.toFixed(0)} ms, held up ${(delay.max / 1e6).toFixed(0)} ms at the most, ${memory} MB`,
  );
  return result;
}
