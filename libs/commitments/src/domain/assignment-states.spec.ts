import { anAssignment, inState } from '../../test/assignment';
import { ASSIGNMENT_STATES, type AssignmentDeed, type AssignmentState, FINAL_STATES, stateAfter, TRANSITIONS } from './assignment-states';

/** The life of an assignment as a reader of the design would draw it: deed → state before → state after. */
const LIFE: Record<AssignmentDeed, Partial<Record<AssignmentState, AssignmentState>>> = {
  acknowledge: { not_started: 'not_started', in_progress: 'in_progress', returned: 'returned' },
  report: { not_started: 'in_progress', in_progress: 'in_progress', returned: 'in_progress', submitted_as_done: 'in_progress' },
  reportNothingNew: {
    not_started: 'not_started',
    in_progress: 'in_progress',
    returned: 'returned',
    submitted_as_done: 'submitted_as_done',
  },
  submit: {
    not_started: 'submitted_as_done',
    in_progress: 'submitted_as_done',
    returned: 'submitted_as_done',
    submitted_as_done: 'submitted_as_done',
  },
  addPart: { not_started: 'not_started', in_progress: 'in_progress', returned: 'returned', submitted_as_done: 'submitted_as_done' },
  returnForMore: { submitted_as_done: 'returned' },
  confirmDone: { submitted_as_done: 'done' },
  pause: { not_started: 'paused', in_progress: 'paused', returned: 'paused', submitted_as_done: 'paused' },
  resume: { paused: 'returned' },
  close: {
    not_started: 'no_longer_applicable',
    in_progress: 'no_longer_applicable',
    returned: 'no_longer_applicable',
    submitted_as_done: 'no_longer_applicable',
    paused: 'no_longer_applicable',
  },
  setDueDate: { not_started: 'not_started', in_progress: 'in_progress', returned: 'returned' },
  reassign: {
    not_started: 'not_started',
    in_progress: 'in_progress',
    returned: 'returned',
    submitted_as_done: 'submitted_as_done',
    paused: 'paused',
  },
  requestExtension: { not_started: 'not_started', in_progress: 'in_progress', returned: 'returned' },
  approveExtension: { not_started: 'not_started', in_progress: 'in_progress', returned: 'returned' },
  askExplanation: { not_started: 'not_started', in_progress: 'in_progress', returned: 'returned' },
  urge: { not_started: 'not_started', in_progress: 'in_progress', returned: 'returned' },
  refuseExtension: Object.fromEntries(ASSIGNMENT_STATES.map((state) => [state, state])),
  redate: { not_started: 'not_started', in_progress: 'in_progress', returned: 'returned' },
  reopen: { done: 'in_progress', no_longer_applicable: 'in_progress' },
};

const everyCase = Object.keys(TRANSITIONS).flatMap((deed) =>
  ASSIGNMENT_STATES.map((state) => [deed as AssignmentDeed, state, LIFE[deed as AssignmentDeed][state]] as const),
);

describe('The states of an assignment', () => {
  it.each(everyCase)('%s in state %s leads to %s', (deed, state, after) => {
    expect(stateAfter(deed, state, 'returned')).toBe(after);
  });

  it.each(everyCase.filter(([, , after]) => after === undefined))('%s is refused, in words, in state %s', (deed, state) => {
    expect(() => inState(anAssignment(), state).mustBePossible(deed)).toThrow(
      expect.objectContaining({ kind: 'conflict', code: 'assignment.wrongState', details: { deed, state } }),
    );
  });

  it('nothing but a conclusion leads out of done and no longer applicable', () => {
    const { reopen, ...others } = TRANSITIONS;
    expect(reopen.who).toEqual(['concludeForCommittee']);
    for (const state of FINAL_STATES) for (const { moves } of Object.values(others)) expect([state, undefined]).toContain(moves[state]);
  });

  it('only the coordinator confirms, returns and decides on work; never the agency that did it', () => {
    expect(TRANSITIONS.confirmDone.who).toEqual(['coordinate']);
    expect(TRANSITIONS.returnForMore.who).toEqual(['coordinate']);
    for (const deed of ['pause', 'close', 'approveExtension', 'reassign', 'setDueDate'] as const)
      expect(TRANSITIONS[deed].who).not.toContain('doTheWork');
  });
});
