import { addDays, type LocalDate, type WorkingCalendar } from '@dondoc/kernel';
import { type Period, periodsBetween } from './periods';
import { horizonAfter, type Rhythm } from './rhythm';
import { type StageDates, type Stages, stageDates } from './stages';

/** What a version of a cycle says about dates: the reviews that open from `activeFrom` on. */
export interface ReviewPlan {
  rhythm: Rhythm;
  stages: Stages;
  activeFrom: LocalDate;
}

export interface PlannedReview extends StageDates {
  periodKey: string;
  periodFrom: LocalDate;
  periodTo: LocalDate;
}

/** Calendar days that a stage may lie outside its period: 366 days, 120 working days and the holidays among them. */
const REACH = 616;

/** The reviews that open from `from` to `to` under this plan, by opening. */
export function plannedReviews(plan: ReviewPlan, span: { from: LocalDate; to: LocalDate }, calendar: WorkingCalendar): PlannedReview[] {
  const from = span.from > plan.activeFrom ? span.from : plan.activeFrom;
  return periodsBetween(plan.rhythm, addDays(from, -REACH), addDays(span.to, REACH))
    .map((period) => planned(plan.stages, period, calendar))
    .filter((review) => review.opensOn >= from && review.opensOn <= span.to)
    .sort(byOpening);
}

function planned(stages: Stages, period: Period, calendar: WorkingCalendar): PlannedReview {
  return { periodKey: period.key, periodFrom: period.from, periodTo: period.to, ...stageDates(stages, period, calendar) };
}

const byOpening = (a: PlannedReview, b: PlannedReview) => (a.opensOn + a.periodTo < b.opensOn + b.periodTo ? -1 : 1);

/** A version that was approved: it governs what opens from its own day until the day of a version approved later. */
export interface ApprovedPlan extends ReviewPlan {
  id: string;
  version: number;
}

export type PlannedUnderVersion = PlannedReview & { versionId: string };

/** What a cycle has opened so far. */
export interface Opened {
  /** The end of the latest period: no later review looks at those days again. */
  to: LocalDate | null;
  keys: readonly string[];
}

export interface CycleSpan {
  from: LocalDate;
  to: LocalDate;
  opened?: Opened;
}

/** The reviews of a cycle still to open, through all its approved versions, each pinned to the version in force on its opening. */
export function plannedOfCycle(plans: readonly ApprovedPlan[], span: CycleSpan, calendar: WorkingCalendar): PlannedUnderVersion[] {
  const keys = new Set(span.opened?.keys);
  let openedTo = span.opened?.to ?? '';
  const isNew = (review: PlannedUnderVersion) => review.periodTo > openedTo && !keys.has(review.periodKey);
  return plans
    .flatMap((plan) => reviewsUnder(plan, { from: span.from, to: earlier(span.to, lastDayOf(plan, plans)) }, calendar))
    .sort(byOpening)
    .filter((review) => {
      if (!isNew(review)) return false;
      openedTo = review.periodTo;
      keys.add(review.periodKey);
      return true;
    });
}

/** The reviews whose opening has come by `today` and that are not open yet, earliest first. */
export function dueOfCycle(
  plans: readonly ApprovedPlan[],
  { today, opened }: { today: LocalDate; opened: Opened },
  calendar: WorkingCalendar,
): PlannedUnderVersion[] {
  const from = plans.map((plan) => plan.activeFrom).reduce(earlier, today);
  return plannedOfCycle(plans, { from, to: today, opened }, calendar);
}

function reviewsUnder(plan: ApprovedPlan, span: { from: LocalDate; to: LocalDate }, calendar: WorkingCalendar): PlannedUnderVersion[] {
  return plannedReviews(plan, span, calendar).map((review) => ({ ...review, versionId: plan.id }));
}

function lastDayOf(plan: ApprovedPlan, plans: readonly ApprovedPlan[]): LocalDate {
  const successors = plans.filter((other) => other.version > plan.version).map((other) => other.activeFrom);
  return successors.length > 0 ? addDays(successors.reduce(earlier), -1) : '9999-12-31';
}

const earlier = (a: LocalDate, b: LocalDate) => (a < b ? a : b);
const later = (a: LocalDate, b: LocalDate) => (a > b ? a : b);

/** The day on which the cycle is to be looked at again: its earliest opening not yet done. None when a list of dates is used up. */
export function nextOpening(
  plans: readonly ApprovedPlan[],
  { today, opened }: { today: LocalDate; opened: Opened },
  calendar: WorkingCalendar,
): LocalDate | null {
  const due = dueOfCycle(plans, { today, opened }, calendar)[0];
  if (due) return due.opensOn;
  const to = plans.map((plan) => horizonAfter(plan.rhythm, later(plan.activeFrom, today))).reduce(later, today);
  return plannedOfCycle(plans, { from: addDays(today, 1), to, opened }, calendar)[0]?.opensOn ?? null;
}
