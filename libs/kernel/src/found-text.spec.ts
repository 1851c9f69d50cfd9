import { excerpt, marked, tsqueryOf, wantedFrom, wordsIn } from './found-text';

const shown = (pieces: readonly { text: string; found: boolean }[] | null) =>
  pieces?.map(({ text, found }) => (found ? `[${text}]` : text)).join('') ?? null;

describe('Looking for words', () => {
  it('goes by letters and digits, without case and diacritics, however they were typed', () => {
    expect(wantedFrom('  Ủy ban  “HN-LĐG” số 12/QĐ-UBND  ').text).toBe('uy ban hn ldg so 12 qd ubnd');
    for (const text of ['Hóa uỷ', 'hoá ủy', 'HOÁ ỦY'.normalize('NFD'), 'hoa uy']) expect(wantedFrom(text).text).toBe('hoa uy');
  });

  it('finds nothing to look for in marks alone', () => {
    for (const text of ['', '  ', '…?!&|:*', "'", '\u0301\u0000']) expect(wantedFrom(text)).toEqual({ words: [], text: '' });
  });

  it('asks for every word, and for the last one as a beginning', () => {
    expect(tsqueryOf(wantedFrom("đào tạo c'án"))).toBe("'dao' & 'tao' & 'c' & 'an':*");
    expect(tsqueryOf(wantedFrom('đào đào'))).toBe("'dao':*");
    expect(tsqueryOf(wantedFrom('tạo đào tạo'))).toBe("'dao' & 'tao':*");
  });

  it('knows where a word stands', () => {
    expect(wordsIn('Sở Y tế, 2026')).toEqual([
      { text: 'so', from: 0, to: 2 },
      { text: 'y', from: 3, to: 4 },
      { text: 'te', from: 5, to: 7 },
      { text: '2026', from: 9, to: 13 },
    ]);
  });

  it('marks what was looked for, in the letters of the text', () => {
    expect(shown(marked('Đào tạo cán bộ Đào Duy', wantedFrom('dao tao')))).toBe('[Đào tạo] cán bộ [Đào] Duy');
    expect(shown(marked('Tổ chức đào tạo', wantedFrom('tao')))).toBe('Tổ chức đào [tạo]');
    expect(shown(marked('Không có gì', wantedFrom('tao')))).toBe('Không có gì');
  });

  it('shows the text that holds most of it, around the first place', () => {
    const long = `${'Mở đầu rất dài dòng. '.repeat(12)}Hội nghị xúc tiến đầu tư tại Đà Lạt. ${'Và còn nữa. '.repeat(30)}`;
    const found = shown(excerpt(['Hội nghị', null, long], wantedFrom('hoi nghi xuc tien')));
    expect(found).toMatch(/^… .*\[Hội nghị xúc tiến\] đầu tư.* …$/);
    expect(found?.length).toBeLessThan(220);
    expect(excerpt(['Hội nghị', null], wantedFrom('khac'))).toBeNull();
  });
});
