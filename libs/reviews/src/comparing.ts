import { agreementPlace } from '@dondoc/commitments';
import type { Tx } from '@dondoc/database';
import { type Id, notFound } from '@dondoc/kernel';
import { type Configuration, cycleChanges } from './domain/cycle-changes';
import type { CycleDiffView } from './views';

type Compared = Configuration & Omit<CycleDiffView, 'against' | 'changes'>;

/** What a version changes against the one in force; where it is or was in force itself, against the one before it. @throws notFound */
export async function changesOf(tx: Tx, versionId: Id): Promise<CycleDiffView> {
  const [own, former] = await compared(tx, versionId);
  if (!own) throw notFound('cycle.notFound', 'Không tìm thấy chu kỳ đánh giá.', 'No such review cycle.');
  tx.actor.mustBeAbleTo('read', await agreementPlace(tx, own.agreementId));
  const { id, version, state, activeFrom, agreementId } = own;
  return { id, version, state, activeFrom, agreementId, against: former?.version ?? null, changes: cycleChanges(former ?? null, own) };
}

/** The version itself, then the latest approved one before it. */
function compared(tx: Tx, versionId: Id): Promise<Compared[]> {
  return tx.query(
    `select v.id, v.version, v.state, v.active_from as "activeFrom", v.rhythm, v.stages, v.ladders, c.agreement_id as "agreementId"
     from review_cycle_version own join review_cycle c on c.id = own.cycle_id
       join review_cycle_version v on v.id = own.id
         or (v.cycle_id = own.cycle_id and v.state in ('active', 'retired') and v.id <> own.id
             and (v.version < own.version or own.state in ('draft', 'proposed')))
     where own.id = $1 order by v.id = own.id desc, v.version desc limit 2`,
    [versionId],
  );
}
