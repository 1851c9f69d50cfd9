import { WorkingCalendar } from '@dondoc/kernel';
import { type OwedSubject, plannedRungs, rungsThatNeverFire, Standings } from '@dondoc/reminders';
import {
  type ApprovedPlan,
  countedFromOpening,
  dueOfCycle,
  nextOpening,
  type Opened,
  openingsOf,
  type PlannedUnderVersion,
  plannedOfCycle,
  type Rhythm,
  type Stages,
} from '@dondoc/reviews';
import { type Day, textOf } from './almanac';
import type { Case, Owed, Plan } from './case';

const calendarOf = ({ daysOff, makeUpDays }: Case) =>
  new WorkingCalendar({ daysOff: daysOff.map(textOf), makeUpDays: makeUpDays.map(textOf), years: [], version: 'random' });

const rhythmOf = ({ rhythm }: Plan): Rhythm =>
  'dates' in rhythm
    ? { dates: rhythm.dates.map(textOf) }
    : { every: rhythm.every, unit: 'month', anchor: textOf(rhythm.anchor), lasting: rhythm.lasting };

const planOf = (plan: Plan): ApprovedPlan => ({
  id: `v${plan.version}`,
  version: plan.version,
  rhythm: rhythmOf(plan),
  stages: plan.stages as Stages,
  activeFrom: textOf(plan.activeFrom),
});

const nameOf = (review: PlannedUnderVersion) => `${review.periodKey} ${review.periodFrom}..${review.periodTo} ${review.versionId}`;
const datesOf = (review: PlannedUnderVersion) =>
  [
    review.opensOn,
    review.cutOffOn,
    review.agencyDeadline,
    review.coordinatorDeadline,
    review.signatureDeadline,
    review.submissionOn,
    review.meetingOn ?? '-',
  ].join(' ');

interface Subject extends OwedSubject {
  until: string;
}

const subjectOf = ({ name, owedSince, deadline, until }: Owed): Subject => ({
  id: name,
  owedSince: textOf(owedSince),
  deadline: textOf(deadline),
  until: textOf(until),
});

const inReview = (review: PlannedUnderVersion): Subject => ({
  id: review.periodKey,
  owedSince: review.opensOn,
  deadline: review.agencyDeadline,
  until: review.submissionOn,
});

/** Everything that is to happen in this world, one line each, as the product's own rules have it. */
export function productSays(given: Case): string[] {
  const calendar = calendarOf(given);
  const plans = given.plans.map(planOf);
  const span = { from: textOf(given.from), to: textOf(given.to) };
  const window = { from: textOf(given.window.from), to: textOf(given.window.to) };
  const reviews = plannedOfCycle(plans, span, calendar);
  const owed = given.owed.map(subjectOf);
  return [
    ...reviews.map((review) => `review ${nameOf(review)}: ${datesOf(review)}`),
    ...openings(given, plans, calendar),
    ...reviews.flatMap((review) => planned(inReview(review), given, calendar, span)),
    ...owed.flatMap((subject) => planned(subject, given, calendar, window)),
    ...given.owed.flatMap((one) => sent(one, given, calendar)),
    ...[...reviews.map(inReview), ...owed].flatMap((subject) => never(subject, given, calendar)),
  ];
}

/** What the sweeps of the days that are not down open, each looking only where the one before said that something comes. */
function openings(given: Case, plans: readonly ApprovedPlan[], calendar: WorkingCalendar): string[] {
  const lines: string[] = [];
  const opened = { to: null as string | null, keys: [] as string[] } satisfies Opened;
  let next = nextOpening(plans, { today: textOf(given.from), opened }, calendar);
  for (const today of upDays(given, given.from, given.followedTo).map(textOf)) {
    while (next !== null && next <= today) {
      const { missed, open } = openingsOf(dueOfCycle(plans, { today, opened }, calendar), today);
      lines.push(...missed.map((review) => `missed ${today} ${nameOf(review)}`));
      if (open) {
        lines.push(`opened ${today} ${nameOf(open)}: ${datesOf(countedFromOpening(open, today, calendar))}`);
        opened.to = open.periodTo;
        opened.keys.push(open.periodKey);
      }
      next = nextOpening(plans, { today, opened }, calendar);
    }
  }
  return lines;
}

const upDays = ({ down }: Case, from: Day, to: Day): Day[] =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n).filter((day) => !down.has(day));

function planned(
  { until, ...subject }: Subject,
  { ladder }: Case,
  calendar: WorkingCalendar,
  span: { from: string; to: string },
): string[] {
  const to = until < span.to ? until : span.to;
  return plannedRungs(subject, ladder, calendar, { from: span.from, to }).map(
    (intent) => `planned ${subject.id} ${intent.on} ${intent.audience} ${intent.rung} ${intent.kind}`,
  );
}

/** The sweeps of the days that are not down, each looking only when the one before said so. */
function sent(one: Owed, given: Case, calendar: WorkingCalendar): string[] {
  const [subject, lines, told] = [subjectOf(one), [] as string[], new Set<string>()];
  const urgings: string[] = [];
  let next: string | null = subject.owedSince;
  for (const today of upDays(given, one.owedSince, one.until).map(textOf)) {
    if (next === null || next > today) continue;
    const standings = new Standings(calendar, today);
    const fresh = standings.due({ ...subject, urgings }, given.ladder).filter((intent) => !told.has(`${intent.audience} ${intent.rung}`));
    for (const { audience, rung, kind } of fresh) {
      told.add(`${audience} ${rung}`);
      lines.push(`sent ${subject.id} ${today} ${audience} ${rung} ${kind}`);
      if (audience === 'owner' && rung.startsWith('+')) urgings.push(rung);
    }
    next = standings.next(subject, given.ladder);
  }
  return lines;
}

const never = (subject: Subject, { ladder }: Case, calendar: WorkingCalendar): string[] =>
  subject.owedSince > subject.deadline
    ? []
    : rungsThatNeverFire(subject, ladder, calendar).map(
        (intent) => `never ${subject.id} ${intent.dueOn} ${intent.audience} ${intent.rung}`,
      );
