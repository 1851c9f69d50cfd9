import { queryOptions } from '@tanstack/react-query';
import type { OwnAccountView } from '@views/directory';
import { api } from './client';

/** One's own account, and the hours in which mails leave. */
export interface Account extends OwnAccountView {
  mailHours: { from: string; until: string };
}

export const accountQuery = queryOptions({ queryKey: ['account'], queryFn: () => api.get<Account>('/account') });
