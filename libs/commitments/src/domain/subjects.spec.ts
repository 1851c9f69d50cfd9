import { anAssignment, everyWeekday, inState, LEAD, on } from '../../test/assignment';
import type { Assignment } from './assignment';
import { ASSIGNMENT_STATES, FINAL_STATES, OPEN_STATES } from './assignment-states';
import { subjectsOf, WHAT_ELSE_IS_OWED } from './subjects';

const owed = (assignment: Assignment, kind: string) => subjectsOf(assignment, 'Ngày hội văn hóa').find((subject) => subject.kind === kind);
const stateOf = (state: (typeof ASSIGNMENT_STATES)[number], kind = 'dueDate') => owed(inState(anAssignment(), state), kind)?.state;

describe('A due date', () => {
  it('is owed by the lead agency while the work is open', () => {
    expect(owed(anAssignment({ cooperatingAgencyIds: ['b'] }), 'dueDate')).toMatchObject({
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
    expect(owed(anAssignment({ dueDate: null }), 'dueDate')).toBeUndefined();
  });
});

describe('Silence', () => {
  it('counts from the day the work was given, with or without a due date, and from every sign of life', () => {
    const assignment = anAssignment({ dueDate: null });
    expect(owed(assignment, 'stale')).toMatchObject({ deadline: '2026-01-05', state: 'owed', lookOn: '2026-01-10' });
    assignment.report({ nothingNew: true }, LEAD, on('2026-02-02'));
    expect(owed(assignment, 'stale')?.deadline).toBe('2026-02-02');
    assignment.reassign({ leadAgencyId: 'next-agency' }, '2026-03-02');
    expect(owed(assignment, 'stale')?.deadline).toBe('2026-03-02');
    inState(assignment, 'submitted_as_done').returnForMore('Thiếu số liệu.', '2026-03-09');
    expect(owed(assignment, 'stale')?.deadline).toBe('2026-03-09');
    inState(assignment, 'paused').resume('2026-04-06', everyWeekday);
    expect(owed(assignment, 'stale')?.deadline).toBe('2026-04-06');
  });

  it('of the lead agency is not broken by a cooperating agency', () => {
    const assignment = anAssignment({ cooperatingAgencyIds: ['b'] });
    assignment.addPart({ results: 'Phần việc.' }, { ...LEAD, part: 'cooperating', agencyId: 'b' }, on('2026-02-02'));
    expect(owed(assignment, 'stale')?.deadline).toBe('2026-01-05');
  });

  it('is none where the work waits for somebody else, is paused or over', () => {
    for (const state of OPEN_STATES) expect(stateOf(state, 'stale')).toBe('owed');
    expect(stateOf('submitted_as_done', 'stale')).toBe('met');
    expect(stateOf('paused', 'stale')).toBe('paused');
    expect(stateOf('no_longer_applicable', 'stale')).toBe('closed');
  });
});

describe('A status update for a review', () => {
  it('is owed by nobody while the assignment is paused or over, and awake again afterwards', () => {
    expect(WHAT_ELSE_IS_OWED.paused).toEqual({ from: ['owed'], to: 'paused' });
    for (const state of FINAL_STATES) expect(WHAT_ELSE_IS_OWED[state].to).toBe('closed');
    for (const state of OPEN_STATES) expect(WHAT_ELSE_IS_OWED[state]).toEqual({ from: ['paused'], to: 'owed' });
  });
});
