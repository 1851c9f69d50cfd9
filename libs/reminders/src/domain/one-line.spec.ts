import { oneLine } from './one-line';

describe('Text for one line', () => {
  it('has no line break and no blank too many', () => {
    expect(oneLine(' Hội\r\nnghị\t\u00A0 chung ')).toBe('Hội nghị chung');
  });

  it('has no character that no reader sees and that changes the words around it', () => {
    expect(oneLine('a\u202Eb\u2066c\u200Fd\uFEFFe\u0007f')).toBe('abcde f');
  });

  it('keeps whatever can be seen as it is', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the point
    const text = '<script>{{x}} ${x} $& đ ệ 🚀';
    expect(oneLine(text)).toBe(text);
  });

  it('is cut between characters, and says so', () => {
    expect(oneLine('🚀'.repeat(300), 10)).toBe(`${'🚀'.repeat(9)}…`);
  });
});
