import { type Audience, checkedLadder, checkedLadders, type Ladder, type NoticeKind, type Rung } from './ladder';

const due: Rung = { offset: 0, audience: 'owner', kind: 'due' };
const overdue: Rung = { offset: 1, every: 5, audience: 'owner', kind: 'overdue' };
const rung = (offset: number, audience: Audience, kind: NoticeKind, more: Partial<Rung> = {}): Rung => ({
  offset,
  audience,
  kind,
  ...more,
});
const refusal = (...rungs: Rung[]) => {
  try {
    checkedLadder('dueDate', [due, overdue, ...rungs]);
  } catch (error) {
    return (error as { code: string }).code;
  }
  return null;
};

describe('a ladder', () => {
  it('is taken as it is', () => {
    const ladder: Ladder = [
      rung(-20, 'owner', 'reminder'),
      due,
      overdue,
      rung(2, 'agencyHead', 'escalation', { every: 10 }),
      rung(5, 'counterpartCoordinator', 'courtesy'),
      rung(9, 'leadershipMeeting', 'escalation', { afterUrging: 3 }),
    ];
    expect(checkedLadder('dueDate', ladder)).toBe(ladder);
  });

  it.each<[string, Rung, string]>([
    ['reaches too far', rung(-121, 'owner', 'reminder'), 'ladder.offset'],
    ['stands on half a day', rung(-1.5, 'owner', 'reminder'), 'ladder.offset'],
    ['escalates to the one who owes it', rung(3, 'owner', 'escalation'), 'ladder.audience'],
    ['tells the other side more than a courtesy', rung(3, 'counterpartCoordinator', 'overdue'), 'ladder.audience'],
    ['tells somebody unknown', rung(3, 'everybody' as Audience, 'escalation'), 'ladder.audience'],
    ['tells somebody who is only called like a property', rung(3, 'toString' as Audience, 'escalation'), 'ladder.audience'],
    ['reminds after the deadline', rung(2, 'owner', 'reminder'), 'ladder.side'],
    ['escalates before the deadline', rung(-2, 'viceChair', 'escalation'), 'ladder.side'],
    ['repeats every day of none', rung(4, 'agencyHead', 'escalation', { every: 0 }), 'ladder.every'],
    ['repeats a reminder', rung(-9, 'owner', 'reminder', { every: 2 }), 'ladder.every'],
    ['lets the owner wait for urgings', rung(9, 'owner', 'overdue', { afterUrging: 2 }), 'ladder.afterUrging'],
    ['comes twice', rung(1, 'owner', 'overdue'), 'ladder.twice'],
  ])('is refused where a rung %s', (_sentence, bad, code) => {
    expect(refusal(bad)).toBe(code);
  });

  it.each<[string, Ladder]>([
    ['on the deadline', [overdue]],
    ['after it', [due, rung(3, 'agencyHead', 'escalation')]],
  ])('always tells whoever owes it %s', (_sentence, ladder) => {
    expect(() => checkedLadder('dueDate', ladder)).toThrow(expect.objectContaining({ kind: 'invalid', code: 'ladder.lastChance' }));
  });

  it('has rungs, and not too many', () => {
    expect(() => checkedLadder('dueDate', [])).toThrow(expect.objectContaining({ code: 'ladder.rungs' }));
    const many = Array.from({ length: 31 }, (_, index) => rung(-1 - index, 'owner', 'reminder'));
    expect(refusal(...many)).toBe('ladder.rungs');
  });

  it('about silence goes to superiors, from the day of the signal on, and never to the one who is silent', () => {
    const silence: Ladder = [rung(0, 'agencyHead', 'escalation'), rung(5, 'coordinator', 'escalation', { every: 20 })];
    expect(checkedLadder('stale', silence)).toBe(silence);
    expect(() => checkedLadder('stale', [...silence, overdue])).toThrow(expect.objectContaining({ code: 'ladder.superiors' }));
  });

  it('is for a kind of subject that there is; one left empty is the default', () => {
    expect(() => checkedLadders({ dueDate: [due, overdue], signature: [] })).not.toThrow();
    expect(() => checkedLadders({ meeting: [due, overdue] } as object)).toThrow(expect.objectContaining({ code: 'ladder.kind' }));
    expect(() => checkedLadders({ dueDate: [due] })).toThrow(expect.objectContaining({ code: 'ladder.lastChance' }));
  });
});
