import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { PageQuery, wantedPage } from './paging';

const read = (query: Record<string, unknown>) => plainToInstance(PageQuery, query);
const isRefused = (query: Record<string, unknown>) => validateSync(read(query)).length > 0;

describe('the page of a list', () => {
  it('has 50 rows where nothing is said', () => {
    expect(wantedPage(read({}))).toEqual({ limit: 50 });
  });

  it('has the rows asked for, after a key', () => {
    expect(isRefused({ limit: '200', after: 'k' })).toBe(false);
    expect(wantedPage(read({ limit: '200', after: 'k' }))).toEqual({ limit: 200, after: 'k' });
  });

  it.each(['0', '201', '1e9', '0x10', '-1', '1.5', '', 'NaN', '99999999999999999999'])('is refused with limit=%s', (limit) => {
    expect(isRefused({ limit })).toBe(true);
  });

  it('is refused with two limits', () => {
    expect(isRefused({ limit: ['1', '2'] })).toBe(true);
  });
});
