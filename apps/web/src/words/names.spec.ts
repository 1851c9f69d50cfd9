import { agencyOf, inSentence, shortPlace } from './names';

describe('The name of a locality', () => {
  it('begins small in the middle of a sentence, for its kind is a common noun', () => {
    expect(inSentence('Thành phố Hà Nội')).toBe('thành phố Hà Nội');
    expect(inSentence('Tỉnh Lâm Đồng')).toBe('tỉnh Lâm Đồng');
    expect(inSentence('Lam Dong Province')).toBe('Lam Dong Province');
  });

  it('goes without its kind where there is little room', () => {
    expect(shortPlace('Tỉnh Quảng Ngãi')).toBe('Quảng Ngãi');
    expect(shortPlace('Thành phố Hà Nội')).toBe('Hà Nội');
    expect(shortPlace('Tỉnhxã')).toBe('Tỉnhxã');
  });
});

describe('An agency with its locality', () => {
  it('says the locality once', () => {
    expect(agencyOf('Sở Tài chính tỉnh Lâm Đồng', 'Lâm Đồng')).toBe('Sở Tài chính tỉnh Lâm Đồng');
    expect(agencyOf('Sở Tài chính', 'Lâm Đồng')).toBe('Sở Tài chính · Lâm Đồng');
  });
});
