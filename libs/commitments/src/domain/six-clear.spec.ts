import { type CheckedTask, type ClearThing, sixClear } from './six-clear';

const clear: CheckedTask = {
  title: 'Tổ chức hội nghị xúc tiến đầu tư',
  deliverable: 'Báo cáo kết quả hội nghị',
  authority: 'Giám đốc Sở quyết định',
  kind: 'dated',
  obligedParties: 2,
  sides: [
    { dueDate: '2026-12-31', hasPerson: true },
    { dueDate: '2026-12-31', hasPerson: true },
  ],
};

describe('6 rõ', () => {
  it('is complete when person, work, time, responsibility, product and authority are clear', () => {
    expect(sixClear(clear)).toEqual({ complete: true, missing: [] });
  });

  const lacking: [string, Partial<CheckedTask>, ClearThing[]][] = [
    [
      'a side without anybody in an office',
      {
        sides: [
          { dueDate: '2026-12-31', hasPerson: true },
          { dueDate: '2026-12-31', hasPerson: false },
        ],
      },
      ['person'],
    ],
    [
      'a side without a date',
      {
        sides: [
          { dueDate: '2026-12-31', hasPerson: true },
          { dueDate: null, hasPerson: true },
        ],
      },
      ['time'],
    ],
    ['an obliged party without an assignment', { sides: [{ dueDate: '2026-12-31', hasPerson: true }] }, ['responsibility']],
    ['no deliverable', { deliverable: null }, ['product']],
    ['no authority', { authority: '' }, ['authority']],
    ['nobody at all', { sides: [] }, ['person', 'time', 'responsibility']],
  ];
  it.each(lacking)('misses what %s leaves open', (_, overrides, missing) => {
    expect(sixClear({ ...clear, ...overrides })).toEqual({ complete: false, missing });
  });

  it('needs no date for ongoing work', () => {
    const sides = clear.sides.map((side) => ({ ...side, dueDate: null }));
    expect(sixClear({ ...clear, kind: 'ongoing', sides }).complete).toBe(true);
  });
});
