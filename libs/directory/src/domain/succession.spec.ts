import { type Member, Succession } from './succession';

const NOW = '2025-03-03T01:00:00.000Z';
const from = (position: number, bodyId: string | null): Member => ({ side: 'from', position, bodyId });
const to = (position: number, bodyId: string | null): Member => ({ side: 'to', position, bodyId });
const succession = (more: Partial<Succession> = {}): Succession =>
  Object.assign(
    Object.create(Succession.prototype) as Succession,
    { code: 'R009', kind: 'merge', subject: 'agency', effectiveOn: '2025-03-01', appliedAt: null },
    more,
  );
const apply = (members: Member[], more: Partial<Succession> = {}) => succession(more).apply(members, NOW, '2025-03-03');

describe('a succession', () => {
  it('by merger moves every parent to the successor and ends the parents', () => {
    expect(apply([to(0, 'new'), from(0, 'planning'), from(1, 'finance')])).toEqual({
      moves: [
        { fromId: 'planning', toId: 'new' },
        { fromId: 'finance', toId: 'new' },
      ],
      ended: ['planning', 'finance'],
      begun: ['new'],
    });
  });

  it('leaves out parents that are not in the directory', () => {
    expect(apply([from(0, 'planning'), from(1, null), to(0, 'new')]).moves).toEqual([{ fromId: 'planning', toId: 'new' }]);
  });

  it('by absorption does not give the absorber a new beginning', () => {
    expect(apply([from(0, 'external'), to(0, 'office')], { kind: 'absorb' })).toEqual({
      moves: [{ fromId: 'external', toId: 'office' }],
      ended: ['external'],
      begun: [],
    });
  });

  it('by split moves nothing and ends nobody', () => {
    expect(apply([from(0, 'labour'), to(0, 'health'), to(1, 'education')], { kind: 'split' })).toEqual({ moves: [], ended: [], begun: [] });
  });

  it('by abolition ends the body and leaves its work to people', () => {
    expect(apply([from(0, 'district'), to(0, null)], { kind: 'abolish' })).toEqual({ moves: [], ended: ['district'], begun: [] });
  });

  it('moves everything to the first of several successors', () => {
    expect(apply([to(1, 'second'), to(0, 'first'), from(0, 'old')]).moves).toEqual([{ fromId: 'old', toId: 'first' }]);
  });

  it('between bodies that the directory does not know changes nothing', () => {
    expect(apply([from(0, null), to(0, null)])).toEqual({ moves: [], ended: [], begun: [] });
  });

  it('needs the successor in the directory', () => {
    expect(() => apply([from(0, 'planning'), to(0, null)])).toThrow('succession.successorUnknown');
  });

  it('is applied once', () => {
    const once = succession();
    once.apply([from(0, 'planning'), to(0, 'new')], NOW, '2025-03-03');
    expect(() => once.apply([from(0, 'planning'), to(0, 'new')], NOW, '2025-03-03')).toThrow('succession.applied');
  });

  it('waits for its day', () => {
    expect(() => succession().apply([], NOW, '2025-02-28')).toThrow('succession.tooEarly');
    expect(succession().apply([], NOW, '2025-03-01').moves).toEqual([]);
    expect(succession().lastDay).toBe('2025-02-28');
  });
});
