import { DIRECTIVES } from './directive-states';
import { EXPLANATIONS } from './explanation-states';
import { type StateTable, stateAfterDeed } from './state-table';

const TABLES: [string, StateTable<string, string>, first: string, final: string[]][] = [
  ['explanation', EXPLANATIONS as StateTable<string, string>, 'asked', ['accepted', 'withdrawn', 'closed']],
  ['directive', DIRECTIVES as StateTable<string, string>, 'given', ['carriedOut', 'withdrawn', 'closed']],
];

describe.each(TABLES)('The states of an %s', (_thing, table, first, final) => {
  const states = Object.keys(table.states);
  const deeds = Object.entries(table.deeds);
  const ahead = (from: string) => deeds.flatMap(([, { moves }]) => moves[from] ?? []);

  it('can all be reached, and from each an end', () => {
    const reached = new Set([first]);
    for (const state of reached) for (const next of ahead(state)) reached.add(next);
    expect([...reached].sort()).toEqual([...states].sort());
    for (const state of states) {
      const from = new Set([state]);
      for (const one of from) for (const next of ahead(one)) from.add(next);
      expect(final.some((end) => from.has(end))).toBe(true);
    }
  });

  it('end for good, and no other has nobody who can lead out of it', () => {
    for (const state of states) {
      const leaving = deeds.filter(([, { who, moves }]) => who.length > 0 && moves[state] !== undefined && moves[state] !== state);
      expect([state, leaving.length > 0]).toEqual([state, !final.includes(state)]);
    }
  });

  it('refuse in words whatever the table does not name', () => {
    for (const state of states)
      for (const [deed, { moves }] of deeds) {
        if (moves[state] !== undefined) expect(stateAfterDeed(table, deed, state)).toBe(moves[state]);
        else
          expect(() => stateAfterDeed(table, deed, state)).toThrow(
            expect.objectContaining({ kind: 'conflict', code: `${table.thing}.wrongState`, details: { deed, state } }),
          );
      }
  });
});

describe('Who is asked and who decides', () => {
  it('are never the same office: the agency answers, others decide', () => {
    for (const deed of ['accept', 'returnForMore', 'withdraw'] as const) expect(EXPLANATIONS.deeds[deed].who).not.toContain('doTheWork');
    expect(EXPLANATIONS.deeds.give.who).toEqual(['doTheWork']);
    expect(DIRECTIVES.deeds.carryOut.who).toEqual(['doTheWork']);
    expect(DIRECTIVES.deeds.withdraw.who).toEqual(['oversee']);
  });
});
