import { type Actor, type Id, wantedFrom } from '@dondoc/kernel';
import { aSide } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { aLockedReview, anUpdate, type Scene } from '../test/a-locked-review';
import { ReportsService } from './index';

describe('Finding reports', () => {
  let stage: Stage;
  let reports: ReportsService;
  let scene: Scene;
  let own: Id;

  beforeAll(async () => {
    stage = await openStage({ at: '2026-10-08T03:00:00.000Z' });
    reports = stage.get(ReportsService);
    scene = await aLockedReview(stage);
    await anUpdate(stage, scene, { task: 1, side: 0, results: 'Đã khánh thành cầu Thủ Thiêm.' });
    await reports.compile(scene.reviewId);
    const [row] = await stage.sql<{ id: Id }>('select id from status_report where party_id = $1', [scene.agreement.parties[0]?.id]);
    own = row?.id as Id;
  });
  afterAll(() => stage.close());

  const found = async (actor: Actor, text: string) => {
    const { items, more } = await reports.find(actor, wantedFrom(text), 5);
    return { ids: items.map(({ id }) => id), more, snippet: items[0]?.snippet?.map((piece) => piece.text).join('') };
  };
  const nothing = { ids: [], more: false, snippet: undefined };

  it('finds a draft for its own side, but not for the committee, the other side or strangers', async () => {
    const [side, other] = scene.sides;
    for (const actor of [side.coordinator, side.viceChair, side.focalPoint]) {
      const { ids, snippet } = await found(actor, 'cau thu thiem');
      expect(ids).toEqual([own]);
      expect(snippet).toContain('Đã khánh thành cầu Thủ Thiêm.');
    }
    for (const actor of [side.committeeOffice, other.coordinator, other.viceChair, (await aSide(stage)).coordinator])
      expect(await found(actor, 'cau thu thiem')).toEqual(nothing);
  });

  it('finds a signed one for every party, by its number first', async () => {
    await reports.sign(scene.sides[0].viceChair, own, { number: '45/BC-UBND' });
    await reports.sign(scene.sides[1].viceChair, (await found(scene.sides[1].viceChair, 'ket qua thuc hien')).ids[0] as Id, {
      number: '145/BC-UBND',
    });
    for (const actor of [scene.sides[0].committeeOffice, scene.sides[1].focalPoint]) {
      expect((await found(actor, 'cầu Thủ Thiêm khánh')).ids).toEqual([own]);
      expect((await found(actor, '45/BC')).ids).toEqual([own]);
      expect((await found(actor, 'quý III/2026')).ids).toHaveLength(2);
    }
    expect(await found((await aSide(stage)).coordinator, '45/BC')).toEqual(nothing);
    expect(await found(scene.sides[0].coordinator, 'heading')).toEqual(nothing);
  });

  it('reads them by their index', async () => {
    await stage.sql('set enable_seqscan = off');
    const plan = await stage.sql(
      `explain select 1 from status_report where words_of(coalesce(number, '') || ' ' || report_text(content)) @@ '''a'''::tsquery`,
    );
    expect(JSON.stringify(plan)).toContain('status_report_words');
  });
});
