import { addMinutes, type Instant, instantAt, localDateAt } from '@dondoc/kernel';
import { aTask, type Task, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { deliver, mails } from '../test/reading';
import { DigestsService } from './digests.service';
import { RemindersService } from './reminders.service';

const LATE = 'hệ thống bị gián đoạn';

/** The engine as its worker runs it, minute by minute; a stretch without a sweep is the interruption. */
describe('After an interruption', () => {
  let stage: Stage;
  let task: Task;

  beforeEach(async () => {
    stage = await openStage({ at: instantAt('2026-05-04', '08:00') });
    await theCalendar(stage);
    task = await aTask(stage, { dueDate: '2026-05-29', title: 'Tổ chức hội nghị xúc tiến đầu tư' });
  });
  afterEach(() => stage.close());

  const sweep = async (at: Instant) => {
    await stage.setClock(at);
    await stage.get(RemindersService).issueDue();
    await stage.get(DigestsService).issueDue();
    await deliver(stage);
  };
  const arrived = async () => (await mails(stage)).map(({ to, subject, text, at }) => ({ to, subject, isLate: text.includes(LATE), at }));
  const emailOf = async (personId: string | null) =>
    (await stage.sql<{ email: string }>('select email from person where id = $1', [personId]))[0]?.email;
  const side = () => task.agreement.sides[0] as Task['agreement']['sides'][number];
  /** Mails to one side's person of this office since the mailbox was last asked. */
  const to = async (office: 'focalPoint' | 'agencyHead' | 'viceChair', since: Instant) => {
    const email = await emailOf(side()[office].personId);
    return (await arrived()).filter((mail) => mail.to === email && mail.at >= since);
  };

  it.each([1, 10, 100])(
    'of %i sweeps in the night nothing differs: everything leaves at half past seven, once, and is not late',
    async (missed) => {
      await sweep(instantAt('2026-05-27', '23:59'));
      const before = await arrived();
      await sweep(addMinutes(instantAt('2026-05-27', '23:59'), missed + 1));
      expect(await arrived()).toEqual(before);
      await sweep(instantAt('2026-05-28', '07:30'));
      await sweep(instantAt('2026-05-28', '07:31'));
      const news = (await arrived()).filter(({ at }) => localDateAt(at) === '2026-05-28');
      expect(news.map(({ subject, isLate }) => [subject, isLate])).toEqual(
        Array(2).fill(['[Đôn Đốc] 1 việc sắp đến hạn – thứ Năm, 28/05/2026', false]),
      );
    },
  );

  it.each([1, 10, 100])('of %i sweeps from half past seven on the mails leave with the first sweep, once', async (missed) => {
    await sweep(instantAt('2026-05-27', '23:59'));
    await sweep(instantAt('2026-05-28', '07:29'));
    const back = addMinutes(instantAt('2026-05-28', '07:29'), missed + 1);
    await sweep(back);
    await sweep(addMinutes(back, 1));
    expect((await arrived()).filter(({ at }) => at >= back)).toHaveLength(2);
    expect((await arrived()).filter(({ at }) => at > back)).toEqual([]);
  });

  describe('over the end of a month', () => {
    const BACK = instantAt('2026-06-05', '10:00');

    beforeEach(async () => {
      await sweep(instantAt('2026-05-22', '16:59'));
      await sweep(BACK);
    });

    it('the owner gets one mail: overdue, with its dates, and late because of the interruption', async () => {
      const [mail, ...more] = await to('focalPoint', BACK);
      expect(more).toEqual([]);
      expect(mail).toMatchObject({ isLate: true, subject: expect.stringContaining('1 việc quá hạn') });
      const rungs = await stage.sql(
        `select r.rung, r.kind from reminder r join office o on o.id = r.office_id
         where r.issued_at = $1 and o.id = $2 order by r.due_on`,
        [BACK, side().focalPoint.offices[0]?.officeId],
      );
      expect(rungs).toEqual([{ rung: '+1', kind: 'overdue' }]);
    });

    it('the escalation to the head of the agency comes too, once', async () => {
      expect(await to('agencyHead', BACK)).toMatchObject([{ isLate: true }]);
    });

    it('the digests that were missed are one, and it is late', async () => {
      const digests = await stage.sql("select day::text, content->>'day' as written from digest where office_id = $1 order by day", [
        side().viceChairOffice.id,
      ]);
      expect(digests.at(-1)).toEqual({ day: '2026-06-01', written: '2026-06-05' });
      expect(await to('viceChair', BACK)).toMatchObject([{ isLate: true }]);
    });

    it('nothing comes twice when it goes on', async () => {
      const before = await arrived();
      for (const time of ['10:01', '10:02', '16:59']) await sweep(instantAt('2026-06-05', time));
      expect(await arrived()).toEqual(before);
    });
  });

  it('of the mail server alone, what waited leaves as one mail a person and one digest an office', async () => {
    const plan = async (at: Instant) => {
      await stage.setClock(at);
      await stage.get(RemindersService).issueDue();
      await stage.get(DigestsService).issueDue();
    };
    for (const day of ['2026-05-25', '2026-05-26', '2026-05-28', '2026-05-29', '2026-06-01', '2026-06-02'])
      await plan(instantAt(day, '07:30'));
    const back = instantAt('2026-06-02', '08:00');
    await sweep(back);
    expect(await to('focalPoint', back)).toMatchObject([{ subject: expect.stringContaining('1 việc quá hạn') }]);
    const digests = await stage.sql(
      `select day::text, state, reason, late from message where kind = 'digest' and office_id = $1 order by day`,
      [side().viceChairOffice.id],
    );
    expect(digests).toEqual([
      { day: '2026-05-25', state: 'cancelled', reason: 'a later digest covers it', late: true },
      { day: '2026-06-01', state: 'sent', reason: null, late: true },
    ]);
  });
});
