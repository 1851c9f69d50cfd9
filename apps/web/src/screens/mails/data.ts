import type { MessageView } from '@views/mail';
import { api } from '../../api/client';

export const STATES = [
  'planned',
  'leased',
  'sent',
  'retrying',
  'bounced',
  'suppressed',
  'cancelled',
  'unknown',
] as const satisfies MessageView['state'][];

/** Those that ended without arriving, or of which nobody knows. */
export const MAY_RESEND: readonly MessageView['state'][] = ['bounced', 'suppressed', 'cancelled', 'unknown'];

export const resend = (id: string) => api.post(`/messages/${id}/resending`);
export const lift = (address: string) => api.post(`/suppressions/${encodeURIComponent(address)}/lifting`);
