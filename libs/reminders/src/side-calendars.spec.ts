import { CalendarService } from '@dondoc/directory';
import { record } from '@dondoc/journal';
import { Actor, instantAt, type LocalDate } from '@dondoc/kernel';
import { Ledger } from '@dondoc/mail';
import { aTask, insert, type Task, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { DigestsService, PreviewService, RemindersService } from '.';
import { AtOnceService } from './at-once.service';

const system = Actor.system('spec');

describe('Where a day is off in one province only', () => {
  let stage: Stage;
  let task: Task;
  const code = (side: 0 | 1) => task.agreement.sides[side]?.department.code as string;
  const planned = async (rung: string) =>
    (await stage.get(PreviewService).preview(system, { agreement: task.agreement.code, from: '2026-06-22', to: '2026-07-10' })).items
      .filter((item) => item.rung === rung && item.office?.endsWith('/focalPoint'))
      .map((item) => `${item.office?.split('/')[0]} ${item.date}`)
      .sort();

  beforeAll(async () => {
    stage = await openStage({ at: instantAt('2026-06-22', '08:00') });
    await theCalendar(stage);
    task = await aTask(stage, { dueDate: '2026-06-30' });
    const localityId = task.agreement.sides[0]?.locality.id;
    await insert(stage, 'calendar_day', { date: '2026-06-29', kind: 'localOff', nameVi: 'Nghỉ tránh bão', nameEn: 'Storm', localityId });
  });
  afterAll(() => stage.close());

  it('each side’s deadlines are counted by its own calendar', async () => {
    expect(await planned('-1')).toEqual([`${code(0)} 2026-06-26`, `${code(1)} 2026-06-29`].sort());
    expect(await planned('0')).toEqual([`${code(0)} 2026-06-30`, `${code(1)} 2026-06-30`].sort());
  });

  it('the sweep goes by them as well', async () => {
    await stage.setClock(instantAt('2026-06-26', '08:00'));
    await stage.get(RemindersService).issueDue();
    const issued = await stage.sql<{ agency: string }>(
      `select g.code as agency from reminder r join office o on o.id = r.office_id join agency g on g.id = o.agency_id
       where r.rung = '-1' and o.role = 'focalPoint'`,
    );
    expect(issued.map((row) => row.agency)).toEqual([code(0)]);
  });

  describe('a mail about what was done', () => {
    const assignedAt = async (date: LocalDate, time: string) => {
      await stage.sql('truncate message cascade');
      await stage.setClock(instantAt(date, time));
      for (const { id: about } of task.assignments) {
        await stage.database.transact(system, (tx) =>
          record(tx, { kind: 'assignment.assigned', about: { type: 'assignment', id: about }, agreementId: task.agreement.id, data: {} }),
        );
        const [fact] = await stage.sql<{ id: number }>('select max(id)::int as id from fact');
        await stage.get(AtOnceService).plan({ id: fact?.id as number, kind: 'assignment.assigned' });
      }
    };
    const leaves = () =>
      stage.sql<{ agency: string; at: string }>(
        `select distinct g.code as agency, to_char(m.not_before at time zone 'Asia/Ho_Chi_Minh', 'DD/MM HH24:MI') as at
         from message m join office o on o.id = m.office_id join agency g on g.id = o.agency_id where o.role = 'focalPoint' order by 1`,
      );
    const bySide = (one: string, other: string) =>
      [
        { agency: code(0), at: one },
        { agency: code(1), at: other },
      ].sort((a, b) => (a.agency < b.agency ? -1 : 1));

    it('waits where the day is off for the next working day, elsewhere for nothing', async () => {
      await assignedAt('2026-06-29', '09:00');
      expect(await leaves()).toEqual(bySide('30/06 07:30', '29/06 09:00'));
    });

    it('is held there where it did not leave before', async () => {
      await assignedAt('2026-06-26', '16:00');
      await stage.setClock(instantAt('2026-06-29', '09:00'));
      const isQuiet = await stage.database.transact(system, async (tx) =>
        stage.get(Ledger).holdOutsideHours(tx, await stage.get(CalendarService).all(tx)),
      );
      expect(isQuiet).toBe(false);
      expect(await leaves()).toEqual(bySide('30/06 07:30', '26/06 16:00'));
    });
  });

  it('a digest comes on the first day that the vice-chair’s own side works', async () => {
    await stage.sql('truncate digest, sweep cascade');
    const writtenOn = async (date: LocalDate) => {
      await stage.setClock(instantAt(date, '08:00'));
      await stage.get(DigestsService).issueDue();
      const rows = await stage.sql<{ id: string }>('select office_id as id from digest where day = $1', [date]);
      return rows.map(({ id }) => id);
    };
    const [here, there] = task.agreement.sides.map((side) => side.viceChairOffice.id);
    expect(await writtenOn('2026-06-29')).toEqual([there]);
    expect(await writtenOn('2026-06-30')).toEqual([here]);
  });
});
