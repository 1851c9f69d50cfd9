import { confirmWays, isConfirmed, type Proofs, secondStepWays } from './second-factors';
import { shownRecoveryCode, typedCode } from './typed-code';

const proofs = (some: Partial<Proofs> = {}): Proofs => ({
  hasPassword: true,
  hasTotp: false,
  passkeys: 0,
  recoveryCodes: 0,
  hasIdentity: false,
  ...some,
});

describe('What is asked for after the password', () => {
  it.each([
    ['nothing where there is no second factor, recovery codes or not', { recoveryCodes: 3 }, []],
    ['a code where there is an app', { hasTotp: true }, ['code']],
    ['a passkey, or a recovery code where one is left', { passkeys: 1, recoveryCodes: 1 }, ['passkey', 'code']],
    ['a passkey alone where no code is left', { passkeys: 1 }, ['passkey']],
  ])('is %s', (_, some, ways) => {
    expect(secondStepWays(proofs(some))).toEqual(ways);
  });

  it('also confirms a session; else the password does, and nothing where there is none', () => {
    expect(confirmWays(proofs({ hasTotp: true }))).toEqual(['code']);
    expect(confirmWays(proofs())).toEqual(['password']);
    expect(confirmWays(proofs({ hasPassword: false }))).toEqual([]);
  });

  it('or the provider confirms it, where one has an account there', () => {
    expect(confirmWays(proofs({ hasPassword: false, hasIdentity: true }))).toEqual(['provider']);
    expect(confirmWays(proofs({ passkeys: 1, hasIdentity: true }))).toEqual(['passkey', 'provider']);
    expect(secondStepWays(proofs({ passkeys: 1, hasIdentity: true }))).toEqual(['passkey']);
  });
});

describe('A session', () => {
  const at = (secondsAgo: number | null, isDemonstration = false) =>
    isConfirmed({ secondsAgo, isDemonstration, hasSecondFactor: false }, 15);

  it('counts as confirmed for a quarter of an hour, one of the demonstration always', () => {
    expect([at(0), at(899), at(900), at(null), at(null, true)]).toEqual([true, true, false, false, true]);
  });
});

describe('A typed code', () => {
  it('may have blanks, hyphens, small letters and an O for a zero', () => {
    expect(typedCode(' 123 456 ')).toEqual({ kind: 'totp', code: '123456' });
    expect(typedCode('abcd-efgh-jkmn-o1il')).toEqual({ kind: 'recovery', code: 'ABCDEFGHJKMN0111' });
    expect(shownRecoveryCode('ABCDEFGHJKMN0111')).toBe('ABCD-EFGH-JKMN-0111');
  });

  it('is none with other signs or lengths', () => {
    expect(['', '12345', '1234567', 'ABCD', 'UUUU-UUUU-UUUU-UUUU', '12345６'].map(typedCode)).toEqual(Array(6).fill(null));
  });
});
