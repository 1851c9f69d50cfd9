import { AssignmentsService, DirectivesService } from '@dondoc/commitments';
import { instantAt } from '@dondoc/kernel';
import { anAgreement, aTask, type Task, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { DigestsService } from './digests.service';
import { PortfolioService } from './portfolio.service';

describe('The portfolio of a vice-chair', () => {
  let stage: Stage;
  let task: Task;

  beforeAll(async () => {
    stage = await openStage({ at: instantAt('2026-07-06', '08:00') });
    await theCalendar(stage);
    task = await aTask(stage, { dueDate: '2026-06-30' });
  });
  afterAll(() => stage?.close());

  const side = (which: 0 | 1) => task.agreement.sides[which] as Task['agreement']['sides'][number];

  it('says what the digest of the same day says', async () => {
    await stage.get(DigestsService).issueDue();
    const [kept] = await stage.sql('select d.content from digest d join party p on p.overseeing_office_id = d.office_id where p.id = $1', [
      task.agreement.parties[0]?.id,
    ]);
    const [portfolio] = await stage.get(PortfolioService).of(side(0).viceChair);
    expect(portfolio?.content).toEqual(kept?.content);
    expect(portfolio?.content).toMatchObject({ counts: { overdue: 1 }, red: { first: [{ daysLate: 4 }] } });
  });

  it('has a page for each agreement: its own figures and what waits in it, and a directive answers a recommendation', async () => {
    const other = await aTask(stage, { agreement: await anAgreement(stage, { sides: task.agreement.sides }), dueDate: '2026-12-31' });
    await stage.get(AssignmentsService).report(side(0).focalPoint, task.assignments[0].id, { recommendations: 'Bố trí vốn.' });
    await stage
      .get(AssignmentsService)
      .requestExtension(side(0).focalPoint, task.assignments[0].id, { toDate: '2026-08-31', reason: 'Mưa.' });
    const page = async (code: string) => (await stage.get(PortfolioService).ofAgreement(side(0).viceChair, code)).offices[0];
    expect(await page(task.agreement.code)).toMatchObject({
      content: { counts: { overdue: 1, inTerm: 0 }, agreements: 1 },
      decisions: { first: [{ id: task.assignments[0].id, to: '2026-08-31' }] },
      obstacles: { first: [{ text: 'Bố trí vốn.' }] },
    });
    expect(await page(other.agreement.code)).toMatchObject({ content: { counts: { inTerm: 1 } }, decisions: { first: [] } });
    const [whole] = await stage.get(PortfolioService).of(side(0).viceChair);
    expect(whole?.content?.byAgreement?.map(({ code, counts }) => [code, counts.overdue])).toEqual(
      [
        [task.agreement.code, 1],
        [other.agreement.code, 0],
      ].sort(),
    );
    await stage.setClock(instantAt('2026-07-06', '09:00'));
    await stage
      .get(DirectivesService)
      .urge(side(0).viceChair, task.assignments[0].id, { text: 'Bố trí trong quý III.', dueDate: '2026-07-31' });
    expect((await page(task.agreement.code))?.obstacles.first).toEqual([]);
    await expect(stage.get(PortfolioService).ofAgreement(side(0).viceChair, 'KHONG-CO')).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('counts every assignment of the own side once, and shows what weighs most', async () => {
    const agreement = await anAgreement(stage, { sides: [side(0), side(1)] });
    for (const day of ['08', '12', '09', '10', '11', '15']) await aTask(stage, { agreement, dueDate: `2026-06-${day}` });
    const started = await aTask(stage, { agreement, dueDate: '2026-12-31' });
    const paused = await aTask(stage, { agreement, dueDate: '2026-06-01' });
    const undated = await aTask(stage, { agreement });
    const finished = await aTask(stage, { agreement, dueDate: '2026-06-30' });
    await stage.sql(`update assignment set state = 'in_progress', acknowledged_at = app_now() where agreement_id = $1`, [agreement.id]);
    await stage.sql(`update assignment set state = 'paused' where id = $1`, [paused.assignments[0].id]);
    await stage.sql(`update assignment set state = 'done', submitted_on = '2026-07-01', done_on = '2026-07-02' where id = $1`, [
      finished.assignments[0].id,
    ]);
    await stage.sql(`update assignment set state = 'submitted_as_done', submitted_on = '2026-07-01' where id = $1`, [
      started.assignments[0].id,
    ]);
    await stage.sql(`update assignment set state = 'not_started' where id = any($1)`, [
      [finished.assignments[1]?.id, started.assignments[1]?.id],
    ]);
    await stage.sql(`update assignment set silent_since = '2026-01-05' where id = any($1)`, [
      [undated.assignments[0].id, finished.assignments[0].id],
    ]);
    const { content } = (await stage.get(PortfolioService).ofAgreement(side(0).viceChair, agreement.code)).offices[0] ?? {};
    expect(content).toMatchObject({ counts: { doneOnTime: 0, doneLate: 1, inTerm: 1, overdue: 7 }, withoutDate: 1, agreements: 1 });
    expect(content?.red.first.map(({ date }) => date)).toEqual(['08', '09', '10', '11', '12'].map((day) => `2026-06-${day}`));
    expect(content?.red.more).toBe(1);
    const inOrder = [
      { code: started.code, says: [started.assignments[0].id, ['submitted_as_done', 'not_started']] },
      { code: finished.code, says: [finished.assignments[0].id, ['done', 'not_started']] },
    ].sort((one, other) => (one.code < other.code ? -1 : 1));
    expect(content?.contradictions.first.map(({ id, sides }) => [id, sides?.map(({ state }) => state)])).toEqual(
      inOrder.map(({ says }) => says),
    );
    expect(content?.stale).toMatchObject({ count: 1, agencies: [{ count: 1 }] });
    expect(content?.unacknowledged.count).toBe(0);
  });

  it('is empty for whoever holds no such office', async () => {
    expect(await stage.get(PortfolioService).of(side(0).focalPoint)).toEqual([]);
    expect(await stage.get(PortfolioService).of(side(1).administrator)).toEqual([]);
  });
});
