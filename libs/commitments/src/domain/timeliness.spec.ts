import { CASES, TODAY } from '../../test/timeliness-cases';
import { TIMELINESS, timelinessOf } from './timeliness';

describe('Timeliness', () => {
  it.each(CASES)('%s', (_, assignment, timeliness) => {
    expect(timelinessOf(assignment, TODAY)).toBe(timeliness);
  });

  it('of every kind is among the cases', () => {
    expect(new Set(CASES.map(([, , timeliness]) => timeliness))).toEqual(new Set(TIMELINESS));
  });
});
