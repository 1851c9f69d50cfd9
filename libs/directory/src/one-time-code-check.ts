import type { Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { forbidden, type Id } from '@dondoc/kernel';
import { realMilliseconds, totpOfPerson, useRecoveryCode, useStep } from './data/second-factors';
import { typedCode } from './domain/typed-code';
import type { FactorKey } from './factor-key';
import { stepOfCode } from './one-time-codes';
import { hashOfToken } from './secrets';

/** The same words for a wrong code and one that was used: a guesser learns nothing. */
export const codeRefused = () =>
  forbidden(
    'code.refused',
    'Mã không đúng hoặc đã được dùng. Hãy chờ mã mới trong ứng dụng rồi thử lại.',
    'The code is wrong or was used already. Wait for the next one in your app and try again.',
    { field: 'code' },
  );

/**
 * Uses up a code of the app, or a recovery code, which the journal notes. @returns which of the two it was
 * @throws forbidden `code.refused`
 */
export async function useCode(tx: Tx, { key, personId, text }: { key: FactorKey; personId: Id; text: string }): Promise<string> {
  const typed = typedCode(text);
  if (typed?.kind === 'totp' && (await useTotp(tx, { key, personId, code: typed.code, isSetUp: true }))) return 'code';
  if (typed?.kind !== 'recovery' || !(await useRecoveryCode(tx, personId, hashOfToken(typed.code)))) throw codeRefused();
  await record(tx, { kind: 'recoveryCode.used', about: { type: 'person', id: personId } });
  return 'recoveryCode';
}

interface TotpTry {
  key: FactorKey;
  personId: Id;
  code: string;
  /** Whether the app is in use, or still being set up. */
  isSetUp: boolean;
}

export async function useTotp(tx: Tx, { key, personId, code, isSetUp }: TotpTry): Promise<boolean> {
  const totp = await totpOfPerson(tx, personId);
  const secret = totp && (totp.confirmedAt !== null) === isSetUp ? key.open(totp.secret, personId) : null;
  const step = secret === null ? null : stepOfCode(secret, code, await realMilliseconds(tx));
  return step !== null && useStep(tx, personId, step);
}
