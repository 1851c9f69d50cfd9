import type { Instant } from '@dondoc/kernel';
import type { Tx } from './database';

/** Whether these rows are a demonstration's, whose time may be moved. */
export async function isDemonstration(tx: Tx): Promise<boolean> {
  const [row] = await tx.query<{ demonstration: boolean }>('select demonstration from clock');
  return row?.demonstration ?? false;
}

/**
 * Moves a demonstration's time forward; an earlier moment moves nothing. Sessions and sign-in links go along with it.
 * @returns the moment before
 */
export async function moveClock(tx: Tx, to: Instant): Promise<Instant> {
  const [row] = await tx.query<{ before: Instant }>('select move_clock($1) as before', [to]);
  return row?.before as Instant;
}
