import { newPasswordText, passwordText } from './password';

describe('a password', () => {
  it('has at least twelve characters, and says so', () => {
    expect(() => newPasswordText('mười một kt')).toThrow('at least 12 characters');
  });

  it('counts letters with their marks as one character', () => {
    expect(() => newPasswordText('đắđắđắđắđắđ'.normalize('NFD'))).toThrow('at least 12 characters');
    expect(newPasswordText('đắđắđắđắđắđắ'.normalize('NFD'))).toBe('đắđắđắđắđắđắ');
  });

  it('is the same from a keyboard that writes marks apart', () => {
    expect(passwordText('Lâm Đồng mùa hoa'.normalize('NFD'))).toBe(passwordText('Lâm Đồng mùa hoa'.normalize('NFC')));
  });

  it('keeps its spaces', () => {
    expect(newPasswordText(' ba từ và một số 7 ')).toBe(' ba từ và một số 7 ');
  });

  it('is refused when it would keep the server busy', () => {
    expect(() => newPasswordText('a'.repeat(201))).toThrow('at the most 200 characters');
  });
});
