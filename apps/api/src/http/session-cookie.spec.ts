import { cookieName, cookieOptions, tokenOf } from './session-cookie';

describe('the session cookie', () => {
  it('is bound to the host and to https where the product is served by https', () => {
    expect(cookieName('https://dondoc.example.vn')).toBe('__Host-dondoc');
    expect(cookieOptions('https://dondoc.example.vn')).toMatchObject({ httpOnly: true, sameSite: 'lax', secure: true, path: '/' });
    expect(cookieOptions('http://localhost:3000').secure).toBe(false);
  });

  it('is found among others, by its whole name', () => {
    const request = { headers: { cookie: 'notdondoc=1; dondoc=abc_-9; dondoc2=3' } };
    expect(tokenOf(request, 'http://localhost:3000')).toBe('abc_-9');
    expect(tokenOf({ headers: { cookie: 'notdondoc=1' } }, 'http://localhost:3000')).toBeUndefined();
    expect(tokenOf({ headers: {} }, 'http://localhost:3000')).toBeUndefined();
  });
});
