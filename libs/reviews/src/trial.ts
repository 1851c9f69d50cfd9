import type { Tx } from '@dondoc/database';
import { type Id, invalid, type Ladders, notFound } from '@dondoc/kernel';
import { agreementDates, cyclesOfAgreement, draftPlan, lastVersionOf } from './data/cycles';
import { CycleVersion, type CycleVersionInput } from './domain/cycle-version';
import type { ApprovedPlan } from './domain/planned-reviews';
import { chosenRhythm, type RhythmChoice } from './domain/presets';
import type { UnwrittenDraft } from './domain/read-draft';

/** A version that is not in force, looked at as if it were. */
export interface Trial {
  /** The cycle that it governs; one of its own, that nobody wrote down, where the agreement has none. */
  cycleId: Id;
  plan: ApprovedPlan;
  ladders: Ladders;
}

/** What a person writes; the rhythm may be named. */
export interface CycleVersionDraft extends Omit<CycleVersionInput, 'rhythm'> {
  rhythm: RhythmChoice;
}

export async function withRhythm(tx: Tx, agreementId: Id, draft: CycleVersionDraft): Promise<CycleVersionInput> {
  const { signedOn } = await agreementDates(tx, agreementId);
  return { ...draft, rhythm: chosenRhythm(draft.rhythm, { activeFrom: draft.activeFrom, signedOn }) };
}

/** A draft or a proposal of this agreement, as if it were approved today. @throws notFound */
export async function trialOf(tx: Tx, agreementId: Id, versionId: Id): Promise<Trial> {
  const found = await draftPlan(tx, agreementId, versionId);
  if (!found) throw notFound('cycle.notFound', 'Không tìm thấy chu kỳ đánh giá.', 'No such review cycle.');
  const { cycleId, ladders, ...plan } = found;
  return { cycleId, ladders, plan: { ...plan, activeFrom: plan.activeFrom < tx.today ? tx.today : plan.activeFrom } };
}

/** As if it were in force from its own day on, also where that is past. @throws invalid `cycle.*`, `ladder.*` */
export async function trialFrom(tx: Tx, agreementId: Id, draft: UnwrittenDraft): Promise<Trial> {
  const cycleId = await cycleMeant(tx, agreementId, draft.cycleId);
  const number = cycleId ? (await lastVersionOf(tx, cycleId)) + 1 : 1;
  const given = { id: tx.newId(), cycleId: cycleId ?? tx.newId(), version: number };
  const version = CycleVersion.draft(given, await withRhythm(tx, agreementId, draft));
  const { id, rhythm, stages, activeFrom, ladders } = version;
  return { cycleId: version.cycleId, ladders, plan: { id, version: number, rhythm, stages, activeFrom } };
}

async function cycleMeant(tx: Tx, agreementId: Id, cycleId: Id | undefined): Promise<Id | null> {
  const ids = (await cyclesOfAgreement(tx, agreementId)).map((cycle) => cycle.id);
  if (cycleId === undefined && ids.length <= 1) return ids[0] ?? null;
  if (cycleId !== undefined && ids.includes(cycleId)) return cycleId;
  throw invalid(
    'cycle.unclear',
    'Thỏa thuận có nhiều chu kỳ: cần nêu cycleId của một chu kỳ.',
    'The agreement has several cycles: name the cycleId of one of them.',
    { cycleIds: ids },
  );
}
