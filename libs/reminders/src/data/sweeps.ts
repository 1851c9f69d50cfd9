import type { Tx } from '@dondoc/database';
import type { Instant } from '@dondoc/kernel';

/** Up to which moment this sweep has done its work; null before its first time. */
export async function sweptUntil(tx: Tx, name: string): Promise<Instant | null> {
  const [row] = await tx.query<{ until: Instant }>(`select done_until as until from sweep where name = $1`, [name]);
  return row?.until ?? null;
}

/** Notes that everything due by now is done. */
export async function noteSweep(tx: Tx, name: string): Promise<void> {
  await tx.change(
    `insert into sweep (name, done_until) values ($1, $2) on conflict (name) do update set done_until = greatest(sweep.done_until, excluded.done_until)`,
    [name, tx.now],
  );
}
