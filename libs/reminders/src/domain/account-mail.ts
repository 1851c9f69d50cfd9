import type { Id } from '@dondoc/kernel';

const RESET = 'reset:';
const CHANGE = 'accountChange:';

export const resetKey = (requestId: Id): string => `${RESET}${requestId}`;
export const invitationKey = (factId: number): string => `invitation:${factId}`;
export const changeKey = (factId: number): string => `${CHANGE}${factId}`;
export const isReset = (key: string): boolean => key.startsWith(RESET);

/** The fact that a mail of this key tells of; nothing where it carries a link. */
export const factOfChange = (key: string): number | null => (key.startsWith(CHANGE) ? Number(key.slice(CHANGE.length)) : null);

/** Whatever changes what somebody signs in with is told to them: who else did it is found out by that. */
export const ACCOUNT_CHANGES = [
  'factor.added',
  'factor.removed',
  'recoveryCodes.renewed',
  'person.passwordSet',
  'identity.linked',
  'identity.unlinked',
] as const;

export type AccountChange =
  | 'totpAdded'
  | 'passkeyAdded'
  | 'totpRemoved'
  | 'passkeyRemoved'
  | 'allRemoved'
  | 'codesRenewed'
  | 'passwordSet'
  | 'identityLinked'
  | 'identityUnlinked';

const OF_FACTOR: Record<string, AccountChange> = {
  'factor.added totp': 'totpAdded',
  'factor.added passkey': 'passkeyAdded',
  'factor.removed totp': 'totpRemoved',
  'factor.removed passkey': 'passkeyRemoved',
  'factor.removed all': 'allRemoved',
};

const OF_KIND: Record<string, AccountChange> = {
  'recoveryCodes.renewed': 'codesRenewed',
  'person.passwordSet': 'passwordSet',
  'identity.linked': 'identityLinked',
  'identity.unlinked': 'identityUnlinked',
};

export const changeOf = ({ kind, data }: { kind: string; data: Record<string, unknown> }): AccountChange | undefined =>
  OF_KIND[kind] ?? OF_FACTOR[`${kind} ${data.factor}`];
