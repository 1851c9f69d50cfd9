import type { Tx } from '@dondoc/database';
import { conflict, type Id, notFound } from '@dondoc/kernel';
import { Extension } from '../domain/extension';

/** The assignment's row is locked, so no second request comes in between. @throws conflict `extension.alreadyRequested` */
export async function mustHaveNoOpenExtension(tx: Tx, assignmentId: Id): Promise<void> {
  const [open] = await tx.query(`select 1 from extension where assignment_id = $1 and state = 'requested'`, [assignmentId]);
  if (open)
    throw conflict(
      'extension.alreadyRequested',
      'Đã có một đề nghị gia hạn đang chờ.',
      'An extension is already asked for and waits for its decision.',
    );
}

export async function addExtension(tx: Tx, extension: Extension): Promise<void> {
  await tx.manager.insert(Extension, extension);
}

export async function requestedExtension(tx: Tx, assignmentId: Id): Promise<Extension | null> {
  return tx.manager.findOne(Extension, { where: { assignmentId, state: 'requested' }, lock: { mode: 'pessimistic_write' } });
}

/** The request that waits for a decision. @throws notFound `extension.notRequested` */
export async function openExtension(tx: Tx, assignmentId: Id): Promise<Extension> {
  const extension = await requestedExtension(tx, assignmentId);
  if (!extension) throw notFound('extension.notRequested', 'Không có đề nghị gia hạn nào đang chờ.', 'No extension waits for a decision.');
  return extension;
}

export async function saveExtension(tx: Tx, extension: Extension): Promise<void> {
  await tx.manager.save(extension, { transaction: false });
}
