import { instantAt } from '@dondoc/kernel';
import { aTask, type Task, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { deliver, mails } from '../test/reading';
import { CalendarNoticesService } from './calendar-notices.service';

describe('From 1 November on', () => {
  let stage: Stage;
  let task: Task;
  const on = async (date: string) => {
    await stage.setClock(instantAt(date, '08:00'));
    return stage.get(CalendarNoticesService).planDue();
  };

  beforeAll(async () => {
    stage = await openStage({ at: instantAt('2026-10-30', '08:00') });
    await theCalendar(stage);
    await stage.sql('delete from calendar_day where extract(year from date) = 2027');
    await stage.sql('delete from calendar_year where year = 2027');
    task = await aTask(stage);
  });
  afterAll(() => stage.close());
  beforeEach(() => stage.sql('truncate message, sweep cascade'));

  it('administrators of every side hear that next year has no calendar, once a week', async () => {
    expect(await on('2026-10-30')).toEqual({ people: 0 });
    expect(await on('2026-11-02')).toEqual({ people: task.agreement.sides.length });
    await stage.sql('truncate sweep');
    expect((await stage.sql('select distinct key from message')).length).toBe(task.agreement.sides.length);
    await on('2026-11-04');
    expect((await stage.sql('select distinct key from message')).length).toBe(task.agreement.sides.length);
    await on('2026-11-09');
    expect((await stage.sql('select distinct key from message')).length).toBe(2 * task.agreement.sides.length);
    await deliver(stage);
    const [mail] = await mails(stage);
    expect(mail?.subject).toBe('[Đôn Đốc] Chưa có lịch làm việc năm 2027');
    expect(mail?.text).toContain('/calendar/2027');
  });

  it('a mail of the last evening leaves in the new year and names the year that is missing', async () => {
    await stage.setClock(instantAt('2026-12-31', '18:00'));
    await stage.get(CalendarNoticesService).planDue();
    await stage.setClock(instantAt('2027-01-04', '08:00'));
    await deliver(stage);
    const [mail] = await mails(stage);
    expect(mail?.subject).toBe('[Đôn Đốc] Chưa có lịch làm việc năm 2027');
    expect(mail?.id.startsWith('20270104')).toBe(true);
  });

  it('a mail that has not left says nothing any more once the year is there', async () => {
    await on('2026-11-16');
    await stage.sql(`insert into calendar_year (year, status) values (2027, 'provisional')`);
    await deliver(stage);
    expect(await stage.sql('select distinct state, reason from message')).toEqual([
      { state: 'cancelled', reason: 'the year has a calendar now' },
    ]);
    expect(await on('2026-11-23')).toEqual({ people: 0 });
  });
});
