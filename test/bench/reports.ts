import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Actor, type Id, randomIds } from '@dondoc/kernel';
import { DocumentsService, FILE_KINDS, ReportsService } from '@dondoc/reports';
import { seed } from '../../apps/cli/src/seed';
import { fillWithCrowd } from '../builders/crowd';
import { inTheatre } from '../support/theatre';
import { print, timed } from './figures';

const LINES = 5000;
const SYSTEM = Actor.system('bench');
const PERIOD = `'2026-Q3', '2026-07-01', '2026-09-30', '2026-09-10', '2026-09-30', '2026-10-05', '2026-10-08', '2026-10-12', '2026-10-13'`;

type Run = (sql: string, parameters?: unknown[]) => Promise<Record<string, unknown>[]>;

/** A locked review that asks about every assignment of the crowd, each of them answered. */
async function aReviewOfAll(owner: Run): Promise<Id> {
  const [cycle, version, review] = [randomIds.next(), randomIds.next(), randomIds.next()];
  const [of] = await owner('select agreement_id as agreement from assignment limit 1');
  await owner(`insert into review_cycle (id, agreement_id, name_vi, name_en) values ($1, $2, 'Quý', 'Quarter')`, [cycle, of?.agreement]);
  await owner(
    `insert into review_cycle_version (id, cycle_id, version, state, active_from, rhythm, stages) values ($1, $2, 1, 'retired', '2026-01-01', '{}', '{}')`,
    [version, cycle],
  );
  await owner(
    `insert into review (id, agreement_id, cycle_id, cycle_version_id, period_key, period_from, period_to, opens_on, cut_off_on, agency_deadline,
       coordinator_deadline, signature_deadline, submission_on, state, opened_at) values ($1, $2, $3, $4, ${PERIOD}, 'locked', app_now())`,
    [review, of?.agreement, cycle, version],
  );
  await owner(
    `insert into review_side (id, review_id, party_id, state) select gen_random_uuid(), $1, id, 'locked' from party where agreement_id = $2`,
    [review, of?.agreement],
  );
  await owner(
    `insert into review_line (id, review_id, assignment_id, party_id) select gen_random_uuid(), $1, id, party_id from assignment where agreement_id = $2`,
    [review, of?.agreement],
  );
  await owner(
    `insert into status_update (id, assignment_id, review_id, agency_id, state, progress, results, obstacles, reported_on, reported_at)
     select gen_random_uuid(), id, $1, lead_agency_id, 'in_progress', 50, repeat('Đã tổ chức hội nghị, ký 05 biên bản. ', 4), 'Thiếu kinh phí.', '2026-10-01', app_now()
     from assignment where agreement_id = $2`,
    [review, of?.agreement],
  );
  return review;
}

/** The longest that anybody else in this process waited while `work` ran, in milliseconds. */
async function waitDuring(work: () => Promise<unknown>): Promise<{ ms: number; waited: number }> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const ms = await timed(work);
  delay.disable();
  return { ms, waited: delay.max / 1e6 };
}

/** A review of 5,000 lines: compiling takes seconds, and printing holds up nobody. */
export async function benchReports(): Promise<void> {
  await inTheatre({ SCHEDULES: 'off' }, async ({ product, owner }) => {
    await seed(product);
    await fillWithCrowd(owner, { agencies: 50, subjects: LINES, due: 0, dueDate: '2026-11-25' });
    const review = await aReviewOfAll(owner);
    const compile = await waitDuring(() => product.get(ReportsService).compile(review));
    print(`compile a review of ${LINES} lines`, `${(compile.ms / 1000).toFixed(1)} s`);
    const [report] = await owner('select id from status_report where review_id = $1 limit 1', [review]);
    for (const kind of FILE_KINDS) {
      const { ms, waited } = await waitDuring(() => product.get(DocumentsService).file(SYSTEM, String(report?.id), kind));
      print(`its ${kind}`, `${(ms / 1000).toFixed(1)} s in the press; others waited ${waited.toFixed(0)} ms at the most`);
    }
    print('memory of the process, at its most', `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);
  });
}
