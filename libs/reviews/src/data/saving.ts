import type { Tx } from '@dondoc/database';

/** Writes mapped objects within the transaction at hand; left to itself, `save` would begin and commit one of its own. */
export async function save(tx: Tx, things: object | object[]): Promise<void> {
  await tx.manager.save(things, { transaction: false });
}
