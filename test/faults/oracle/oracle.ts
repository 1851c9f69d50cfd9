import { textOf } from './almanac';
import { type Case, type Owed, STAGES } from './case';
import { Days } from './oracle-days';
import { OracleCycle, type OracleReview } from './oracle-reviews';
import { OracleLadder } from './oracle-rungs';

const datesOf = ({ dates }: OracleReview) => STAGES.map((stage) => (dates[stage] === undefined ? '-' : textOf(dates[stage]))).join(' ');
const nameOf = ({ key, from, to, version }: OracleReview) => `${key} ${textOf(from)}..${textOf(to)} v${version}`;

const owedIn = (review: OracleReview): Owed => ({
  name: review.key,
  owedSince: review.dates.opens as number,
  deadline: review.dates.agencyDeadline as number,
  until: review.dates.submission as number,
});

/** Everything that is to happen in this world, one line each, found by going through its days. */
export function oracleSays(given: Case): string[] {
  const days = new Days(given);
  const cycle = new OracleCycle(given.plans, days);
  const ladder = new OracleLadder(given.ladder, days);
  const reviews = cycle.undisturbed(given);
  const { opened, missed } = cycle.disturbed(given);
  return [
    ...reviews.map((review) => `review ${nameOf(review)}: ${datesOf(review)}`),
    ...opened.map(({ on, review }) => `opened ${textOf(on)} ${nameOf(review)}: ${datesOf(review)}`),
    ...missed.map(({ on, review }) => `missed ${textOf(on)} ${nameOf(review)}`),
    ...reviews.flatMap((review) => planned(owedIn(review), given, ladder)),
    ...given.owed.flatMap((owed) => [...planned(owed, given.window, ladder), ...sent(owed, given, ladder)]),
    ...[...reviews.map(owedIn), ...given.owed].flatMap((owed) => never(owed, ladder)),
  ];
}

const planned = (owed: Owed, span: { from: number; to: number }, ladder: OracleLadder): string[] =>
  ladder.planned(owed, span).map((told) => `planned ${owed.name} ${textOf(told.leaves)} ${told.audience} ${told.label} ${told.kind}`);

const sent = (owed: Owed, { down }: Case, ladder: OracleLadder): string[] =>
  ladder.told(owed, down).map((told) => `sent ${owed.name} ${textOf(told.day)} ${told.audience} ${told.label} ${told.kind}`);

const never = (owed: Owed, ladder: OracleLadder): string[] =>
  owed.owedSince > owed.deadline
    ? []
    : ladder.never(owed).map(({ day, audience, label }) => `never ${owed.name} ${textOf(day)} ${audience} ${label}`);
