import { civil, type Day, dayOf, textOf } from './almanac';
import { type Case, type EveryMonths, type Plan, type Rhythm, STAGES, type Stage } from './case';
import type { Days } from './oracle-days';

const FIRST = dayOf('2005-01-01');
const LAST = dayOf('2040-12-31');

export interface OraclePeriod {
  key: string;
  from: Day;
  to: Day;
}

export interface OracleReview extends OraclePeriod {
  version: number;
  dates: Partial<Record<Stage, Day>>;
}

/** Walks the days and notes where a period ends. */
function periodsOf(rhythm: Rhythm): OraclePeriod[] {
  if ('dates' in rhythm) return rhythm.dates.map((to, n) => ({ key: textOf(to), from: firstDay(rhythm.dates, n), to }));
  const starts = new Map<number, Day>();
  const periods: OraclePeriod[] = [];
  for (let day = rhythm.anchor; day <= LAST; day++) {
    const months = monthsOnTheDot(rhythm.anchor, day);
    if (months === null) continue;
    const from = starts.get(months - rhythm.lasting);
    if (from !== undefined) periods.push({ key: keyOf(rhythm, from, day - 1), from, to: day - 1 });
    if (months % rhythm.every === 0) starts.set(months, day);
  }
  return periods;
}

function firstDay(dates: readonly Day[], n: number): Day {
  const before = dates[n - 1];
  if (before !== undefined) return before + 1;
  let day = (dates[n] as Day) - 1;
  while (!isYearBefore(day, dates[n] as Day)) day--;
  return day + 1;
}

/** A year before 29 February is 28 February. */
function isYearBefore(day: Day, later: Day): boolean {
  const [a, b] = [civil(day), civil(later)];
  return a.year === b.year - 1 && a.month === b.month && a.day === Math.min(b.day, a.length);
}

/** Whole months from the anchor to this day; null on the days between. The last day of a short month stands for the days it lacks. */
function monthsOnTheDot(anchor: Day, day: Day): number | null {
  const [a, b] = [civil(anchor), civil(day)];
  return b.day === Math.min(a.day, b.length) ? (b.year - a.year) * 12 + b.month - a.month : null;
}

function keyOf({ lasting }: EveryMonths, from: Day, to: Day): string {
  const { year, month } = civil(to);
  if (lasting === 1) return textOf(to).slice(0, 7);
  const part = { 3: `Q${month / 3}`, 6: `H${month / 6}`, 9: '9M' }[lasting];
  if (part && month % lasting === 0) return `${year}-${part}`;
  if (lasting === 12 && month === 12) return String(year);
  return lasting % 12 === 0 ? `${civil(from).year}..${year}` : `${textOf(from)}..${textOf(to)}`;
}

function reviewOf(plan: Plan, period: OraclePeriod, days: Days): OracleReview {
  const dates: OracleReview['dates'] = {};
  const known: Record<string, Day> = { periodStart: period.from, periodEnd: period.to };
  let notBefore = FIRST;
  for (const stage of STAGES) {
    const rule = plan.stages[stage];
    if (!rule) continue;
    const day = Math.max(notBefore, days.walk((known[rule.from] as Day) + rule.days, rule.workingDays));
    known[stage] = day;
    dates[stage] = day;
    notBefore = stage === 'cutOff' ? days.walk(day, 1) : day;
  }
  return { ...period, version: plan.version, dates };
}

/** Who opens what on which day, by going through the days with the version in force on each. */
export class OracleCycle {
  private readonly byOpening = new Map<Day, OracleReview[]>();

  constructor(
    private readonly plans: readonly Plan[],
    private readonly days: Days,
  ) {
    for (const plan of plans) {
      for (const period of periodsOf(plan.rhythm)) {
        const review = reviewOf(plan, period, days);
        const opens = review.dates.opens as Day;
        this.byOpening.set(opens, [...(this.byOpening.get(opens) ?? []), review]);
      }
    }
  }

  private inForce(day: Day): number | undefined {
    return this.plans.findLast((plan) => plan.activeFrom <= day)?.version;
  }

  private on(day: Day): OracleReview[] {
    const version = this.inForce(day);
    return (this.byOpening.get(day) ?? []).filter((review) => review.version === version).sort((a, b) => a.to - b.to);
  }

  /** What opens from day to day if every day is a day on which openings are done. */
  undisturbed({ from, to }: Pick<Case, 'from' | 'to'>): OracleReview[] {
    const opened: OracleReview[] = [];
    for (let day = from; day <= to; day++) {
      for (const review of this.on(day)) if (isNew(review, opened)) opened.push(review);
    }
    return opened;
  }

  /** What opens, and what is passed over, where nothing is done on some days. */
  disturbed({ from, followedTo, down }: Case): {
    opened: { on: Day; review: OracleReview }[];
    missed: { on: Day; review: OracleReview }[];
  } {
    const [opened, missed]: { on: Day; review: OracleReview }[][] = [[], []];
    let waiting: OracleReview[] = [];
    for (let day = Math.min(from, ...this.plans.map((plan) => plan.activeFrom)); day <= followedTo; day++) {
      waiting.push(...this.on(day));
      if (day < from || down.has(day)) continue;
      for (;;) {
        const due = successive(waiting, opened?.map(({ review }) => review) ?? []);
        const now = due.find((review, n) => (review.dates.submission as Day) >= day || n === due.length - 1);
        if (!now) break;
        missed?.push(...due.slice(0, due.indexOf(now)).map((review) => ({ on: day, review })));
        opened?.push({ on: day, review: this.fromOpening(now, day) });
        waiting = waiting.filter((review) => review.to > now.to);
      }
    }
    return { opened: opened ?? [], missed: missed ?? [] };
  }

  /** Too late for its own dates: the same distances, counted from today. */
  private fromOpening(review: OracleReview, today: Day): OracleReview {
    if ((review.dates.agencyDeadline as Day) > today) return review;
    const cutOff = this.days.rolled(today);
    const dates: OracleReview['dates'] = { opens: today, cutOff };
    for (const stage of STAGES.slice(2)) {
      const planned = review.dates[stage];
      if (planned !== undefined) dates[stage] = this.days.walk(cutOff, this.days.count((review.dates.cutOff as Day) + 1, planned));
    }
    return { ...review, dates };
  }
}

const isNew = (review: OracleReview, opened: readonly OracleReview[]) =>
  opened.every((one) => one.to < review.to && one.key !== review.key);

/** Of what waits, in the order of opening, what no earlier one covers. */
function successive(waiting: readonly OracleReview[], opened: readonly OracleReview[]): OracleReview[] {
  const due: OracleReview[] = [];
  for (const review of waiting) if (isNew(review, [...opened, ...due])) due.push(review);
  return due;
}
