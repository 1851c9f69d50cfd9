import { addDays, invalid, type LocalDate, type WorkingCalendar } from '@dondoc/kernel';
import type { Period } from './periods';

export const STAGES = ['opens', 'cutOff', 'agencyDeadline', 'coordinatorDeadline', 'signature', 'submission', 'meeting'] as const;
export type Stage = (typeof STAGES)[number];

/** Calendar days first, then working days; without working days the date is rolled to the next day that is worked. */
export interface DateRule {
  /** The first or last day of the period, or a stage that comes earlier. */
  from: 'periodStart' | 'periodEnd' | Stage;
  days?: number;
  workingDays?: number;
}

/** When each stage of a review comes. Only the meeting may be left out. */
export type Stages = Record<Exclude<Stage, 'meeting'>, DateRule> & { meeting?: DateRule };

/** The dates of one review; all of them are worked. */
export interface StageDates {
  opensOn: LocalDate;
  cutOffOn: LocalDate;
  agencyDeadline: LocalDate;
  coordinatorDeadline: LocalDate;
  signatureDeadline: LocalDate;
  submissionOn: LocalDate;
  meetingOn: LocalDate | null;
}

const afterCollection = {
  agencyDeadline: { from: 'cutOff', workingDays: 3 },
  coordinatorDeadline: { from: 'agencyDeadline', workingDays: 3 },
  signature: { from: 'coordinatorDeadline', workingDays: 2 },
  submission: { from: 'signature', workingDays: 1 },
} as const;

/** Opens 15 working days before the end of the data, so that the reminder 15 working days before the agency deadline can still go out. */
export const periodicStages: Stages = {
  opens: { from: 'periodEnd', workingDays: -15 },
  cutOff: { from: 'periodEnd' },
  ...afterCollection,
};

/** Opens on the anniversary itself, collects for 15 working days, and ends in a meeting of the sides. */
export const anniversaryStages: Stages = {
  opens: { from: 'periodEnd', days: 1 },
  cutOff: { from: 'opens', workingDays: 15 },
  ...afterCollection,
  meeting: { from: 'submission', workingDays: 10 },
};

export const MOST_DAYS = 366;
const MOST_WORKING_DAYS = 120;

const refuse = (stage: Stage, vi: string, en: string) => invalid('cycle.stages', vi, en, { stage });
const within = (value: unknown, most: number) => value === undefined || (Number.isInteger(value) && Math.abs(value as number) <= most);

/** @throws invalid `cycle.stages` */
export function checkedStages(stages: Stages): Stages {
  const known: string[] = ['periodStart', 'periodEnd'];
  const checked: Partial<Record<Stage, DateRule>> = {};
  for (const stage of STAGES) {
    const rule = stages[stage];
    if (!rule && stage === 'meeting') continue;
    if (!rule || !known.includes(rule.from))
      throw refuse(stage, 'Mỗi mốc phải tính từ kỳ hoặc từ một mốc trước nó.', 'A stage counts from the period or from an earlier stage.');
    if (!within(rule.days, MOST_DAYS) || !within(rule.workingDays, MOST_WORKING_DAYS)) {
      throw refuse(stage, 'Tối đa 366 ngày hoặc 120 ngày làm việc.', 'At most 366 days or 120 working days.');
    }
    checked[stage] = { from: rule.from, ...(rule.days && { days: rule.days }), ...(rule.workingDays && { workingDays: rule.workingDays }) };
    known.push(stage);
  }
  return checked as Stages;
}

type Dates = Partial<Record<DateRule['from'], LocalDate>>;

/** No stage comes before the one it follows, and an agency has at least one working day after the cut-off, whatever the rules add up to. */
export function stageDates(stages: Stages, period: Period, calendar: WorkingCalendar): StageDates {
  const dates: Dates = { periodStart: period.from, periodEnd: period.to };
  let earliest: LocalDate | undefined;
  for (const stage of STAGES) {
    const rule = stages[stage];
    if (!rule) continue;
    const date = dateOfRule(rule, dates, calendar);
    const settled = earliest && date < earliest ? earliest : date;
    dates[stage] = settled;
    earliest = stage === 'cutOff' ? calendar.addWorkingDays(settled, 1) : settled;
  }
  return named(dates);
}

function dateOfRule(rule: DateRule, dates: Dates, calendar: WorkingCalendar): LocalDate {
  const base = addDays(dates[rule.from] as LocalDate, rule.days ?? 0);
  return calendar.addWorkingDays(base, rule.workingDays ?? 0);
}

function named(dates: Dates): StageDates {
  return {
    opensOn: dates.opens as LocalDate,
    cutOffOn: dates.cutOff as LocalDate,
    agencyDeadline: dates.agencyDeadline as LocalDate,
    coordinatorDeadline: dates.coordinatorDeadline as LocalDate,
    signatureDeadline: dates.signature as LocalDate,
    submissionOn: dates.submission as LocalDate,
    meetingOn: dates.meeting ?? null,
  };
}
