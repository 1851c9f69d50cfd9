/** Due on a date, ongoing without one, or coming again. */
export type TaskKind = 'dated' | 'ongoing' | 'recurring';

/** Every so many months or years. */
export interface Recurrence {
  every: number;
  unit: 'month' | 'year';
}
