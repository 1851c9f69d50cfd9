import { openTo, type Tx } from '@dondoc/database';
import { type Id, invalid, isId } from '@dondoc/kernel';
import type { Where } from './where';

/** Lists show what belongs to agreements that the actor's locality is a party of; to everybody else there is nothing. */
export function visibleOnly(tx: Tx, where: Where, agreementId: string): Where {
  if (tx.actor.isSystem) return where;
  return where.and(
    `exists (select 1 from party q where q.agreement_id = ${agreementId} and q.locality_id = any(?::uuid[]))`,
    tx.actor.localityIds,
  );
}

/** As {@link visibleOnly}, for rows with the alias `row` that may belong to a restricted field. */
export function openOnly(tx: Tx, where: Where, row: string): Where {
  return visibleOnly(tx, where, `${row}.agreement_id`).and(openTo(tx.actor, row));
}

/** The key of a page as an id. @throws invalid `page.after` */
export function keyOf(after: string): Id {
  if (isId(after)) return after;
  throw invalid('page.after', 'Không đọc được vị trí trang.', 'This is not a key of a page.');
}
