import { anAssignment, inState } from '../../test/assignment';
import { ASSIGNMENT_STATES, FINAL_STATES, OPEN_STATES } from './assignment-states';
import { dueDateSubject, WHAT_ELSE_IS_OWED } from './subjects';

const stateOf = (state: (typeof ASSIGNMENT_STATES)[number]) => dueDateSubject(inState(anAssignment(), state), 'Nhiệm vụ')?.state;

describe('A due date', () => {
  it('is owed by the lead agency while the work is open', () => {
    expect(dueDateSubject(anAssignment({ cooperatingAgencyIds: ['b'] }), 'Ngày hội văn hóa')).toMatchObject({
      kind: 'dueDate',
      aboutId: 'assignment',
      agencyId: 'lead-agency',
      cooperatingAgencyIds: ['b'],
      name: 'Ngày hội văn hóa',
      owedSince: '2026-01-05',
      deadline: '2026-03-31',
      state: 'owed',
    });
    for (const state of OPEN_STATES) expect(stateOf(state)).toBe('owed');
  });

  it('is met once the work is submitted, sleeps while it is paused and ends with it', () => {
    expect(stateOf('submitted_as_done')).toBe('met');
    expect(stateOf('done')).toBe('met');
    expect(stateOf('paused')).toBe('paused');
    expect(stateOf('no_longer_applicable')).toBe('closed');
  });

  it('is nothing where there is none', () => {
    expect(dueDateSubject(anAssignment({ dueDate: null }), 'Nhiệm vụ')).toBeNull();
  });
});

describe('A status update for a review', () => {
  it('is owed by nobody while the assignment is paused or over, and awake again afterwards', () => {
    expect(WHAT_ELSE_IS_OWED.paused).toEqual({ from: ['owed'], to: 'paused' });
    for (const state of FINAL_STATES) expect(WHAT_ELSE_IS_OWED[state].to).toBe('closed');
    for (const state of OPEN_STATES) expect(WHAT_ELSE_IS_OWED[state]).toEqual({ from: ['paused'], to: 'owed' });
  });
});
