import type { AssignmentState } from './assignment-states';
import { combinedStatus } from './combined-status';
import type { Timeliness } from './timeliness';

const sides = (...pairs: [AssignmentState, Timeliness][]) => combinedStatus(pairs.map(([state, timeliness]) => ({ state, timeliness })));

describe('The combined status of a task', () => {
  it('is the worst of its sides, in state and in timeliness', () => {
    expect(sides(['done', 'doneOnTime'], ['in_progress', 'overdue'])).toEqual({
      state: 'in_progress',
      timeliness: 'overdue',
      contradiction: false,
    });
    expect(sides(['submitted_as_done', 'inTerm'], ['returned', 'inTerm'], ['done', 'doneLate'])).toMatchObject({
      state: 'returned',
      timeliness: 'doneLate',
    });
  });

  it('does not depend on the order of the sides', () => {
    expect(sides(['done', 'doneOnTime'], ['paused', 'noDueDate'])).toEqual(sides(['paused', 'noDueDate'], ['done', 'doneOnTime']));
  });

  it('shows a contradiction when one side says done and another not begun', () => {
    expect(sides(['done', 'doneOnTime'], ['not_started', 'inTerm'])?.contradiction).toBe(true);
    expect(sides(['submitted_as_done', 'inTerm'], ['not_started', 'inTerm'])?.contradiction).toBe(true);
    expect(sides(['in_progress', 'inTerm'], ['not_started', 'inTerm'])?.contradiction).toBe(false);
  });

  it('leaves out a side for which the task no longer applies, beside one for which it does', () => {
    expect(sides(['no_longer_applicable', 'noLongerApplicable'], ['done', 'doneOnTime'])).toMatchObject({
      state: 'done',
      timeliness: 'doneOnTime',
    });
    expect(sides(['no_longer_applicable', 'noLongerApplicable'])).toMatchObject({ state: 'no_longer_applicable' });
  });

  it('is none where no side has the task', () => {
    expect(combinedStatus([])).toBeNull();
  });
});
