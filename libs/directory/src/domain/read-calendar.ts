import { formatDate, type LocalDate, Reading, weekdayOf } from '@dondoc/kernel';

export type CalendarDayKind = 'statutory' | 'compensatory' | 'swapOff' | 'makeUp' | 'localOff';

/** A day off, or a Saturday worked. */
export interface CalendarDay {
  date: LocalDate;
  kind: CalendarDayKind;
  nameVi: string;
  nameEn: string;
  /** The document that says so. */
  basis: string | null;
  /** The other day of a swap. */
  forDate?: LocalDate | null;
}

export interface CalendarYear {
  year: number;
  status: 'published' | 'provisional';
  note: string | null;
}

export interface ReadCalendar {
  years: CalendarYear[];
  days: CalendarDay[];
}

const OFF: readonly CalendarDayKind[] = ['statutory', 'compensatory', 'swapOff'];

/** The calendar as it will be stored. @throws invalid `data.fault` naming the path */
export function readCalendar(data: unknown): ReadCalendar {
  const file = new Reading(data);
  const years = file
    .at('years')
    .keys()
    .map((key) => readYear(file.at('years').at(key), key));
  const daysOff = file.at('daysOff').list();
  const makeUpDays = file.at('makeUpDays').list();
  const known = new Set(years.map((one) => String(one.year)));
  const seen = new Set<string>();
  for (const row of [...daysOff, ...makeUpDays].map((day) => day.at('date'))) {
    const date = row.date();
    if (!known.has(date.slice(0, 4)))
      throw row.fault(`năm ${date.slice(0, 4)} không có trong years`, `the year ${date.slice(0, 4)} is not among the years`);
    if (seen.has(date)) throw row.fault(`ngày ${date} lặp lại`, `${date} comes twice`);
    seen.add(date);
  }
  return { years, days: [...daysOff.map(readDayOff), ...makeUpDays.map(readMakeUpDay)] };
}

/** `partial`: not everything of that year is in the file; it is relied on no more than a provisional one. */
function readYear(row: Reading, key: string): CalendarYear {
  if (!/^(19|20|21)\d\d$/.test(key)) throw row.fault('phải là năm bốn chữ số', 'must be a year of four digits');
  const status = row.at('status').oneOf(['published', 'provisional', 'partial']);
  return { year: Number(key), status: status === 'published' ? 'published' : 'provisional', note: row.at('note').textOrNull() };
}

function readDayOff(row: Reading): CalendarDay {
  return {
    date: row.at('date').date(),
    kind: row.at('kind').oneOf(OFF),
    nameVi: row.at('nameVi').text(),
    nameEn: row.at('nameEn').text(),
    basis: row.at('basis').textOrNull(),
  };
}

function readMakeUpDay(row: Reading): CalendarDay {
  const date = row.at('date').date();
  if (weekdayOf(date) <= 5)
    throw row.at('date').fault('ngày làm bù phải là thứ Bảy hoặc Chủ nhật', 'a make-up working day is a Saturday or a Sunday');
  const forDate = row.at('forDayOff').date();
  const forDay = formatDate(forDate);
  return {
    date,
    kind: 'makeUp',
    nameVi: `Làm bù cho ngày nghỉ ${forDay}`,
    nameEn: `Worked for the day off of ${forDay}`,
    basis: row.at('basis').textOrNull(),
    forDate,
  };
}
