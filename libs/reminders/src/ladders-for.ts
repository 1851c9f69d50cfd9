import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import { cycleLadders, defaultLadders } from './data/ladders';
import { DEFAULT_LADDERS, type Ladder, type SubjectKind } from './domain/ladder';

interface OnLadder {
  kind: SubjectKind;
  agreementId: Id;
  cycleVersionId: Id | null;
}

/**
 * The ladder of each of these subjects: that of the version of the cycle that opened its review; without one, that of the version now
 * active for the agreement; else the administrator's default; else the one that is built in. Two statements, however many subjects.
 */
export async function laddersFor<S extends OnLadder>(tx: Tx, subjects: readonly S[]): Promise<(subject: S) => Ladder> {
  const versions = subjects.map((subject) => subject.cycleVersionId).filter((id) => id !== null);
  const own = await cycleLadders(
    tx,
    versions,
    subjects.map((subject) => subject.agreementId),
  );
  const defaults = { ...DEFAULT_LADDERS, ...(await defaultLadders(tx)) };
  const ofVersion = new Map(own.map((row) => [row.versionId, row.ladders]));
  const ofAgreement = new Map(own.filter((row) => row.active).map((row) => [row.agreementId, row.ladders]));
  return ({ kind, agreementId, cycleVersionId }) => {
    const ladders = cycleVersionId ? ofVersion.get(cycleVersionId) : ofAgreement.get(agreementId);
    const ladder = ladders?.[kind];
    return ladder && ladder.length > 0 ? ladder : (defaults[kind] as Ladder);
  };
}
