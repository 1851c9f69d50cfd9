import { type Instant, localDateAt, localTimeAt, partsOf, weekdayOf } from '@dondoc/kernel';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Mon, 23 Nov 2026 07:30:00 +0700`: the date header of a mail (RFC 5322), in the agreement's zone. */
export function rfcDate(instant: Instant): string {
  const date = localDateAt(instant);
  const { year, month, day } = partsOf(date);
  return `${DAYS[weekdayOf(date) - 1]}, ${day} ${MONTHS[month - 1]} ${year} ${localTimeAt(instant)}:${instant.slice(17, 19)} +0700`;
}
