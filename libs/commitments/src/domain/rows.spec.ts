import { conflict, forbidden, invalid } from '@dondoc/kernel';
import { MOST_ROWS, mustBeSomeRows, RowFaults } from './rows';

describe('Rows taken over all or none', () => {
  const refuse = (error: Error) => async () => {
    throw error;
  };

  it('are refused together, each fault beside its row and field', async () => {
    const faults = new RowFaults('tasks');
    await faults.collect(0, async () => undefined);
    await faults.collect(2, refuse(invalid('task.title.missing', 'Tên nhiệm vụ: chưa nhập.', 'Title of the task: not given.')));
    await faults.collect(5, refuse(conflict('agency.notValid', 'Hết hiệu lực.', 'Not valid.')));
    expect(() => faults.mustBeNone()).toThrow(
      expect.objectContaining({
        code: 'rows.refused',
        words: expect.objectContaining({ vi: 'Chưa dòng nào được ghi: 2 dòng cần sửa.' }),
        details: {
          fields: [
            { field: 'tasks.2.title', rule: 'task.title.missing', vi: 'Tên nhiệm vụ: chưa nhập.', en: 'Title of the task: not given.' },
            { field: 'tasks.5.leadAgencyId', rule: 'agency.notValid', vi: 'Hết hiệu lực.', en: 'Not valid.' },
          ],
        },
      }),
    );
  });

  it('without a fault pass', () => {
    expect(() => new RowFaults('tasks').mustBeNone()).not.toThrow();
  });

  it('stop at once where one is not the actor’s, or where something broke', async () => {
    const faults = new RowFaults('tasks');
    const foreign = forbidden('agency.otherSide', 'Khác địa phương.', 'Another locality.');
    await expect(faults.collect(0, refuse(foreign))).rejects.toBe(foreign);
    const broken = new Error('connection lost');
    await expect(faults.collect(0, refuse(broken))).rejects.toBe(broken);
  });

  it('are one to a hundred', () => {
    for (const many of [1, MOST_ROWS]) expect(() => mustBeSomeRows(Array.from({ length: many }))).not.toThrow();
    for (const many of [0, MOST_ROWS + 1])
      expect(() => mustBeSomeRows(Array.from({ length: many }))).toThrow(expect.objectContaining({ code: 'rows.count' }));
  });
});
