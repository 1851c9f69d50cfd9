import type { Id } from '@dondoc/kernel';
import { ReportsService } from '@dondoc/reports';
import { ReviewsService } from '@dondoc/reviews';
import type { Side } from '../builders';
import { anOpenReview, type OpenedScene } from '../builders/open-review';
import { openStage, type Stage } from '../support/stage';
import { dondoc } from './dondoc';

const PATIENCE_MS = 60_000;

describe('dondoc report verify', () => {
  let stage: Stage;
  let scene: OpenedScene;
  let reportId: Id;

  const verify = async (...args: string[]) => {
    const { code, stdout, stderr } = await dondoc(['report', 'verify', ...args, '--json'], {
      DATABASE_URL: stage.url,
      DATA_DIR: stage.folder,
    });
    const lines = stdout.split('\n').filter(Boolean);
    return { code, stderr, reports: lines.map((line) => JSON.parse(line)) };
  };
  /** What was signed, tampered with by whoever owns the tables, and put back. */
  const tampered = async (table: string, change: string, where: string) => {
    const [before] = await stage.sql(`select * from ${table} where ${where}`, [reportId]);
    await stage.sql(`update ${table} set ${change} where ${where}`, [reportId]);
    const seen = await verify(reportId);
    const columns = Object.keys(before ?? {});
    await stage.sql(
      `update ${table} t set (${columns.join(', ')}) = (select ${columns.map((column) => `r.${column}`).join(', ')} from jsonb_populate_record(null::${table}, $2) r) where ${where}`,
      [reportId, JSON.stringify(before)],
    );
    return { code: seen.code, paths: seen.reports[0].findings.flatMap((finding: { paths?: string[] }) => finding.paths ?? []) };
  };

  beforeAll(async () => {
    stage = await openStage();
    scene = await anOpenReview(stage, { tasks: 2 });
    const [here] = scene.sides as [Side];
    for (const { coordinator } of scene.sides) await stage.get(ReviewsService).lock(coordinator, scene.reviewId);
    reportId = (await stage.get(ReportsService).compile(scene.reviewId))?.reportIds[0] as Id;
    await stage.get(ReportsService).sign(here.viceChair, reportId, { number: '45' });
    await stage.get(ReportsService).planDeliveries(reportId);
    await stage.get(ReportsService).recordHandOver(here.coordinator, reportId, { handedOverBy: 'Trần Văn An' });
    await stage.get(ReportsService).recordReceipt(here.committeeOffice, reportId, {});
  });
  afterAll(() => stage.close());

  it(
    'finds nothing in what was left alone: one report, those of an agreement, all',
    async () => {
      expect(await verify(reportId)).toMatchObject({
        code: 0,
        reports: [{ ok: true, reportId, findings: [], localityCode: scene.sides[0]?.locality.code }],
      });
      expect((await verify(scene.agreement.code)).reports).toHaveLength(2);
      expect(await verify()).toMatchObject({ code: 0, stderr: expect.stringContaining('2 reports verified, 0 differ.') });
    },
    PATIENCE_MS,
  );

  const OF_REPORT = 'id = $1';
  const OF_SNAPSHOT = 'id = (select snapshot_id from status_report where id = $1)';
  const OF_DELIVERY = 'report_id = $1';
  // The snapshot has its lines by code, the annex by field and commitment: `n` is whichever line it was.
  const isPath = (one: string, path: string) =>
    one === path || one.endsWith(`].${path}`) || one.replace(/annex\[\d+\]/, 'annex[n]').endsWith(path);
  it.each([
    ['status_report', `content = jsonb_set(content, '{figures,total,overdue}', '7')`, OF_REPORT, 'figures.total.overdue'],
    ['status_report', `content = jsonb_set(content, '{figures,annex,1,progress}', '99')`, OF_REPORT, 'figures.annex[1].progress'],
    ['snapshot', `figures = jsonb_set(figures, '{lines,0,progress}', '99')`, OF_SNAPSHOT, 'figures.annex[n].progress'],
    ['snapshot', `calendar_version = 'x'`, OF_SNAPSHOT, 'snapshot.calendarVersion'],
    ['status_report', `number = '46/BC-UBND'`, OF_REPORT, 'number'],
    ['status_report', `issued_on = '2026-05-01'`, OF_REPORT, 'issuedOn'],
    ['status_report', `state = 'draft'`, OF_REPORT, 'state'],
    ['delivery', `handed_over_by = 'Lê Văn Bình'`, OF_DELIVERY, 'handedOverBy'],
    ['delivery', `received_on = '2026-05-24'`, OF_DELIVERY, 'receivedOn'],
    ['delivery', `state = 'planned'`, OF_DELIVERY, 'state'],
  ])(
    'exits with 1 and names what was changed: %s set %s',
    async (table, change, where, path) => {
      const { code, paths } = await tampered(table, change, where);
      expect(code).toBe(1);
      expect(paths.filter((one: string) => isPath(one, path))).not.toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'finds it although the fingerprint beside it was made anew',
    async () => {
      await stage.sql(
        `update status_report set content = jsonb_set(content, '{sections,0,text}', '"Khác."'), sha256 = repeat('a', 64) where id = $1`,
        [reportId],
      );
      const { code, reports } = await verify(reportId);
      expect([code, reports[0].findings.map((finding: { code: string }) => finding.code)]).toEqual([
        1,
        ['content.changed', 'journal.differs'],
      ]);
    },
    PATIENCE_MS,
  );

  it(
    'says that there is no such report or agreement',
    async () => {
      expect(await verify('KHONG-CO')).toMatchObject({ code: 1, reports: [] });
    },
    PATIENCE_MS,
  );
});
