import { Actor, randomIds } from '@dondoc/kernel';
import { aSide, insert, type Side } from '../../../test/builders';
import { anOpenReview } from '../../../test/builders/open-review';
import { openStage, type Stage } from '../../../test/support/stage';
import { ComingDaysService, CyclesService, everyYearsFrom } from '.';

const SYSTEM = Actor.system('spec');

describe('The coming dates of an agreement', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  const summaries = async (actor: Actor, code: string, language: 'vi' | 'en' = 'vi') => {
    const { content } = await stage.get(ComingDaysService).calendarFile(actor, code, language);
    return content
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .filter((line) => /^(DTSTART|SUMMARY)/.test(line))
      .map((line) => line.replace(/^[^:]*:/, ''));
  };

  it('are those of the open review, of reviews to come and of tasks, the same for both sides and nobody else', async () => {
    const { agreement, sides } = await anOpenReview(stage);
    const [here, there] = sides as [Side, Side];
    const days = await summaries(here.coordinator, agreement.code);
    expect(days).toEqual(expect.arrayContaining([`Hạn các cơ quan gửi cập nhật: ${agreement.code}\\, quý II/2026`]));
    expect(days).toEqual(expect.arrayContaining([`Gửi báo cáo Thường trực: ${agreement.code}\\, quý III/2026`]));
    expect(days.filter((line) => line.startsWith('Hạn nhiệm vụ'))).toHaveLength(2);
    expect(await summaries(there.viceChair, agreement.id)).toEqual(days);
    expect(await summaries(here.coordinator, agreement.code, 'en')).toContain(`Cut-off: ${agreement.code}\\, the second quarter of 2026`);
    await expect(summaries((await aSide(stage)).coordinator, agreement.code)).rejects.toMatchObject({ kind: 'notFound' });
    await expect(summaries(here.coordinator, 'KHONG-CO')).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('stand in a timeline, next first, after what was concluded, for both sides and nobody else', async () => {
    const { agreement, reviewId, sides } = await anOpenReview(stage);
    const [here, there] = sides as [Side, Side];
    await insert(stage, 'conclusion', {
      id: randomIds.next(),
      reviewId,
      partyId: agreement.parties[1]?.id,
      number: '2016-TB/TU',
      concludedOn: stage.today,
      text: 'Kết luận.',
      recordedAt: stage.now,
    });
    const timeline = await stage.get(ComingDaysService).timeline(here.focalPoint, agreement.code);
    expect(timeline.conclusions).toMatchObject([{ reviewId, number: '2016-TB/TU', periodName: { vi: 'quý II/2026' } }]);
    expect(timeline.coming.map(({ on }) => on)).toEqual(timeline.coming.map(({ on }) => on).sort());
    expect(timeline.coming.every(({ on }) => on >= stage.today)).toBe(true);
    expect(timeline.coming).toContainEqual(expect.objectContaining({ what: 'agencyDeadline', reviewId, periodName: expect.anything() }));
    expect(timeline.coming.filter(({ what }) => what === 'due').map(({ due }) => due?.agency.en)).toEqual([
      expect.any(String),
      expect.any(String),
    ]);
    expect(timeline.coming.find(({ what, reviewId: of }) => what === 'submissionOn' && of === null)?.periodName?.vi).toBe('quý III/2026');
    expect(await stage.get(ComingDaysService).timeline(there.viceChair, agreement.id)).toEqual(timeline);
    const stranger = (await aSide(stage)).coordinator;
    await expect(stage.get(ComingDaysService).timeline(stranger, agreement.code)).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('have the meeting of a review every two years on both sides’ calendars, with the day it keeps when the review opens', async () => {
    const { agreement, sides } = await anOpenReview(stage);
    const cycles = stage.get(CyclesService);
    const rhythm = everyYearsFrom('2024-09-15', 2);
    const names = { nameVi: 'Hai năm', nameEn: 'Every two years' };
    const draft = await cycles.draft(SYSTEM, { agreementId: agreement.id, ...names, rhythm, activeFrom: stage.today });
    await cycles.propose(SYSTEM, draft.id);
    await cycles.approve(SYSTEM, draft.id);
    for (const { coordinator } of sides) {
      const days = await summaries(coordinator, agreement.code);
      expect(days).toContain(`Họp đánh giá: ${agreement.code}\\, giai đoạn 2024–2026`);
    }
  });
});
