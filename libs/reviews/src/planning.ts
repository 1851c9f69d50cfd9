import type { Tx } from '@dondoc/database';
import type { Id, LocalDate, WorkingCalendar } from '@dondoc/kernel';
import { approvedPlans, type CycleRow, cyclesOfAgreement, draftPlan, openedSoFar } from './data/cycles';
import { periodWords } from './domain/period-words';
import { type ApprovedPlan, type PlannedUnderVersion, plannedOfCycle } from './domain/planned-reviews';
import type { PlannedReviewView } from './views';

export interface CycleQuestion {
  agreementId: Id;
  from: LocalDate;
  to: LocalDate;
  /** A version that is not in force, looked at as if it had been approved today. */
  versionId?: Id;
}

/** The reviews still to open, of all cycles of the agreement, by opening. */
export async function plannedOf(tx: Tx, question: CycleQuestion, calendar: WorkingCalendar): Promise<PlannedReviewView[]> {
  const reviews: PlannedReviewView[] = [];
  for (const cycle of await cyclesOfAgreement(tx, question.agreementId)) {
    const plans = await plansOf(tx, cycle, question.versionId);
    const opened = await openedSoFar(tx, cycle.id);
    const planned = plannedOfCycle(plans, { from: question.from, to: question.to, opened }, calendar);
    reviews.push(...planned.map((review) => viewOf(review, { cycle, plans })));
  }
  return reviews.sort((a, b) => (a.opensOn + a.periodTo < b.opensOn + b.periodTo ? -1 : 1));
}

async function plansOf(tx: Tx, cycle: CycleRow, versionId?: Id): Promise<ApprovedPlan[]> {
  const plans = await approvedPlans(tx, cycle.id);
  const draft = versionId ? await draftPlan(tx, cycle.id, versionId) : undefined;
  if (!draft) return plans;
  const activeFrom = draft.activeFrom < tx.today ? tx.today : draft.activeFrom;
  return [...plans, { ...draft, activeFrom }];
}

function viewOf(
  { versionId, ...review }: PlannedUnderVersion,
  { cycle, plans }: { cycle: CycleRow; plans: ApprovedPlan[] },
): PlannedReviewView {
  const version = plans.find((plan) => plan.id === versionId)?.version ?? 0;
  return { ...review, cycleId: cycle.id, cycleVersionId: versionId, version, periodName: periodWords(review.periodKey) };
}
