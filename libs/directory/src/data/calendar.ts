import type { Tx } from '@dondoc/database';
import { type LocalDate, WorkingCalendar, type YearStatus } from '@dondoc/kernel';
import type { ReadCalendar } from '../domain/read-calendar';
import type { CalendarDayView } from '../views';

/** Names the contents: equal calendars have equal versions, in every database. */
const VERSION = `(select coalesce(left(md5(string_agg(line, ' ' order by line)), 12), 'empty') from (
  select year || status as line from calendar_year union all select date || kind from calendar_day) lines)`;

export async function calendarVersion(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ version: string }>(`select ${VERSION} as version`);
  return row?.version as string;
}

/** Contents and version in one statement, so that they belong together. */
export async function loadCalendar(tx: Tx): Promise<WorkingCalendar> {
  const [row] = await tx.query<{ version: string; years: [number, YearStatus][]; daysOff: LocalDate[]; makeUpDays: LocalDate[] }>(
    `select ${VERSION} as version,
       coalesce((select jsonb_agg(jsonb_build_array(year, status)) from calendar_year), '[]') as years,
       coalesce((select jsonb_agg(date) from calendar_day where kind <> 'makeUp'), '[]') as "daysOff",
       coalesce((select jsonb_agg(date) from calendar_day where kind = 'makeUp'), '[]') as "makeUpDays"`,
  );
  return new WorkingCalendar(row ?? { version: 'empty', years: [], daysOff: [], makeUpDays: [] });
}

export async function yearOf(tx: Tx, year: number): Promise<{ status: YearStatus; note: string | null } | undefined> {
  const [row] = await tx.query<{ status: YearStatus; note: string | null }>('select status, note from calendar_year where year = $1', [
    year,
  ]);
  return row;
}

export function daysOf(tx: Tx, year: number): Promise<CalendarDayView[]> {
  return tx.query(
    `select date, kind, name_vi as "nameVi", name_en as "nameEn", basis from calendar_day
     where date >= make_date($1, 1, 1) and date < make_date($1 + 1, 1, 1) order by date`,
    [year],
  );
}

/** The dates that an import added, changed or took away. */
export interface StoredCalendar {
  added: LocalDate[];
  changed: LocalDate[];
  removed: LocalDate[];
  yearsChanged: number;
}

/** Replaces the years given; other years stay. */
export async function storeCalendar(tx: Tx, { years, days }: ReadCalendar): Promise<StoredCalendar> {
  const yearsChanged = await tx.query(
    `insert into calendar_year as y (year, status, note) select * from unnest($1::int[], $2::text[], $3::text[])
     on conflict (year) do update set status = excluded.status, note = excluded.note
     where (y.status, y.note) is distinct from (excluded.status, excluded.note) returning year`,
    [years.map((one) => one.year), years.map((one) => one.status), years.map((one) => one.note)],
  );
  const removed = await tx.query<{ date: LocalDate }>(
    `delete from calendar_day where extract(year from date)::int = any($1::int[]) and date <> all($2::date[]) returning date`,
    [years.map((one) => one.year), days.map((day) => day.date)],
  );
  const stored = await tx.query<{ date: LocalDate; added: boolean }>(
    `insert into calendar_day as d (date, kind, name_vi, name_en, basis)
     select r.date, r.kind, r."nameVi", r."nameEn", r.basis
     from jsonb_to_recordset($1::jsonb) as r(date date, kind text, "nameVi" text, "nameEn" text, basis text)
     on conflict (date) do update set kind = excluded.kind, name_vi = excluded.name_vi, name_en = excluded.name_en, basis = excluded.basis
     where (d.kind, d.name_vi, d.name_en, d.basis) is distinct from (excluded.kind, excluded.name_vi, excluded.name_en, excluded.basis)
     returning date, xmax = 0 as added`,
    [JSON.stringify(days)],
  );
  const dates = (rows: { date: LocalDate }[]) => rows.map((row) => row.date).sort();
  return {
    added: dates(stored.filter((row) => row.added)),
    changed: dates(stored.filter((row) => !row.added)),
    removed: dates(removed),
    yearsChanged: yearsChanged.length,
  };
}
