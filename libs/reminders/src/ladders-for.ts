import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import { cycleLadders, defaultLadders, staleLimits } from './data/ladders';
import { DEFAULT_LADDERS, type Ladder, ShiftedLadders, type SubjectKind } from './domain/ladder';

interface OnLadder {
  kind: SubjectKind;
  partyId: Id;
  agreementId: Id;
  cycleVersionId: Id | null;
}

/**
 * The ladder of each of these subjects: that of the version of the cycle that opened its review; without one, that of the version now
 * active for the agreement; else the administrator's default; else the one that is built in. Silence climbs
 * its ladder from the day on which it became a signal for its side. Three statements at the most, however many subjects.
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
  const staleAfter = await staleLimits(
    tx,
    subjects.filter((subject) => subject.kind === 'stale').map((subject) => subject.partyId),
  );
  const shifted = new ShiftedLadders();
  return ({ kind, agreementId, cycleVersionId, partyId }) => {
    const ladders = cycleVersionId ? ofVersion.get(cycleVersionId) : ofAgreement.get(agreementId);
    const ladder = ladders?.[kind];
    const climbed = ladder && ladder.length > 0 ? ladder : (defaults[kind] as Ladder);
    return kind === 'stale' ? shifted.of(climbed, staleAfter.get(partyId) ?? 0) : climbed;
  };
}
