import { Secret, TOTP } from 'otpauth';

const PERIOD = 30_000;

/** What an app shows for this secret, so many steps from now. */
export const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: performance.timeOrigin + performance.now() + steps * PERIOD });
