import { type Day, dayOf, isWeekend } from './almanac';
import { type Case, type DateRule, type Owed, type Plan, type Rhythm, type Rung, STAGES, type Stage } from './case';
import type { Dice } from './dice';

const FROM = dayOf('2020-01-01');
const TO = dayOf('2029-12-31');
const MONTH_ENDS = ['2019-01-31', '2019-12-31', '2020-02-29', '2019-08-30', '2018-05-31'].map(dayOf);

export function randomCase(dice: Dice): Case {
  const first = dice.number(FROM, TO - 400);
  return {
    ...calendar(dice),
    plans: plans(dice),
    ladder: ladder(dice),
    from: FROM,
    to: TO,
    followedTo: FROM + dice.number(200, 900),
    window: { from: first, to: first + dice.number(0, 400) },
    owed: dice.several(4, () => owed(dice)),
    down: new Set(dice.several(dice.number(0, 20), () => spell(dice, dice.oneOf([3, 30, 200]))).flat()),
  };
}

const spell = (dice: Dice, most: number): Day[] => {
  const first = dice.number(FROM, TO);
  return Array.from({ length: dice.number(1, most) }, (_, n) => first + n);
};

/** Single days and spells such as Tết, and weekend days worked, some of them in the middle of a spell. */
function calendar(dice: Dice): Pick<Case, 'daysOff' | 'makeUpDays'> {
  const spells = dice.several(dice.number(0, 90), () => spell(dice, dice.oneOf([1, 1, 2, 9])));
  const makeUpDays = dice.several(dice.number(0, 60), () => dice.number(FROM - 700, TO + 700)).filter(isWeekend);
  return { daysOff: spells.flat().filter((day) => !makeUpDays.includes(day)), makeUpDays };
}

function plans(dice: Dice): Plan[] {
  const count = dice.oneOf([1, 1, 2, 3]);
  return Array.from({ length: count }, (_, n) => ({
    version: n + 1,
    activeFrom: dice.number(FROM - 200, FROM + n * 900),
    rhythm: rhythm(dice),
    stages: stages(dice),
  }));
}

function rhythm(dice: Dice): Rhythm {
  if (dice.chance(5)) return { dates: [...new Set(dice.several(dice.number(1, 12), () => dice.number(FROM, TO)))].sort((a, b) => a - b) };
  const every = dice.oneOf([1, 1, 2, 3, 3, 4, 6, 6, 9, 12, 12, 24, 36]);
  const anchor = dice.chance(2) ? dice.oneOf(MONTH_ENDS) : dice.number(FROM - 900, FROM + 400);
  return { every, lasting: dice.chance(4) ? dice.number(1, every) : every, anchor };
}

/** What a careful administrator writes, or any numbers at all. */
function stages(dice: Dice): Plan['stages'] {
  const wild = dice.chance(4);
  const made: Plan['stages'] = {};
  const known: DateRule['from'][] = ['periodStart', 'periodEnd'];
  for (const stage of STAGES) {
    if (stage === 'meeting' && dice.chance(2)) continue;
    made[stage] = wild ? anyRule(dice, known) : sensibleRule(dice, stage);
    known.push(stage);
  }
  return made;
}

const anyRule = (dice: Dice, known: readonly DateRule['from'][]): DateRule => ({
  from: dice.oneOf(known),
  days: dice.chance(2) ? 0 : dice.number(-30, 40),
  workingDays: dice.chance(2) ? 0 : dice.number(-12, 15),
});

const BEFORE: Partial<Record<Stage, DateRule['from']>> = {
  agencyDeadline: 'cutOff',
  coordinatorDeadline: 'agencyDeadline',
  signature: 'coordinatorDeadline',
  submission: 'signature',
  meeting: 'submission',
};

function sensibleRule(dice: Dice, stage: Stage): DateRule {
  if (stage === 'opens') return { from: 'periodEnd', days: 0, workingDays: dice.number(-20, 2) };
  return { from: BEFORE[stage] ?? 'periodEnd', days: dice.chance(6) ? dice.number(0, 20) : 0, workingDays: dice.number(0, 12) };
}

/** Different offsets for one audience, so that every rung has a label of its own. */
function ladder(dice: Dice): Rung[] {
  const before = (audience: Rung['audience']): Rung[] =>
    [...new Set(dice.several(dice.number(0, 5), () => dice.number(-20, -1)))].map((offset) => ({ offset, audience, kind: 'reminder' }));
  const escalation = (audience: Rung['audience']): Rung[] =>
    dice.chance(2)
      ? [{ offset: dice.number(-2, 25), audience, kind: audience === 'counterpartCoordinator' ? 'courtesy' : 'escalation' }]
      : [];
  return [
    ...before('owner'),
    ...before('cooperating'),
    ...(dice.chance(4) ? [] : [{ offset: 0, audience: 'owner', kind: 'due' } as const]),
    ...overdue(dice),
    ...escalation('agencyHead'),
    ...escalation('viceChair'),
    ...escalation('counterpartCoordinator'),
    ...(dice.chance(2)
      ? [{ offset: dice.number(5, 20), audience: 'leadershipMeeting', kind: 'escalation', afterUrging: dice.number(1, 4) } as const]
      : []),
  ];
}

function overdue(dice: Dice): Rung[] {
  if (dice.chance(5)) return [];
  const offset = dice.number(1, 4);
  return [{ offset, audience: 'owner', kind: 'overdue', ...(dice.chance(4) ? {} : { every: dice.number(1, 8) }) }];
}

/** Most come to be owed before their deadline, some after it. */
function owed(dice: Dice): Owed {
  const deadline = dice.number(FROM + 100, TO - 200);
  const owedSince = deadline + dice.number(-60, dice.chance(4) ? 30 : 0);
  return { name: `${owedSince}/${deadline}`, owedSince, deadline, until: Math.max(deadline, owedSince) + dice.number(0, 90) };
}
