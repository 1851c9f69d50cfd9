import { queryOptions } from '@tanstack/react-query';
import type { Instant, LocalDate } from '@views/kernel';
import type { DueMatter } from '@views/reminders';
import { api } from '../api/client';

export interface Clock {
  now: Instant;
  next: { at: Instant; matters: DueMatter[] };
  nextWorkingDay: LocalDate;
}

/** A move; `arrived`: the wanted day is reached. `fact` is the last one of before. */
export interface Moved {
  now: Instant;
  arrived: boolean;
  fact: number;
}

export const HAPPENINGS = [
  'reviewsOpened',
  'reviewsLocked',
  'reportsCompiled',
  'reportsDelivered',
  'reminders',
  'digests',
  'mails',
] as const;
export type Happened = Record<(typeof HAPPENINGS)[number], number>;

const A_MINUTE = 60_000;

/** The clock runs: it is read again each minute. */
export const clockQuery = queryOptions({
  queryKey: ['demonstration', 'clock'],
  queryFn: () => api.get<Clock>('/demonstration/clock'),
  refetchInterval: A_MINUTE,
});

export const move = (until: LocalDate | undefined) => api.post<Moved>('/demonstration/clock', until ? { until } : {});

export const engineNow = (first: Moved, last: Moved) =>
  api.get<{ isAtRest: boolean; happened: Happened }>('/demonstration/engine', { since: first.now, swept: last.now, fact: first.fact });
