import { aLine, aSnapshot } from '../../test/a-snapshot';
import { count, finishedShare, onTimeShare } from './counts';
import { figuresOf } from './figures';
import { formatCount, formatShare } from './numbers';
import { TIMELINESS, type Timeliness } from './snapshot';

const lines = (...groups: Timeliness[]) => groups.map((timeliness, n) => aLine(n + 1, { timeliness }));

describe('Counts', () => {
  it('put every assignment into exactly one group', () => {
    const counts = count(lines(...TIMELINESS));
    expect(TIMELINESS.map((group) => counts[group])).toEqual(TIMELINESS.map(() => 1));
  });

  it('total what is counted: all groups but what no longer applies', () => {
    const counts = count(lines('doneOnTime', 'overdue', 'paused', 'noLongerApplicable', 'noLongerApplicable'));
    expect([counts.total, counts.noLongerApplicable]).toEqual([3, 2]);
  });

  it('take the finished share of what has a due date, without the ongoing and the undated', () => {
    expect(finishedShare(count(lines('doneOnTime', 'doneLate', 'inTerm', 'overdue', 'ongoing', 'noDueDate', 'paused')))).toEqual({
      part: 2,
      whole: 4,
    });
  });

  it('take the share on time of what is finished', () => {
    expect(onTimeShare(count(lines('doneOnTime', 'doneOnTime', 'doneLate', 'overdue')))).toEqual({ part: 2, whole: 3 });
  });
});

describe('Numbers in a document', () => {
  it.each([
    [2, 3, '66,7%'],
    [1, 3, '33,3%'],
    [1, 8, '12,5%'],
    [1, 2, '50%'],
    [1, 16, '6,3%'],
    [1, 2000, '0,1%'],
    [1, 2001, '0%'],
    [7, 7, '100%'],
    [0, 5, '0%'],
  ])('print %d of %d as %s', (part, whole, printed) => {
    expect(formatShare({ part, whole })).toBe(printed);
  });

  it('print a dash where there is nothing to divide by', () => {
    expect(formatShare({ part: 0, whole: 0 })).toBe('–');
  });

  it('part thousands with a point', () => {
    expect([formatCount(999), formatCount(1234), formatCount(1234567)]).toEqual(['999', '1.234', '1.234.567']);
  });
});

describe('The figures of a review', () => {
  const three = aSnapshot(
    [
      aLine(1, { partyId: 'party-1', timeliness: 'doneOnTime' }),
      aLine(2, { partyId: 'party-2', timeliness: 'overdue', carriedOver: true, agencyCode: 'LDG.SCT' }),
      aLine(3, { partyId: 'party-3', timeliness: 'inTerm', agencyCode: 'NA.SCT', field: 'tourism', fieldVi: 'Du lịch', fieldPosition: 9 }),
    ],
    { parties: 3 },
  );

  it('add up by side, by agency and by field', () => {
    const { total, byParty, byAgency, byField } = figuresOf(three);
    for (const groups of [byParty, byAgency, byField]) expect(groups.reduce((sum, { counts }) => sum + counts.total, 0)).toBe(total.total);
    expect(byParty.map(({ code, counts }) => [code, counts.total])).toEqual([
      ['HN', 1],
      ['LDG', 1],
      ['NA', 1],
    ]);
    expect(byField.map(({ nameVi, counts }) => [nameVi, counts.total])).toEqual([
      ['Thương mại', 2],
      ['Du lịch', 1],
    ]);
  });

  it('keep apart what was carried over from the review before', () => {
    const { carriedOver } = figuresOf(three);
    expect([carriedOver.total, carriedOver.overdue, carriedOver.doneOnTime]).toEqual([1, 1, 0]);
  });

  it('do not mix agencies of two sides that have the same name', () => {
    expect(figuresOf(three).byAgency.map(({ party, code }) => [party, code])).toEqual([
      ['HN', 'HN.SCT'],
      ['LDG', 'LDG.SCT'],
      ['NA', 'NA.SCT'],
    ]);
  });

  it('of one side alone are that side', () => {
    const { byParty, total } = figuresOf(aSnapshot(lines('ongoing', 'inTerm'), { parties: 1 }));
    expect(byParty).toHaveLength(1);
    expect(byParty[0]?.counts).toEqual(total);
  });

  it('of an empty review are noughts, with a row for each side', () => {
    const { total, byParty, byAgency, annex } = figuresOf(aSnapshot([]));
    expect([total.total, byParty.length, byAgency.length, annex.length]).toEqual([0, 2, 0, 0]);
  });

  it('do not depend on the order in which the lines were read', () => {
    expect(figuresOf({ ...three, lines: [...three.lines].reverse() })).toEqual(figuresOf(three));
  });

  it('put task 2 before task 10 and the two sides of a task one below the other', () => {
    const of = (n: number, partyId: string) => aLine(n, { partyId });
    const { annex } = figuresOf(aSnapshot([of(10, 'party-2'), of(2, 'party-2'), of(10, 'party-1'), of(2, 'party-1')]));
    expect(annex.map(({ taskCode, party }) => `${taskCode.split('/')[1]} ${party}`)).toEqual([
      'T2 Hà Nội',
      'T2 Lâm Đồng',
      'T10 Hà Nội',
      'T10 Lâm Đồng',
    ]);
  });
});
