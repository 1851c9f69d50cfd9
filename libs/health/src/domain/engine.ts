import type { Instant, LocalDate, Words } from '@dondoc/kernel';

/** How a recurring job does; moments of real time. */
export interface ScheduleRun {
  job: string;
  begunAt: Instant;
  /** When it last did everything it had to. */
  doneAt: Instant | null;
  secondsSinceDone: number | null;
  failedAt: Instant | null;
  reason: string | null;
}

export interface Alarm {
  name: string;
  reason: string;
  raisedAt: Instant;
}

export interface EngineFigures {
  /** By the product's clock. */
  now: Instant;
  schedules: ScheduleRun[];
  messages: {
    /** Their time has come and they have not left. */
    due: number;
    /** Age of the oldest of them, in seconds. */
    oldestDueSeconds: number;
    leased: number;
    retrying: number;
    /** The server may have it, and it will not be sent again by itself. */
    unknown: number;
    bounced: number;
    suppressed: number;
    /** They ended, and whoever planned them could not be told. */
    unsettled: number;
  };
  /** Addresses that get no mail. */
  suppressedAddresses: number;
  /** Raised or seen again within the last quarter of an hour. */
  alarms: Alarm[];
  outbox: { waiting: number; oldestSeconds: number; failing: number };
  /** Subjects whose rung has come and that no sweep has looked at. */
  subjectsWaiting: number;
  /** Of these, those whose rung came on an earlier day: it should have fired and did not. */
  rungsNotFired: number;
  /** Rungs of the last 30 days that fired for nobody, because nobody held the office. */
  unheardRungs: number;
  /** Agencies that owe something and whose focal point's office has neither a holder nor a mailbox: those above them are told. */
  unheldAgencies: number;
  /** Reviews of the last 400 days whose submission has passed without a signed report of each side. */
  reviewsWithoutReport: { agreement: string; period: string; submissionOn: LocalDate; locality: Words }[];
  calendar: { year: number; status: 'published' | 'provisional' | 'missing' }[];
}

/** The queue, as whoever asks has seen it; `jobs` is null where it does not answer. */
export interface QueueState {
  home: 'redis' | 'postgres';
  jobs: Record<string, { waiting: number; active: number; delayed: number; failed: number }> | null;
  /** By job: when it comes next, by the queue's clock. */
  nextRuns: Record<string, Instant | null>;
}

export type Standing = 'good' | 'warning' | 'bad';

export interface Finding {
  name: string;
  state: Standing;
  words: Words;
}

/** What of the figures belongs to localities: without the queue, the outbox and the reasons of failures, which are the installation's. */
export type LocalFigures = Omit<EngineFigures, 'outbox'>;

/** The engine as whoever administers a locality sees it. */
export interface LocalHealth {
  state: Standing;
  findings: Finding[];
  figures: LocalFigures;
  queue: null;
}

export interface EngineHealth {
  /** The worst of the findings. */
  state: Standing;
  findings: Finding[];
  figures: EngineFigures;
  queue: QueueState;
}
