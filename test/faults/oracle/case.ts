import type { Day } from './almanac';

export interface EveryMonths {
  every: number;
  lasting: number;
  anchor: Day;
}

export type Rhythm = EveryMonths | { dates: Day[] };

export const STAGES = ['opens', 'cutOff', 'agencyDeadline', 'coordinatorDeadline', 'signature', 'submission', 'meeting'] as const;
export type Stage = (typeof STAGES)[number];

export interface DateRule {
  from: 'periodStart' | 'periodEnd' | Stage;
  days: number;
  workingDays: number;
}

export interface Plan {
  version: number;
  activeFrom: Day;
  rhythm: Rhythm;
  /** Without a meeting in some. */
  stages: Partial<Record<Stage, DateRule>>;
}

export interface Rung {
  offset: number;
  every?: number;
  audience: 'owner' | 'cooperating' | 'agencyHead' | 'viceChair' | 'counterpartCoordinator' | 'leadershipMeeting';
  kind: 'reminder' | 'due' | 'overdue' | 'escalation' | 'courtesy';
  afterUrging?: number;
}

export interface Owed {
  name: string;
  owedSince: Day;
  deadline: Day;
  /** The last day on which it can be owed. */
  until: Day;
}

/** One random world: everything the planner decides from, as bare numbers. */
export interface Case {
  daysOff: Day[];
  makeUpDays: Day[];
  plans: Plan[];
  ladder: Rung[];
  /** Ten years. */
  from: Day;
  to: Day;
  /** The day to which openings are followed with interruptions. */
  followedTo: Day;
  /** A part of them, for plans of what is already owed. */
  window: { from: Day; to: Day };
  owed: Owed[];
  /** Days on which nothing runs. */
  down: ReadonlySet<Day>;
}
