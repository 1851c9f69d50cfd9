import { commonPasswords } from '../../../config/common-passwords';
import { CommonPasswords } from './common-passwords';

describe('common passwords', () => {
  const shipped = new CommonPasswords(commonPasswords());

  it.each(['administrator1', 'Matkhau@123456', 'aaaaaaaaaaaa', '123456789012', 'qwertyuiop123', 'HaNoi@123456'])(
    'are refused by the list that ships: %s',
    (password) => {
      expect(() => shipped.refuse(password)).toThrow(expect.objectContaining({ kind: 'invalid', code: 'password.common' }));
    },
  );

  it.each(['mùa hoa dã quỳ', 'bốn con vịt qua cầu', 'correct horse battery staple'])('are not those of a few words: %s', (password) => {
    expect(() => shipped.refuse(password)).not.toThrow();
  });

  it('may come as SHA-1, as lists of leaks have them', () => {
    const leaked = new CommonPasswords(['B0399D2029F64D445BD131FFAA399A42D2F8E7DC:12']);
    expect(() => leaked.refuse('qwertyuiop')).toThrow('password.common');
    expect(() => leaked.refuse('mùa hoa dã quỳ')).not.toThrow();
  });
});
