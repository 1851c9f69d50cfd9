import { type Id, randomIds } from '@dondoc/kernel';
import { insert } from '../../../test/builders';
import type { Stage } from '../../../test/support/stage';

/** An agency gives way to another on the stage's day. @returns the code */
export async function aMerger(stage: Stage, fromId: Id, toId: Id): Promise<string> {
  const id = randomIds.next();
  const code = `R-${id.slice(-6)}`;
  const words = { datePrecision: 'day', confidence: 'certain' };
  await insert(stage, 'succession', { id, code, kind: 'merge', subject: 'agency', effectiveOn: stage.today, ...words });
  for (const [side, bodyId] of [
    ['from', fromId],
    ['to', toId],
  ])
    await insert(stage, 'succession_member', { successionId: id, side, position: 1, bodyId, nameVi: 'Sở' });
  return code;
}
