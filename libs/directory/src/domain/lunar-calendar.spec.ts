import { addDays } from '@dondoc/kernel';
import shipped from '../../../../config/data/vn-calendar.json';
import { hungKingsDay, lunarNewYear } from './lunar-calendar';

const YEARS = Object.keys(shipped.years).map(Number);
const statutory = (year: number, name: string) =>
  shipped.daysOff.filter((day) => day.kind === 'statutory' && day.nameVi === name && day.date.startsWith(`${year}`)).map((day) => day.date);

describe('The lunar calendar of Việt Nam', () => {
  /** As published, from the tables of the Vietnamese calendar. */
  it.each([
    [1985, '1985-01-21'],
    [2000, '2000-02-05'],
    [2004, '2004-01-22'],
    [2007, '2007-02-17'],
    [2012, '2012-01-23'],
    [2015, '2015-02-19'],
    [2018, '2018-02-16'],
    [2019, '2019-02-05'],
    [2020, '2020-01-25'],
    [2021, '2021-02-12'],
    [2022, '2022-02-01'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2028, '2028-01-26'],
    [2029, '2029-02-13'],
    [2030, '2030-02-02'],
    [2031, '2031-01-23'],
    [2033, '2033-01-31'],
    [2034, '2034-02-19'],
    [2050, '2050-01-23'],
  ])('begins the year %i on %s, in 1985, 2007 and 2030 on another day than the Chinese one', (year, date) => {
    expect(lunarNewYear(year)).toBe(date);
  });

  it('agrees with every Tết of the calendar that ships', () => {
    for (const year of YEARS) expect(statutory(year, 'Tết Nguyên đán')).toContain(lunarNewYear(year));
  });

  it('agrees with every Giỗ Tổ of the calendar that ships, also after a leap second month', () => {
    for (const year of YEARS) expect(statutory(year, 'Giỗ Tổ Hùng Vương')).toEqual([hungKingsDay(year)]);
    expect([2004, 2033, 2034].map(hungKingsDay)).toEqual(['2004-04-28', '2033-04-09', '2034-04-28']);
  });

  it('has Tết between 20 January and 21 February for two centuries, 353 to 385 days apart', () => {
    for (let year = 1901; year < 2150; year++) {
      expect(lunarNewYear(year) >= `${year}-01-20` && lunarNewYear(year) <= `${year}-02-21`).toBe(true);
      const next = lunarNewYear(year + 1);
      expect(next >= addDays(lunarNewYear(year), 353) && next <= addDays(lunarNewYear(year), 385)).toBe(true);
    }
  });
});
