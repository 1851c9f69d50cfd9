import type { JobName } from '@dondoc/jobs';
import type { CalendarNoticesService, DigestsService, MorningListsService, RemindersService } from '@dondoc/reminders';
import type { ReviewsService } from '@dondoc/reviews';
import type { Relay } from './relay';

/** In seconds: the sweep, and a look into the Maildir of what came back (`bounce-post.ts`). */
export const EVERY_MINUTE = 60;
const EVERY_DAY = 24 * 60 * 60;

/** Every recurring job of the product. */
export const SCHEDULES: readonly { job: JobName; everySeconds: number }[] = [
  { job: 'sweep', everySeconds: EVERY_MINUTE },
  { job: 'housekeeping', everySeconds: EVERY_DAY },
  { job: 'anchorJournal', everySeconds: EVERY_DAY },
  { job: 'redactJournal', everySeconds: EVERY_DAY },
];

/** The watchdog of each worker goes by a plain interval and needs no queue. */
export const WATCHDOG = {
  /** It hands out waiting facts and messages itself: those of a dead process, of a lost wake, of an emptied queue. */
  relayEverySeconds: 15,
  /** It puts back schedules that are gone. */
  checkSchedulesEverySeconds: 60,
  /** A last sweep older than this is made up for. */
  sweepAfterSeconds: 75,
} as const;

export interface SweepServices {
  reviews: Pick<ReviewsService, 'openDue' | 'lockOverdue'>;
  reminders: Pick<RemindersService, 'issueDue'>;
  digests: Pick<DigestsService, 'issueDue'>;
  mornings: Pick<MorningListsService, 'planDue'>;
  calendar: Pick<CalendarNoticesService, 'planDue'>;
  relay: Pick<Relay, 'run'>;
}

export interface SweepStep {
  name: string;
  run: (services: SweepServices) => Promise<unknown>;
}

/** What a sweep does, in this order. Each step takes what is due and nothing else, and may run twice or beside itself. */
export const SWEEP: readonly SweepStep[] = [
  { name: 'openReviews', run: ({ reviews }) => reviews.openDue() },
  { name: 'lockOverdue', run: ({ reviews }) => reviews.lockOverdue() },
  { name: 'issueReminders', run: ({ reminders }) => reminders.issueDue() },
  { name: 'issueDigests', run: ({ digests }) => digests.issueDue() },
  { name: 'planMorningLists', run: ({ mornings }) => mornings.planDue() },
  { name: 'planCalendarNotices', run: ({ calendar }) => calendar.planDue() },
  { name: 'relay', run: ({ relay }) => relay.run() },
];
