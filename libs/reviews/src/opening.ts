import { syncSubjects } from '@dondoc/commitments';
import type { Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import type { Fact, Id, WorkingCalendar } from '@dondoc/kernel';
import { approvedPlans, type CycleRow, cycleById, openedSoFar, partiesOf, takeDueVersion } from './data/cycles';
import { assignmentsToAsk, insertLines } from './data/lines';
import { save } from './data/saving';
import { lineSubjects, sideSubjects } from './data/subjects';
import { countedFromOpening, openingsOf } from './domain/openings';
import { dueOfCycle, nextOpening, type PlannedUnderVersion } from './domain/planned-reviews';
import { Review } from './domain/review';
import { ReviewSide } from './domain/side';

export interface OpeningStep {
  opened: number;
  missed: number;
}

/** Opens the earliest review of this cycle that is due, if any, and says when to look again. Null: nothing is due, or somebody else is at it. */
export async function openNext(tx: Tx, versionId: Id, calendar: WorkingCalendar): Promise<OpeningStep | null> {
  const version = await takeDueVersion(tx, versionId);
  if (!version) return null;
  const [cycle, plans, opened] = [
    await cycleById(tx, version.cycleId),
    await approvedPlans(tx, version.cycleId),
    await openedSoFar(tx, version.cycleId),
  ];
  const { missed, open } = openingsOf(dueOfCycle(plans, { today: tx.today, opened }, calendar), tx.today);
  await record(
    tx,
    missed.map((review) => missedFact(cycle, review)),
  );
  if (open) await openReview(tx, cycle, countedFromOpening(open, tx.today, calendar));
  const now = open ? { to: open.periodTo, keys: [...opened.keys, open.periodKey] } : opened;
  version.nextOpeningOn = nextOpening(plans, { today: tx.today, opened: now }, calendar);
  await save(tx, version);
  return { opened: open ? 1 : 0, missed: missed.length };
}

async function openReview(tx: Tx, cycle: CycleRow, planned: PlannedUnderVersion): Promise<void> {
  const review = Review.opened(planned, { id: tx.newId(), agreementId: cycle.agreementId, cycleId: cycle.id, at: tx.now });
  await save(tx, review);
  const parties = await partiesOf(tx, cycle.agreementId);
  await save(
    tx,
    parties.map((party) => ReviewSide.opened({ id: tx.newId(), reviewId: review.id, partyId: party.id })),
  );
  const asked = await assignmentsToAsk(tx, cycle.agreementId);
  await insertLines(tx, review.id, asked);
  await syncSubjects(tx, [...(await lineSubjects(tx, { reviewId: review.id })), ...(await sideSubjects(tx, review.id, 'consolidation'))]);
  await record(tx, review.fact('review.opened', { lines: asked.length, cycle: cycle.nameVi }));
}

function missedFact(cycle: CycleRow, review: PlannedUnderVersion): Fact {
  const { periodKey: period, opensOn, submissionOn } = review;
  return {
    kind: 'review.missed',
    about: { type: 'cycle', id: cycle.id },
    agreementId: cycle.agreementId,
    data: { period, opensOn, submissionOn },
  };
}
