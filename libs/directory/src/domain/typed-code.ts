const DIGITS = /^\d{6}$/;
/** 80 bits in Crockford's alphabet, which has neither I, L, O nor U. */
const RECOVERY = /^[0-9A-HJKMNP-TV-Z]{16}$/;
const GAPS = /[\s-]/g;

export interface TypedCode {
  kind: 'totp' | 'recovery';
  code: string;
}

/** A code as people type it: with blanks and hyphens, in small letters, O for 0. Null where it can be none. */
export function typedCode(text: string): TypedCode | null {
  const bare = text.replace(GAPS, '').toUpperCase();
  if (DIGITS.test(bare)) return { kind: 'totp', code: bare };
  const code = bare.replace(/O/g, '0').replace(/[IL]/g, '1');
  return RECOVERY.test(code) ? { kind: 'recovery', code } : null;
}

/** As it is shown: in fours. */
export const shownRecoveryCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');
