import { anAssignment, inState } from '../../test/assignment';
import { Extension } from './extension';

const BY = { id: 'extension', now: '2026-03-25T02:00:00.000Z', personId: 'focal-point', officeId: 'office' };
const DECIDER = { now: '2026-03-26T02:00:00.000Z', personId: 'coordinator', officeId: 'coordination' };
const LATER = { toDate: '2026-04-30', reason: 'chờ vốn' };
const refusal = (code: string) => expect.objectContaining({ code });

describe('An extension', () => {
  it('approved moves the due date; the original and the count stay to be seen', () => {
    const assignment = anAssignment();
    const extension = Extension.request(assignment, LATER, BY);
    const fact = extension.decide(assignment, { approve: true }, DECIDER);
    expect(assignment).toMatchObject({ dueDate: '2026-04-30', originalDueDate: '2026-03-31', extensionCount: 1 });
    expect(extension).toMatchObject({ state: 'approved', fromDate: '2026-03-31', decidedByOfficeId: 'coordination' });
    expect(fact).toMatchObject({ kind: 'extension.approved', data: { from: '2026-03-31', to: '2026-04-30' } });
  });

  it('refused leaves the due date, and says why', () => {
    const assignment = anAssignment();
    const extension = Extension.request(assignment, LATER, BY);
    expect(() => extension.decide(assignment, { approve: false }, DECIDER)).toThrow(refusal('extension.note.missing'));
    expect(extension.decide(assignment, { approve: false, note: 'đã gia hạn hai lần' }, DECIDER).kind).toBe('extension.refused');
    expect(assignment).toMatchObject({ dueDate: '2026-03-31', extensionCount: 0 });
  });

  it('needs a reason, a current due date and a later one', () => {
    expect(() => Extension.request(anAssignment(), { ...LATER, reason: ' ' }, BY)).toThrow(refusal('extension.reason.missing'));
    expect(() => Extension.request(anAssignment({ dueDate: null }), LATER, BY)).toThrow(refusal('extension.noDueDate'));
    for (const toDate of ['2026-03-31', '2026-01-01', '30/04/2026'])
      expect(() => Extension.request(anAssignment(), { ...LATER, toDate }, BY)).toThrow(refusal('extension.toDate'));
  });

  it('is decided by somebody else than who asked', () => {
    const assignment = anAssignment();
    const extension = Extension.request(assignment, LATER, BY);
    expect(() => extension.decide(assignment, { approve: true }, { ...DECIDER, personId: 'focal-point' })).toThrow(
      refusal('extension.ownRequest'),
    );
  });

  it('comes too late for work that is submitted or done: late stays late', () => {
    const assignment = anAssignment();
    const extension = Extension.request(assignment, LATER, BY);
    for (const state of ['submitted_as_done', 'done'] as const) {
      expect(() => extension.decide(inState(assignment, state), { approve: true }, DECIDER)).toThrow(refusal('assignment.wrongState'));
      expect(() => Extension.request(inState(anAssignment(), state), LATER, BY)).toThrow(refusal('assignment.wrongState'));
    }
  });
});
