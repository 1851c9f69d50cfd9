import { addMonths, type LocalDate } from '@dondoc/kernel';

/** The first day of which the journal keeps every word. */
export const keptFrom = (today: LocalDate, years: number): LocalDate => addMonths(today, -12 * years);
