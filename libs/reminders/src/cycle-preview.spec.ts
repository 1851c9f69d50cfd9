import { Actor } from '@dondoc/kernel';
import { CyclesService, decree09, periodicStages, type Stages } from '@dondoc/reviews';
import { aTask, type Task, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { CyclePreviewService, PreviewService } from '.';

const system = Actor.system('spec');

describe('Before a version of a review cycle is approved', () => {
  let stage: Stage;
  let task: Task;
  let versionId: string;
  const coordinator = () => task.agreement.sides[0]?.coordinator as Actor;
  const draft = (stages: Stages = periodicStages) => ({
    agreementId: task.agreement.id,
    nameVi: 'Báo cáo quý',
    nameEn: 'Quarterly report',
    rhythm: decree09('quarter', '2026-05-01'),
    stages,
    activeFrom: '2026-05-15',
  });

  beforeAll(async () => {
    stage = await openStage({ at: '2026-05-04T02:00:00.000Z' });
    await theCalendar(stage);
    task = await aTask(stage);
    const late = { ...periodicStages, opens: { from: 'periodEnd', workingDays: -2 } } as Stages;
    versionId = (await stage.get(CyclesService).draft(system, draft(late))).id;
  });
  afterAll(() => stage.close());

  it('a year of it can be seen: reviews, mails, changes, and what is uncertain', async () => {
    const view = await stage.get(CyclePreviewService).ofVersion(coordinator(), versionId);
    expect([view.from, view.to, view.next]).toEqual(['2026-05-15', '2027-05-14', null]);
    expect(view.reviews.map((review) => review.periodKey)).toEqual(['2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1']);
    expect(view.changes.map((change) => change.what)).toContain('rhythm');
    expect(view.items.length).toBeGreaterThan(50);
    expect([...new Set(view.items.map((item) => item.period).filter((period) => period !== null))]).toEqual([
      '2026-Q2',
      '2026-Q3',
      '2026-Q4',
      '2027-Q1',
    ]);
  });

  it('the rungs that can never fire are named, once each, with their periods', async () => {
    const warnings = await stage.get(CyclePreviewService).warnings(coordinator(), versionId);
    expect(warnings.map((words) => words.vi)).toContain(
      'Mốc -15 (cập nhật tiến độ, tới cơ quan thực hiện) không bao giờ gửi được: ngày 28/05/2026 trước khi kỳ mở ngày 11/06/2026 (quý II/2026; quý III/2026; quý IV/2026; quý I/2027).',
    );
    const fine = await stage.get(CyclesService).draft(system, draft());
    expect(await stage.get(CyclePreviewService).warnings(coordinator(), fine.id)).toEqual([]);
  });

  it('is looked at on its own ladders, and writes nothing', async () => {
    const rung = (offset: number, kind: 'due' | 'overdue') => ({ offset, audience: 'owner' as const, kind });
    const unwritten = {
      rhythm: { dates: ['2026-06-30'] },
      activeFrom: '2026-05-04',
      ladders: { statusUpdate: [rung(0, 'due'), rung(2, 'overdue')] },
    };
    const other = await aTask(stage);
    const question = { agreement: other.agreement.code, from: '2026-05-04', to: '2026-12-31', draft: unwritten };
    const { items } = await stage.get(PreviewService).preview(system, question);
    const updates = items.filter((item) => item.subject.startsWith(other.code));
    expect([...new Set(updates.map((item) => `${item.date} ${item.rung} v${item.version}`))]).toEqual([
      '2026-07-03 0 v1',
      '2026-07-07 +2 v1',
    ]);
    expect(await stage.sql('select 1 from review_cycle where agreement_id = $1', [other.agreement.id])).toEqual([]);
  });

  it('of another agreement is not found', async () => {
    const other = await aTask(stage);
    await expect(stage.get(CyclePreviewService).ofVersion(other.agreement.sides[0]?.coordinator as Actor, versionId)).rejects.toMatchObject(
      {
        kind: 'notFound',
      },
    );
    const question = { agreement: other.agreement.code, from: '2026-05-04', to: '2026-12-31', cycleVersionId: versionId };
    await expect(stage.get(PreviewService).preview(system, question)).rejects.toMatchObject({ kind: 'notFound' });
  });
});
