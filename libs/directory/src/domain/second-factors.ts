/** How somebody proves again who they are. A recovery code counts as a code. */
export type ConfirmWay = 'password' | 'code' | 'passkey' | 'provider';
export type SecondStepWay = Exclude<ConfirmWay, 'password' | 'provider'>;

/** What a person can prove themselves with. */
export interface Proofs {
  hasPassword: boolean;
  hasTotp: boolean;
  passkeys: number;
  recoveryCodes: number;
  /** Whether they have an account at the provider of single sign-on. */
  hasIdentity: boolean;
}

export const hasSecondFactor = ({ hasTotp, passkeys }: Proofs): boolean => hasTotp || passkeys > 0;

/** What is asked for after the password; nothing where there is no second factor. Recovery codes alone are none. */
export function secondStepWays(proofs: Proofs): SecondStepWay[] {
  if (!hasSecondFactor(proofs)) return [];
  const hasCode = proofs.hasTotp || proofs.recoveryCodes > 0;
  return [...(proofs.passkeys > 0 ? (['passkey'] as const) : []), ...(hasCode ? (['code'] as const) : [])];
}

/** Who has a second factor confirms with it: a password that was read over the shoulder signs nothing. The provider asks for its own factors. */
export function confirmWays(proofs: Proofs): ConfirmWay[] {
  const here: ConfirmWay[] = hasSecondFactor(proofs) ? secondStepWays(proofs) : proofs.hasPassword ? ['password'] : [];
  return proofs.hasIdentity ? [...here, 'provider'] : here;
}

/** What a session knows of its last proof. */
export interface Confirmation {
  /** Null: never since it goes on record. */
  secondsAgo: number | null;
  /** Opened by a link of the demonstration, where nobody has anything to prove themselves with. */
  isDemonstration: boolean;
  hasSecondFactor: boolean;
}

export function isConfirmed({ secondsAgo, isDemonstration }: Confirmation, minutes: number): boolean {
  return isDemonstration || (secondsAgo !== null && secondsAgo < minutes * 60);
}
