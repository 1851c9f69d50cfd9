import type { Tx } from '@dondoc/database';
import type { Id, LocalDate, YearStatus } from '@dondoc/kernel';
import { type CalendarRows, Calendars } from '../domain/calendars';
import type { CalendarDay, ReadCalendar } from '../domain/read-calendar';
import type { CalendarDayView } from '../views';

/** Names the contents: equal calendars have equal versions, in every database. */
const VERSION = `(select coalesce(left(md5(string_agg(line, ' ' order by line)), 12), 'empty') from (
  select year || status as line from calendar_year union all select date || kind || coalesce(locality_id::text, '') from calendar_day) lines)`;

export async function calendarVersion(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ version: string }>(`select ${VERSION} as version`);
  return row?.version as string;
}

/** Contents and version in one statement, so that they belong together. */
export async function loadCalendars(tx: Tx): Promise<Calendars> {
  const [row] = await tx.query<CalendarRows>(
    `select ${VERSION} as version,
       coalesce((select jsonb_agg(jsonb_build_array(year, status)) from calendar_year), '[]') as years,
       coalesce((select jsonb_agg(jsonb_build_object('date', date, 'works', kind = 'makeUp', 'localityId', locality_id)) from calendar_day), '[]') as days`,
  );
  return new Calendars(row ?? { version: 'empty', years: [], days: [] });
}

export async function yearOf(tx: Tx, year: number): Promise<{ status: YearStatus; note: string | null } | undefined> {
  const [row] = await tx.query<{ status: YearStatus; note: string | null }>('select status, note from calendar_year where year = $1', [
    year,
  ]);
  return row;
}

/** The days of the country, and those of this locality beside them. */
export function daysOf(tx: Tx, year: number, localityId: Id | null = null): Promise<CalendarDayView[]> {
  return tx.query(
    `select date, kind, name_vi as "nameVi", name_en as "nameEn", basis, for_date as "forDate", proposed, locality_id as "localityId"
     from calendar_day where date >= make_date($1, 1, 1) and date < make_date($1 + 1, 1, 1) and (locality_id is null or locality_id = $2)
     order by date, locality_id nulls first`,
    [year, localityId],
  );
}

export async function putYear(tx: Tx, { year, status, note }: { year: number; status: YearStatus; note: string | null }): Promise<void> {
  await tx.change(
    `insert into calendar_year (year, status, note) values ($1, $2, $3)
     on conflict (year) do update set status = excluded.status, note = coalesce(excluded.note, calendar_year.note)`,
    [year, status, note],
  );
}

export async function putDays(tx: Tx, days: readonly CalendarDay[], of: { localityId: Id | null; proposed: boolean }): Promise<void> {
  await tx.change(
    `insert into calendar_day (date, kind, name_vi, name_en, basis, for_date, locality_id, proposed)
     select r.date, r.kind, r."nameVi", r."nameEn", r.basis, r."forDate", $2, $3
     from jsonb_to_recordset($1::jsonb) as r(date date, kind text, "nameVi" text, "nameEn" text, basis text, "forDate" date)
     on conflict (date, locality_id) do update set kind = excluded.kind, name_vi = excluded.name_vi, name_en = excluded.name_en,
       basis = excluded.basis, for_date = excluded.for_date, proposed = excluded.proposed`,
    [JSON.stringify(days), of.localityId, of.proposed],
  );
}

export async function removeDays(tx: Tx, dates: readonly LocalDate[], localityId: Id | null): Promise<void> {
  await tx.change('delete from calendar_day where date = any($1::date[]) and locality_id is not distinct from $2', [dates, localityId]);
}

export async function removeProposed(tx: Tx, year: number): Promise<void> {
  await tx.change('delete from calendar_day where proposed and locality_id is null and extract(year from date) = $1', [year]);
}

/** What was proposed is so: the document that says so stands for the computation. */
export async function confirmProposed(tx: Tx, year: number, basis: string): Promise<void> {
  await tx.change(
    'update calendar_day set proposed = false, basis = $2 where proposed and locality_id is null and extract(year from date) = $1',
    [year, basis],
  );
}

/** Held until the end of the transaction: one administrator after the other. */
export async function holdCalendar(tx: Tx): Promise<void> {
  await tx.change('lock table calendar_year in share row exclusive mode');
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
    `delete from calendar_day where locality_id is null and extract(year from date)::int = any($1::int[]) and date <> all($2::date[]) returning date`,
    [years.map((one) => one.year), days.map((day) => day.date)],
  );
  const stored = await tx.query<{ date: LocalDate; added: boolean }>(
    `insert into calendar_day as d (date, kind, name_vi, name_en, basis, for_date)
     select r.date, r.kind, r."nameVi", r."nameEn", r.basis, r."forDate"
     from jsonb_to_recordset($1::jsonb) as r(date date, kind text, "nameVi" text, "nameEn" text, basis text, "forDate" date)
     on conflict (date, locality_id) do update set kind = excluded.kind, name_vi = excluded.name_vi, name_en = excluded.name_en,
       basis = excluded.basis, for_date = excluded.for_date, proposed = false
     where (d.kind, d.name_vi, d.name_en, d.basis, d.for_date, d.proposed)
       is distinct from (excluded.kind, excluded.name_vi, excluded.name_en, excluded.basis, excluded.for_date, false)
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
