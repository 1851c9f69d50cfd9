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

  it('is empty for whoever holds no such office', async () => {
    expect(await stage.get(PortfolioService).of(side(0).focalPoint)).toEqual([]);
    expect(await stage.get(PortfolioService).of(side(1).administrator)).toEqual([]);
  });
});
