import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import { proofsOf, replaceRecoveryCodes } from './data/second-factors';
import { hasSecondFactor } from './domain/second-factors';
import { shownRecoveryCode } from './domain/typed-code';
import { newRecoveryCodes } from './one-time-codes';
import { hashOfToken } from './secrets';
import type { FactorAddedView } from './views';

/** With the first factor come recovery codes; with another one those that are out go on. */
export async function firstCodes(tx: Tx, personId: Id): Promise<FactorAddedView> {
  const proofs = await proofsOf(tx, personId);
  if (proofs && proofs.recoveryCodes > 0) return { recoveryCodes: null };
  const codes = newRecoveryCodes();
  await replaceRecoveryCodes(tx, personId, codes.map(hashOfToken));
  return { recoveryCodes: codes.map(shownRecoveryCode) };
}

/** Codes without a factor would be asked for nowhere. */
export async function forgetCodesWithoutFactor(tx: Tx, personId: Id): Promise<void> {
  const proofs = await proofsOf(tx, personId);
  if (!proofs || !hasSecondFactor(proofs)) await replaceRecoveryCodes(tx, personId, []);
}
