import calendar from '../../config/data/vn-calendar.json';
import type { Stage } from '../support/stage';

/** The shipped working calendar, years and days, into the database. */
export async function theCalendar(stage: Stage): Promise<void> {
  const years = Object.entries(calendar.years).map(([year, { status }]) => [year, status === 'published' ? status : 'provisional']);
  await stage.sql('insert into calendar_year (year, status) select * from unnest($1::int[], $2::text[])', [
    years.map(([year]) => Number(year)),
    years.map(([, status]) => status),
  ]);
  const off = calendar.daysOff.map((day) => [day.date, day.kind, day.nameVi, day.nameEn]);
  const worked = calendar.makeUpDays.map((day) => [day.date, 'makeUp', 'Làm bù', 'Make-up working day']);
  const days = [...off, ...worked];
  await stage.sql(
    'insert into calendar_day (date, kind, name_vi, name_en) select * from unnest($1::date[], $2::text[], $3::text[], $4::text[])',
    [0, 1, 2, 3].map((column) => days.map((day) => day[column])),
  );
}
