import type { Id } from '@dondoc/kernel';

const RESET = 'reset:';

export const resetKey = (requestId: Id): string => `${RESET}${requestId}`;
export const invitationKey = (factId: number): string => `invitation:${factId}`;
export const isReset = (key: string): boolean => key.startsWith(RESET);
