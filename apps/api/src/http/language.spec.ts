import { languageOf } from './language';

const asked = (header?: string) => languageOf({ headers: header === undefined ? {} : { 'accept-language': header } });

describe('the language of an answer', () => {
  it('is Vietnamese where the browser asks for nothing, or for a language that is not spoken here', () => {
    expect([asked(), asked(''), asked('fr-FR,de;q=0.8'), asked('*')]).toEqual(['vi', 'vi', 'vi', 'vi']);
  });

  it('is the one the browser prefers', () => {
    expect(asked('en')).toBe('en');
    expect(asked('en-US,en;q=0.9,vi;q=0.8')).toBe('en');
    expect(asked('vi;q=0.5, en;q=0.9')).toBe('en');
    expect(asked('vi-VN,vi;q=0.9,en;q=0.8')).toBe('vi');
  });

  it('is not one that is refused', () => {
    expect(asked('en;q=0')).toBe('vi');
  });
});
