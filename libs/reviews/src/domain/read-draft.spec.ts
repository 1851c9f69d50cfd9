import { readDraft } from './read-draft';
import { periodicStages } from './stages';

describe('A draft from a file', () => {
  it('names a rhythm or writes it out', () => {
    expect(readDraft({ rhythm: { preset: 'quarter' }, activeFrom: '2026-01-01' })).toEqual({
      rhythm: { preset: 'quarter' },
      activeFrom: '2026-01-01',
    });
    expect(readDraft({ rhythm: { every: 3, anchor: '2026-01-31' }, activeFrom: '2026-01-01' }).rhythm).toEqual({
      every: 3,
      unit: 'month',
      anchor: '2026-01-31',
    });
    expect(readDraft({ rhythm: { dates: ['2026-03-01'] }, activeFrom: '2026-01-01' }).rhythm).toEqual({ dates: ['2026-03-01'] });
  });

  it('keeps stages and ladders', () => {
    const ladders = { dueDate: [{ offset: 1, audience: 'owner', kind: 'overdue', every: 5 }] };
    const draft = readDraft({ rhythm: { everyYears: 2 }, activeFrom: '2026-01-01', stages: periodicStages, ladders });
    expect(draft.ladders).toEqual(ladders);
    expect(draft.stages?.opens).toEqual({ from: 'periodEnd', days: 0, workingDays: -15 });
  });

  it.each([
    [{ rhythm: { preset: 'week' }, activeFrom: '2026-01-01' }, 'rhythm.preset: must be one of'],
    [{ rhythm: { preset: 'month' } }, 'activeFrom: must be a date'],
    [{ rhythm: { preset: 'month' }, activeFrom: '2026-01-01', stage: {} }, 'stage: there is no such property'],
    [{ rhythm: { preset: 'month' }, activeFrom: '2026-01-01', ladders: { dueDate: [{ offset: 'x' }] } }, 'ladders.dueDate[0].offset'],
    [[], '/: must be an object'],
  ])('%j is refused, with the place of the fault', (data, words) => {
    expect(() => readDraft(data)).toThrow(words);
  });
});
