import { namingMoves } from './naming-moves';

const move = (fromId: string, toId: string) => ({ fromId, toId });
const named = (entries: Record<string, string[]>) => new Map(Object.entries(entries));

describe('The restricted fields that an office is named for', () => {
  it('pass on to the office that goes on with its work', () => {
    const known = { fields: named({ old: ['defence', 'religion'] }), peopled: new Set(['old']) };
    expect(namingMoves([move('old', 'new')], known)).toEqual([{ officeId: 'new', fields: ['defence', 'religion'], leftOpen: [] }]);
  });

  it('pass on where all who come into one office saw them', () => {
    const known = { fields: named({ planning: ['religion'], finance: ['religion'] }), peopled: new Set(['planning', 'finance']) };
    const moves = [move('planning', 'new'), move('finance', 'new')];
    expect(namingMoves(moves, known)).toEqual([{ officeId: 'new', fields: ['religion'], leftOpen: [] }]);
  });

  it('are left open where somebody would come to see what they did not see before', () => {
    const known = {
      fields: named({ planning: ['defence', 'religion'], finance: ['religion'] }),
      peopled: new Set(['planning', 'finance']),
    };
    const moves = [move('planning', 'new'), move('finance', 'new')];
    expect(namingMoves(moves, known)).toEqual([{ officeId: 'new', fields: ['religion'], leftOpen: ['defence'] }]);
  });

  it('are left open where people sit already in the office that goes on, and are not named', () => {
    const fields = named({ old: ['religion'], there: ['defence'] });
    const [moves, people] = [[move('old', 'there')], ['old', 'there']];
    expect(namingMoves(moves, { fields, peopled: new Set(people) })).toEqual([
      { officeId: 'there', fields: ['defence'], leftOpen: ['religion'] },
    ]);
    expect(namingMoves(moves, { fields, peopled: new Set(['old']) })).toEqual([
      { officeId: 'there', fields: ['defence', 'religion'], leftOpen: [] },
    ]);
  });

  it('pass on from an office without people, and an unnamed one without people keeps nothing back', () => {
    const fields = named({ empty: ['religion'] });
    expect(namingMoves([move('empty', 'new'), move('vacant', 'new')], { fields, peopled: new Set() })).toEqual([
      { officeId: 'new', fields: ['religion'], leftOpen: [] },
    ]);
  });

  it('are not spoken of where there are none, or where the office is named already', () => {
    expect(namingMoves([move('old', 'new')], { fields: named({}), peopled: new Set(['old']) })).toEqual([]);
    const fields = named({ old: ['religion'], there: ['religion'] });
    expect(namingMoves([move('old', 'there')], { fields, peopled: new Set(['old', 'there']) })).toEqual([]);
  });
});
