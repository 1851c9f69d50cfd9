import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import { type CycleLadders, cycleLadders, sideLadders, staleLimits } from './data/ladders';
import { DEFAULT_LADDERS, type Ladder, ShiftedLadders, type SubjectKind } from './domain/ladder';

interface OnLadder {
  kind: SubjectKind;
  partyId: Id;
  agreementId: Id;
  cycleVersionId: Id | null;
}

/** Ladders of a version that is looked at as if it were in force. */
export type TrialLadders = Pick<CycleLadders, 'versionId' | 'agreementId' | 'ladders'>;

/**
 * The ladder of each of these subjects: that of the version of the cycle that opened its review; without one, that of the version now
 * active for the agreement; else the default of its side; else the one that is built in. Silence climbs its ladder from the day on which
 * it became a signal for its side. Three statements at the most, however many subjects.
 */
export async function laddersFor<S extends OnLadder>(
  tx: Tx,
  subjects: readonly S[],
  trial?: TrialLadders,
): Promise<(subject: S) => Ladder> {
  const versions = subjects.map((subject) => subject.cycleVersionId).filter((id) => id !== null);
  const own = await cycleLadders(
    tx,
    versions,
    subjects.map((subject) => subject.agreementId),
  );
  const defaultOf = await defaults(tx, subjects);
  const ofVersion = new Map([...own, ...(trial ? [trial] : [])].map((row) => [row.versionId, row.ladders]));
  const ofAgreement = new Map([...own.filter((row) => row.active), ...(trial ? [trial] : [])].map((row) => [row.agreementId, row.ladders]));
  const staleAfter = await staleLimits(
    tx,
    subjects.filter((subject) => subject.kind === 'stale').map((subject) => subject.partyId),
  );
  const shifted = new ShiftedLadders();
  return ({ kind, agreementId, cycleVersionId, partyId }) => {
    const ladders = cycleVersionId ? ofVersion.get(cycleVersionId) : ofAgreement.get(agreementId);
    const ladder = ladders?.[kind];
    const climbed = ladder && ladder.length > 0 ? ladder : defaultOf(partyId, kind);
    return kind === 'stale' ? shifted.of(climbed, staleAfter.get(partyId) ?? 0) : climbed;
  };
}

/** One array per stored ladder, however many sides it holds for: what stands on the same ladder is worked out once. */
async function defaults(tx: Tx, subjects: readonly OnLadder[]): Promise<(partyId: Id, kind: SubjectKind) => Ladder> {
  const known = new Map<Id, Ladder>();
  const bySide = new Map<string, Ladder>();
  const rows = await sideLadders(
    tx,
    subjects.map((subject) => subject.partyId),
  );
  for (const { id, partyId, kind, rungs } of rows) {
    const ladder = known.get(id) ?? rungs;
    known.set(id, ladder);
    bySide.set(`${partyId ?? ''} ${kind}`, ladder);
  }
  return (partyId, kind) => bySide.get(`${partyId} ${kind}`) ?? bySide.get(` ${kind}`) ?? DEFAULT_LADDERS[kind];
}
