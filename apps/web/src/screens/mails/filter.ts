import type { MessageView } from '@views/mail';
import { STATES } from './data';

/** What stands in the address. */
export interface MailFilter {
  state?: MessageView['state'];
}

export function mailFilterFrom({ state }: Record<string, unknown>): MailFilter {
  return { state: STATES.find((one) => one === state) };
}
