import type { BreakDownInput } from './inputs';
import { Task } from './task';

const GIVEN = {
  id: 'task',
  agreementId: 'agreement',
  commitmentId: 'commitment',
  commitmentCode: 'HN-LDG-2023-04.1',
  before: 2,
  conclusionId: null,
  officeId: 'office',
  now: '2026-01-05T02:00:00.000Z',
};
const breakDown = (input: Partial<BreakDownInput>) => Task.breakDown(GIVEN, { title: 'Ngày hội văn hóa', kind: 'dated', ...input });

describe('A task', () => {
  it('is numbered after the commitment it breaks down', () => {
    expect(breakDown({}).code).toBe('HN-LDG-2023-04.1/T3');
  });

  it('needs a title, and keeps empty what is not given', () => {
    expect(() => breakDown({ title: ' \n ' })).toThrow(expect.objectContaining({ code: 'task.title.missing' }));
    expect(breakDown({ deliverable: ' ', authority: null })).toMatchObject({ deliverable: null, authority: null });
  });

  it('recurs only when it is recurring, every 1 to 120 months or years', () => {
    expect(breakDown({ kind: 'recurring', recurrence: { every: 1, unit: 'year' } }).recurrence).toEqual({ every: 1, unit: 'year' });
    expect(breakDown({ kind: 'recurring' }).recurrence).toBeNull();
    for (const input of [
      { kind: 'dated' as const, recurrence: { every: 1, unit: 'year' as const } },
      { kind: 'recurring' as const, recurrence: { every: 0, unit: 'year' as const } },
      { kind: 'recurring' as const, recurrence: { every: 1, unit: 'week' as 'year' } },
    ])
      expect(() => breakDown(input)).toThrow(expect.objectContaining({ code: 'task.recurrence' }));
  });
});
