import { Actor, addDays, type Id, instantAt } from '@dondoc/kernel';
import { ReviewsService } from '@dondoc/reviews';
import { anOffice, aPerson, type Side } from '../../../test/builders';
import { anOpenReview, type OpenedScene } from '../../../test/builders/open-review';
import { openStage, type Stage } from '../../../test/support/stage';
import { RemindersService } from './reminders.service';

const SYSTEM = Actor.system('spec');

describe('What a side owes as a whole climbs the ladder', () => {
  let stage: Stage;
  let scene: OpenedScene;
  beforeAll(async () => {
    stage = await openStage();
  });
  beforeEach(async () => {
    await stage.sql('truncate reminder_message, reminder, message cascade');
    scene = await anOpenReview(stage, { sides: 1 });
    await aPerson(stage, { offices: [await anOffice(stage, { agency: side().coordinatingAgency, role: 'agencyHead' })] });
  });
  afterAll(() => stage.close());

  const side = () => scene.sides[0] as Side;
  const party = () => scene.agreement.parties[0]?.id as Id;
  /** Sweeps every day until `to`. */
  const sweepUntil = async (to: string) => {
    for (let day = stage.today; day <= to; day = addDays(day, 1)) {
      await stage.setClock(instantAt(day, '08:00'));
      await stage.get(RemindersService).issueDue();
    }
  };
  const told = async (kind: string) =>
    (
      await stage.sql<{ told: string }>(
        `select distinct r.due_on::text || ' ' || r.rung || ' ' || o.role as told from reminder r join subject s on s.id = r.subject_id
         join office o on o.id = r.office_id where s.kind = $1 and s.agreement_id = $2 order by 1`,
        [kind, scene.agreement.id],
      )
    ).map((row) => row.told);

  it('the consolidation: the coordinator is reminded, then their head and the vice-chair are told, until the side is locked', async () => {
    await sweepUntil('2026-07-03');
    const before = await told('consolidation');
    expect(before).toEqual(expect.arrayContaining(['2026-06-22 -1 coordinator', '2026-06-23 0 coordinator', '2026-06-24 +1 coordinator']));
    expect(before).toEqual(expect.arrayContaining(['2026-06-26 +3 agencyHead', '2026-07-02 +7 viceChair']));
    await stage.get(ReviewsService).lock(side().coordinator, scene.reviewId);
    await sweepUntil('2026-07-31');
    expect(await told('consolidation')).toEqual(before);
  });

  it('the signature: the vice-chair is reminded until the report is signed, and again after a reopening', async () => {
    const reviews = stage.get(ReviewsService);
    const compile = () => stage.database.transact(SYSTEM, (tx) => reviews.markCompiled(tx, scene.reviewId));
    await stage.setClock(instantAt('2026-06-22', '08:00'));
    await reviews.lock(side().coordinator, scene.reviewId);
    await compile();
    await sweepUntil('2026-06-26');
    const before = await told('signature');
    expect(before).toEqual(expect.arrayContaining(['2026-06-24 -1 viceChair', '2026-06-25 0 viceChair', '2026-06-26 +1 viceChair']));
    await reviews.reopen(side().coordinator, scene.reviewId, { reason: 'Bổ sung' });
    await sweepUntil('2026-07-02');
    expect(await told('signature')).toEqual(before);
    await reviews.lock(side().coordinator, scene.reviewId);
    await compile();
    await sweepUntil('2026-07-06');
    const again = await told('signature');
    expect(again.length).toBeGreaterThan(before.length);
    await stage.database.transact(SYSTEM, (tx) => reviews.markSigned(tx, { reviewId: scene.reviewId, partyId: party() }));
    await sweepUntil('2026-07-31');
    expect(await told('signature')).toEqual(again);
  });
});
