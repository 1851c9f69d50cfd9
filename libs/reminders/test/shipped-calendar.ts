import { WorkingCalendar } from '@dondoc/kernel';
import shipped from '../../../config/data/vn-calendar.json';

/** The working calendar that the product ships, for specifications of pure rules. */
export const shippedCalendar = new WorkingCalendar({
  daysOff: shipped.daysOff.map(({ date }) => date),
  makeUpDays: shipped.makeUpDays.map(({ date }) => date),
  years: Object.keys(shipped.years).map((year) => [Number(year), 'published'] as const),
  version: 'shipped',
});
