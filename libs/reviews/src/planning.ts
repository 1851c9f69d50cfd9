import type { Tx } from '@dondoc/database';
import type { Id, LocalDate, WorkingCalendar } from '@dondoc/kernel';
import { approvedPlans, cyclesOfAgreement, openedSoFar } from './data/cycles';
import { periodWords } from './domain/period-words';
import { type ApprovedPlan, type PlannedUnderVersion, plannedOfCycle } from './domain/planned-reviews';
import type { Trial } from './trial';
import type { PlannedReviewView } from './views';

export interface CycleQuestion {
  agreementId: Id;
  from: LocalDate;
  to: LocalDate;
  /** A version that is not in force, looked at as if it were. */
  trial?: Trial | undefined;
}

/** The reviews still to open, of all cycles of the agreement, by opening. */
export async function plannedOf(tx: Tx, question: CycleQuestion, calendar: WorkingCalendar): Promise<PlannedReviewView[]> {
  const { agreementId, trial } = question;
  const reviews: PlannedReviewView[] = [];
  const written = (await cyclesOfAgreement(tx, agreementId)).map((cycle) => cycle.id);
  for (const cycleId of new Set([...written, ...(trial ? [trial.cycleId] : [])])) {
    const approved = await approvedPlans(tx, cycleId);
    const plans = trial?.cycleId === cycleId ? [...approved, trial.plan] : approved;
    const opened = await openedSoFar(tx, cycleId);
    const planned = plannedOfCycle(plans, { from: question.from, to: question.to, opened }, calendar);
    reviews.push(...planned.map((review) => viewOf(review, { cycleId, plans })));
  }
  return reviews.sort((a, b) => (a.opensOn + a.periodTo < b.opensOn + b.periodTo ? -1 : 1));
}

function viewOf(
  { versionId, ...review }: PlannedUnderVersion,
  { cycleId, plans }: { cycleId: Id; plans: ApprovedPlan[] },
): PlannedReviewView {
  const version = plans.find((plan) => plan.id === versionId)?.version ?? 0;
  return { ...review, cycleId, cycleVersionId: versionId, version, periodName: periodWords(review.periodKey) };
}
