import { instantAt } from '@dondoc/kernel';
import { aTask, type Task, theCalendar } from '../../../test/builders';
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

  it('is empty for whoever holds no such office', async () => {
    expect(await stage.get(PortfolioService).of(side(0).focalPoint)).toEqual([]);
    expect(await stage.get(PortfolioService).of(side(1).administrator)).toEqual([]);
  });
});
