import type { Tx } from '@dondoc/database';
import { forbidden, type Id } from '@dondoc/kernel';

/** Who acts; the system has no account. */
export function ownId(tx: Tx): Id {
  if (tx.actor.personId) return tx.actor.personId;
  throw forbidden('actor.forbidden', 'Bạn không có quyền làm việc này.', 'You may not do this.');
}
