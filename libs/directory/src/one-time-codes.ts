import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { encode } from 'uqr';
import type { QrView } from './factor-views';

/** RFC 6238 as every app knows it. */
const FORM = { issuer: 'Đôn Đốc', algorithm: 'SHA1', digits: 6, period: 30 };
const BYTES = 20;
/** Steps before and after: clocks of phones go wrong, and people type slowly. */
const WINDOW = 1;

const RECOVERY_CODES = 10;
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const totpOf = (secret: string, label = '') => new TOTP({ ...FORM, label, secret: Secret.fromBase32(secret) });

/** In base 32, as people copy it into an app. */
export const newTotpSecret = (): string => new Secret({ size: BYTES }).base32;

/** What the picture says that an app reads. */
export const totpUri = (secret: string, email: string): string => totpOf(secret, email).toString();

/** White around the picture, in modules: readers want four. */
const BORDER = 4;

/** The text as a QR code: the dark modules as one path. */
export function qrOf(text: string): QrView {
  const { data, size } = encode(text, { border: BORDER });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: dark.join('') };
}

/** The time step to which the code belongs; null where it is none of now. */
export function stepOfCode(secret: string, code: string, milliseconds: number): number | null {
  const totp = totpOf(secret);
  const delta = totp.validate({ token: code, window: WINDOW, timestamp: milliseconds });
  return delta === null ? null : totp.counter({ timestamp: milliseconds }) + delta;
}

/** Ten, each of 80 random bits, which a plain SHA-256 keeps well enough. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => [...randomBytes(16)].map((byte) => CROCKFORD[byte % 32]).join(''));
}
