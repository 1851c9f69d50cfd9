import { returnPath } from './return-path';

describe('Where one comes back to', () => {
  it.each(['/', '/my-work', '/assignments/7?tab=a#b', '/search?q=%C4%91'])('is %s', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    undefined,
    '',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/a\nb',
    '\\\\evil',
    ` /a`,
    `/${'a'.repeat(600)}`,
  ])('is the start page instead of %j', (path) => {
    expect(returnPath(path)).toBe('/');
  });
});
