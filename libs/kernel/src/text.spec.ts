import fc from 'fast-check';
import { canonicalJson, tidy } from './text';

describe('Tidy text', () => {
  it('is NFC, so that the same Vietnamese word is the same text', () => {
    expect(tidy('Quảng Ngãi'.normalize('NFD'))).toBe('Quảng Ngãi'.normalize('NFC'));
  });

  it('keeps tabs and line feeds and turns other line ends into line feeds', () => {
    expect(tidy('một\r\nhai\rba\tbốn\nnăm')).toBe('một\nhai\nba\tbốn\nnăm');
  });

  it('has no control characters, zero-width spaces or byte order marks', () => {
    expect(tidy('\uFEFFkết\u0000 quả\u200B\u0007')).toBe('kết quả');
  });

  it('has no blanks around it', () => {
    expect(tidy('  \n\u00A0 xong \n')).toBe('xong');
  });

  it('stays as it is when tidied again', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => tidy(tidy(text)) === tidy(text)));
  });
});

describe('Canonical JSON', () => {
  it('is the same whatever the order of the keys', () => {
    expect(canonicalJson({ b: 1, a: { d: [2, { f: 1, e: 2 }], c: null } })).toBe(
      canonicalJson({ a: { c: null, d: [2, { e: 2, f: 1 }] }, b: 1 }),
    );
  });

  it('leaves out what is undefined, as JSON does', () => {
    expect(canonicalJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}');
  });

  it('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
