import { aCollectingReview, anAgreement, aTask, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { DueDaysService } from './index';

describe('The next day on which something is due', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ at: '2026-11-23T02:00:00.000Z' });
    await theCalendar(stage);
    const agreement = await anAgreement(stage);
    await aTask(stage, { agreement, dueDate: '2026-12-31' });
    await aCollectingReview(stage, agreement, []);
  });
  afterAll(() => stage.close());

  const next = (after: string) => stage.get(DueDaysService).next(after);
  const rung = (day: string) => stage.sql('update subject set next_rung_on = $1', [day]);

  it('is that of the next rung, where that comes first', async () => {
    await rung('2026-11-25');
    expect(await next('2026-11-23')).toEqual({ day: '2026-11-25', matters: ['notices'] });
  });

  it('is the next day where something is owed already', async () => {
    await rung('2026-11-20');
    expect(await next('2026-11-23')).toEqual({ day: '2026-11-24', matters: ['notices'] });
  });

  it('is that of the digest, each week', async () => {
    await rung('2026-12-20');
    expect(await next('2026-11-23')).toEqual({ day: '2026-11-30', matters: ['digest'] });
  });

  it('is that of a stage of a review, and everything that falls on it is named', async () => {
    expect(await next('2026-12-13')).toEqual({ day: '2026-12-14', matters: expect.arrayContaining(['deadline', 'digest']) });
    await stage.sql(`update review set state = 'delivered'`);
    expect((await next('2026-12-13')).matters).not.toContain('deadline');
  });

  it('is nothing of the kind where nothing is owed', async () => {
    await stage.sql(`update subject set state = 'met'`);
    expect(await next('2026-11-23')).toEqual({ day: '2026-11-30', matters: ['digest'] });
  });

  it('is the day after the submission of a review that still collects', async () => {
    await stage.sql(`update review set state = 'collecting'`);
    await rung('2027-01-20');
    expect(await next('2026-12-25')).toEqual({ day: '2026-12-26', matters: ['review'] });
  });
});
