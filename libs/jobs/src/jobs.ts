import type { Id } from '@dondoc/kernel';

/** Every job by name, with what it carries: JSON-safe identifiers and no contents. A job may run twice or never; the rows it points at decide. */
export interface Jobs {
  /** Do what is due: open reviews, issue reminders and digests, relay. */
  sweep: Record<string, never>;
  /** Hand out what the outbox and the send ledger hold. */
  relay: Record<string, never>;
  /** Do what follows from one fact. */
  followUp: { factId: number };
  /** Send these messages. */
  deliver: { messageIds: Id[] };
  /** Send these messages, for which somebody waits. */
  deliverAtOnce: { messageIds: Id[] };
  /** Hand out where the seals of the journal stand. */
  anchorJournal: Record<string, never>;
  /** Take old names and contents out of the journal. */
  redactJournal: Record<string, never>;
  /** Take out what nobody needs any more. */
  housekeeping: Record<string, never>;
}

export type JobName = keyof Jobs;

/** Mail has queues of its own, so that a long sweep never holds up a message, and a burst never what somebody waits for. */
export type QueueName = 'atOnce' | 'mail' | 'work';

export const QUEUE_OF: Record<JobName, QueueName> = {
  sweep: 'work',
  relay: 'work',
  followUp: 'work',
  anchorJournal: 'work',
  redactJournal: 'work',
  housekeeping: 'work',
  deliver: 'mail',
  deliverAtOnce: 'atOnce',
};

export const QUEUE_NAMES: readonly QueueName[] = ['atOnce', 'mail', 'work'];

export type Handlers = { [K in JobName]: (payload: Jobs[K]) => Promise<unknown> };
