import { fromDayNumber, type LocalDate, toDayNumber } from '@dondoc/kernel';
import { newMoon, sunLongitude } from './moon-and-sun';

/**
 * The Vietnamese lunar calendar, by the sky over Việt Nam (UTC+7; Decision 121-CP of 1967): a month begins on the day of the new moon, the
 * eleventh holds the winter solstice, and in a year of thirteen months the first without a principal term is a leap month.
 */

/** The Julian day of 1 January 1970, 00:00 UTC. */
const UNIX_EPOCH = 2_440_587.5;
const SEVEN_HOURS = 7 / 24;
const LUNATION = 29.530588861;

/** The civil day (number since 1970-01-01) in Việt Nam of this moment. */
const dayOf = (julianDay: number) => Math.floor(julianDay - UNIX_EPOCH + SEVEN_HOURS);
/** The moment at which this day begins in Việt Nam. */
const startOf = (day: number) => day + UNIX_EPOCH - SEVEN_HOURS;

/** Which twelfth of its way the sun is in when the day begins; the principal terms divide them. 9: after the winter solstice. */
const twelfthOn = (day: number) => Math.floor(sunLongitude(startOf(day)) / 30);

const monthStart = (n: number) => dayOf(newMoon(n));

/** The number of the new moon with which the eleventh month before this year's Tết begins. */
function eleventhMonth(year: number): number {
  const yearEnd = toDayNumber(`${year}-12-31`);
  let n = Math.floor((startOf(yearEnd) - newMoon(0)) / LUNATION) + 1;
  while (monthStart(n) > yearEnd) n--;
  return twelfthOn(monthStart(n)) >= 9 ? n - 1 : n;
}

/** The first day of this lunar month (not a leap one) of the lunar year that begins in this civil year. */
function startOfMonth(year: number, month: number): number {
  const [before, after] = [eleventhMonth(year - 1), eleventhMonth(year)];
  const plain = before + month + 1;
  if (after - before === 12) return monthStart(plain);
  return monthStart(plain > leapMonth(before) - 1 ? plain + 1 : plain);
}

/** The number of the new moon with which the leap month after an eleventh month begins. */
function leapMonth(eleventh: number): number {
  let n = eleventh + 1;
  while (twelfthOn(monthStart(n)) !== twelfthOn(monthStart(n + 1))) n++;
  return n;
}

/** The first day of the lunar year. */
export const lunarNewYear = (year: number): LocalDate => fromDayNumber(startOfMonth(year, 1));

/** Giỗ Tổ Hùng Vương: the tenth day of the third month. */
export const hungKingsDay = (year: number): LocalDate => fromDayNumber(startOfMonth(year, 3) + 9);
