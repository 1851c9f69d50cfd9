import type { LocalDate } from '@views/kernel';
import { daysAfter } from '../words/dates';
import { useToday } from './welcome';

/** Days: what somebody is asked for lies within a year. */
const FARTHEST = 366;

/** From today on, at the most a year ahead. */
export function useAhead(): { minDate: LocalDate; maxDate: LocalDate } {
  const today = useToday();
  return { minDate: today, maxDate: daysAfter(today, FARTHEST) };
}
