import { pageOf } from './page';

const key = (row: string) => row;

describe('a page of a list', () => {
  it('names the key to go on with when there is a row too many', () => {
    expect(pageOf(['a', 'b', 'c'], 2, key)).toEqual({ items: ['a', 'b'], next: 'b' });
  });

  it('ends when the rows just fill it', () => {
    expect(pageOf(['a', 'b'], 2, key)).toEqual({ items: ['a', 'b'], next: null });
  });

  it('is empty for no rows', () => {
    expect(pageOf([], 2, key)).toEqual({ items: [], next: null });
  });
});
