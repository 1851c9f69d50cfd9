import type { Rung } from '@dondoc/kernel';
import { type Configuration, cycleChanges } from './cycle-changes';
import { decree09 } from './rhythm';
import { periodicStages } from './stages';

const rung = (offset: number, audience: Rung['audience'], kind: Rung['kind'], more = {}): Rung => ({ offset, audience, kind, ...more });
const quarterly: Configuration = { rhythm: decree09('quarter', '2026-01-01'), stages: periodicStages, ladders: {} };
const changes = (before: Configuration | null, after: Configuration) =>
  cycleChanges(before, after).map((one) => `${one.change} ${one.what} ${one.name}`);

describe('What a version changes', () => {
  it('is nothing against itself', () => {
    expect(cycleChanges(quarterly, { ...quarterly })).toEqual([]);
  });

  it('is everything it says where it is the first', () => {
    expect(changes(null, quarterly)).toEqual([
      'added rhythm rhythm',
      'added stage opens',
      'added stage cutOff',
      'added stage agencyDeadline',
      'added stage coordinatorDeadline',
      'added stage signature',
      'added stage submission',
    ]);
  });

  it('is each stage whose rule is another, and one that comes or goes', () => {
    const stages = {
      ...periodicStages,
      signature: { from: 'coordinatorDeadline', workingDays: 5 },
      meeting: { from: 'submission', days: 14 },
    };
    const found = cycleChanges(quarterly, { ...quarterly, stages } as Configuration);
    expect(found.map((one) => one.words.vi)).toEqual([
      'Ngày Phó Chủ tịch ký: 5 ngày làm việc sau thời hạn của cơ quan đầu mối (trước: 2 ngày làm việc sau thời hạn của cơ quan đầu mối).',
      'Cuộc họp đánh giá: thêm 14 ngày sau thời hạn gửi.',
    ]);
    expect(changes({ ...quarterly, stages } as Configuration, quarterly)).toContain('removed stage meeting');
  });

  it('is each rung added, removed or changed', () => {
    const before = { ...quarterly, ladders: { dueDate: [rung(-7, 'owner', 'reminder'), rung(1, 'owner', 'overdue', { every: 5 })] } };
    const after = { ...quarterly, ladders: { dueDate: [rung(-3, 'owner', 'reminder'), rung(1, 'owner', 'overdue', { every: 3 })] } };
    expect(cycleChanges(before, after).map((one) => one.words.en)).toEqual([
      'Rung (due date of a task): removed, -7: reminder to whoever owes it.',
      'Rung (due date of a task): +1: overdue to whoever owes it, again every 3 working days (before: +1: overdue to whoever owes it, again every 5 working days).',
      'Rung (due date of a task): added, -3: reminder to whoever owes it.',
    ]);
  });

  it('is the ladder as a whole where the default held before', () => {
    expect(changes(quarterly, { ...quarterly, ladders: { signature: [rung(0, 'owner', 'due')] } })).toEqual([
      'added ladder signature',
      'added rung signature owner 0',
    ]);
    expect(changes(quarterly, { ...quarterly, ladders: { signature: [] } })).toEqual([]);
  });

  it('says the rhythm in words', () => {
    const words = (rhythm: Configuration['rhythm']) => cycleChanges(null, { ...quarterly, rhythm })[0]?.after?.vi;
    expect(words({ every: 24, unit: 'month', anchor: '2023-07-24' })).toBe('2 năm một lần, từ 24/07/2023');
    expect(words(decree09('nineMonths', '2026-01-01'))).toBe('1 năm một lần, từ 15/12/2025, mỗi kỳ 9 tháng');
    expect(words({ dates: ['2026-03-01', '2026-09-01'] })).toBe('các kỳ kết thúc vào 01/03/2026, 01/09/2026');
  });
});
