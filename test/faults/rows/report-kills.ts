import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '@dondoc/database';
import { Actor, type Id, type Instant, localDateAt } from '@dondoc/kernel';
import { ReportsService } from '@dondoc/reports';
import { ReviewsService } from '@dondoc/reviews';
import { seed } from '../../../apps/cli/src/seed';
import { environmentWith } from '../../../config/environment';
import { anOpenReview, type OpenedScene } from '../../builders/open-review';
import { SmtpSink } from '../../support/smtp-sink';
import type { Stage } from '../../support/stage';
import { inTheatre, type Theatre } from '../../support/theatre';
import type { Drill, Outcome } from '../drill';
import { ProductProcess } from '../processes';

/** Where a worker dies while it compiles, and while it prints and delivers. */
const WHILE_COMPILING = ['report.frozen', 'report.compiled', 'followUp.done'];
const WHILE_DELIVERING = ['report.planned', 'followUp.done', 'report.printed', 'mail.accepted', 'report.arrived', 'mail.settling'];
const SYSTEM = Actor.system('drill');
const TASKS = 20;
const PATIENCE_MS = 120_000;

/** A kill at each step of a report: nothing half visible, none delivered twice, none lost. */
export const reportKills: Drill = {
  row: 4,
  name: 'a kill at each step of compiling, printing and delivering a report',
  onBoth: false,
  run: async () => {
    const sink = await SmtpSink.start();
    try {
      return await inTheatre({ SMTP_URL: sink.url }, (theatre) => killed(theatre, sink));
    } finally {
      await sink.stop();
    }
  },
};

async function killed(theatre: Theatre, sink: SmtpSink): Promise<Outcome> {
  await seed(theatre.product);
  const scene = await anOpenReview(stageOf(theatre), { tasks: TASKS });
  for (const { coordinator } of scene.sides) await theatre.product.get(ReviewsService).lock(coordinator, scene.reviewId);
  let halfVisible = 0;
  for (const point of WHILE_COMPILING) halfVisible += await diesAt(theatre, point, scene.reviewId);
  await worksUntil(theatre, `select 1 from review where id = $1 and state = 'compiled'`, scene.reviewId);
  const reportIds = await signAll(theatre, scene);
  for (const point of WHILE_DELIVERING) halfVisible += await diesAt(theatre, point, scene.reviewId);
  await worksUntil(theatre, `select 1 from review where id = $1 and state = 'delivered'`, scene.reviewId);
  return outcome(theatre, { sink, reportIds, halfVisible });
}

/** Starts a worker that dies at this point. @returns how many things are half there afterwards */
async function diesAt(theatre: Theatre, point: string, reviewId: Id): Promise<number> {
  const worker = ProductProcess.worker({ ...environmentWith(theatre.variables), FAULT: `${point}:1:kill` });
  const late = pause(PATIENCE_MS, true, { ref: false });
  if (await Promise.race([worker.death().then(() => false), late])) {
    await worker.kill();
    throw new Error(`No worker came to ${point}.`);
  }
  await letTimePass(theatre);
  return half(theatre, reviewId);
}

/** Leases and pauses of the dead end at once. */
async function letTimePass({ owner }: Theatre): Promise<void> {
  await owner('update outbox set not_before = now()');
  await owner(`update message set leased_until = now() where state = 'leased'`);
  await owner('update message set queued_until = null, retry_at = null, settle_after = null');
}

/** A snapshot without the reports of all sides, a report without its fact, a delivery that the journal tells otherwise. */
async function half({ owner }: Theatre, reviewId: Id): Promise<number> {
  const [row] = await owner(
    `with s as (select n.id, (select count(*) from status_report r where r.snapshot_id = n.id) as reports from snapshot n where n.review_id = $1),
       r as (select id from status_report where review_id = $1)
     select ((select count(*) from s where reports <> 2)
       + (select count(*) from r where not exists (select 1 from fact f where f.about_id = r.id and f.kind = 'report.compiled'))
       + (select abs((select count(*) from r) - 2 * (select count(*) from review where id = $1 and state in ('compiled', 'delivered'))))
       + (select count(*) from delivery d where (d.state = 'delivered') <> exists (
           select 1 from fact f where f.kind = 'report.delivered' and f.data->>'deliveryId' = d.id::text)))::int as n`,
    [reviewId],
  );
  return Number(row?.n);
}

async function worksUntil(theatre: Theatre, reached: string, reviewId: Id): Promise<void> {
  const worker = ProductProcess.worker(environmentWith(theatre.variables));
  for (let waited = 0; (await theatre.owner(reached, [reviewId])).length === 0; waited += 50) {
    if (waited > PATIENCE_MS) throw new Error(`The worker did not get there: ${worker.said}`);
    await pause(50);
  }
  await worker.stop();
}

async function signAll({ product }: Theatre, { sides, agreement, reviewId }: OpenedScene): Promise<Id[]> {
  const reports = product.get(ReportsService);
  const ids: Id[] = [];
  for (const [n, { coordinator, viceChair }] of sides.entries()) {
    const { items } = await reports.list(coordinator, { reviewId, limit: 10 });
    const own = items.find(({ partyId }) => partyId === agreement.parties[n]?.id);
    ids.push((await reports.sign(viceChair, own?.id as Id, { number: String(n + 1) })).id);
  }
  return ids;
}

async function outcome(
  { owner, product }: Theatre,
  { sink, reportIds, halfVisible }: { sink: SmtpSink; reportIds: Id[]; halfVisible: number },
): Promise<Outcome> {
  const committees = await owner(
    `select p.email from person p join membership m on m.person_id = p.id join office o on o.id = m.office_id where o.role = 'committeeOffice'`,
  );
  const mailsTo = committees.map(({ email }) => sink.mails.filter(({ to }) => to === email));
  const [rows] = await owner(
    `select (select count(*) from snapshot)::int as snapshots, (select count(*) from status_report)::int as reports,
       (select count(*) from delivery where state = 'delivered')::int as delivered, (select count(*) from fact where kind = 'report.delivered')::int as told`,
  );
  let changed = 0;
  for (const id of reportIds) if (!(await product.get(ReportsService).verify(SYSTEM, id)).ok) changed++;
  const figures = {
    kills: WHILE_COMPILING.length + WHILE_DELIVERING.length,
    halfVisible,
    ...(rows as Record<'snapshots' | 'reports' | 'delivered' | 'told', number>),
    lost: mailsTo.filter((mails) => mails.length === 0).length,
    repeated: mailsTo.reduce((sum, mails) => sum + Math.max(0, mails.length - 1), 0),
    otherIds: mailsTo.filter((mails) => new Set(mails.map(({ messageId }) => messageId)).size > 1).length,
    changed,
  };
  // Both mails may be on the wire when a worker dies after the server's 250: one repetition each, with the Message-ID of the first.
  const once = figures.snapshots === 1 && figures.reports === 2 && figures.delivered === 2 && figures.told === 2;
  const holds =
    once && figures.halfVisible + figures.lost + figures.otherIds + figures.changed === 0 && figures.repeated <= committees.length;
  return { holds, figures };
}

/** Builders work on a stage; a theatre can do what they ask for. */
function stageOf({ owner, product }: Theatre): Stage {
  let at: Instant = '2026-05-04T02:00:00.000Z';
  const stage = {
    get: (type: never) => product.get(type, { strict: false }),
    sql: owner,
    setClock: async (to: Instant) => {
      at = to;
      await owner('update clock set fixed_at = $1', [to]);
    },
    get now() {
      return at;
    },
    get today() {
      return localDateAt(at);
    },
    database: product.get(Database),
  };
  return stage as unknown as Stage;
}
