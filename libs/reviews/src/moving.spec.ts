import { Actor } from '@dondoc/kernel';
import { insert } from '../../../test/builders';
import { anOpenReview, type OpenedScene } from '../../../test/builders/open-review';
import { openStage, type Stage } from '../../../test/support/stage';
import { ReviewsService } from '.';

const system = Actor.system('calendar');

describe('An open review, when the calendar changes', () => {
  let stage: Stage;
  let scene: OpenedScene;
  const moved = () => stage.database.transact(system, (tx) => stage.get(ReviewsService).moveOffDaysOff(tx));
  const subjects = () =>
    stage.sql<{ kind: string; deadline: string; look: string }>(
      `select distinct kind, deadline::text, next_rung_on::text as look from subject where review_id = $1 order by kind`,
      [scene.reviewId],
    );

  beforeAll(async () => {
    stage = await openStage();
    scene = await anOpenReview(stage);
  });
  afterAll(() => stage.close());

  it('moves what is to come off the days off, with what it asks for, and the journal says from where', async () => {
    const { agencyDeadline } = await stage.get(ReviewsService).get(system, scene.reviewId);
    expect(agencyDeadline).toBe('2026-06-18');
    await insert(stage, 'calendar_day', { date: agencyDeadline, kind: 'swapOff', nameVi: 'Nghỉ', nameEn: 'Off' });
    await stage.setClock('2026-06-01T02:00:00.000Z');
    expect(await moved()).toBe(1);
    const after = await stage.get(ReviewsService).get(system, scene.reviewId);
    expect([after.agencyDeadline, after.coordinatorDeadline]).toEqual(['2026-06-19', '2026-06-23']);
    expect(await subjects()).toContainEqual({ kind: 'statusUpdate', deadline: '2026-06-19', look: '2026-06-01' });
    const [fact] = await stage.sql(`select data from fact where kind = 'review.datesMoved'`);
    expect(fact?.data).toMatchObject({ was: { agencyDeadline: '2026-06-18' }, now: { agencyDeadline: '2026-06-19' } });
  });

  it('does not move twice', async () => {
    expect(await moved()).toBe(0);
  });
});
