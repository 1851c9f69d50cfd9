import type { Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { conflict, forbidden, type Id, invalid, tidy } from '@dondoc/kernel';
import { mustAdminister, placeOfLocality } from './administration';
import {
  calendarVersion,
  confirmProposed,
  daysOf,
  holdCalendar,
  putDays,
  putYear,
  removeDays,
  removeProposed,
  yearOf,
} from './data/calendar';
import { type CalendarChange, checkedDays, mustBeWhole, mustBeYear } from './domain/calendar-change';
import { calendarDifferences } from './domain/calendar-differences';
import { proposedDays } from './domain/proposed-year';
import type { CalendarChangedView } from './views';

interface Year {
  year: number;
  /** The locality whose days they are; null: of the whole country. */
  localityId: Id | null;
}

/** The computed days of a year that no notice has come for; what people wrote stays. @throws conflict `calendar.published` */
export function proposeYear(tx: Tx, year: number): Promise<CalendarChangedView> {
  return change(tx, { year, localityId: null }, async () => {
    if ((await yearOf(tx, year))?.status === 'published')
      throw conflict('calendar.published', `Lịch năm ${year} đã công bố.`, `The calendar of ${year} is published.`);
    await removeProposed(tx, year);
    const known = new Set((await daysOf(tx, year)).map((day) => day.date));
    await putDays(
      tx,
      proposedDays(year).filter((day) => !known.has(day.date)),
      { localityId: null, proposed: true },
    );
    await putYear(tx, { year, status: 'provisional', note: 'Dự kiến theo tính toán.' });
  });
}

/** Days off, swaps and make-up days; those of one locality count there before the country's. @throws invalid `calendar.day` */
export function changeDays(tx: Tx, of: Year, { put = [], remove = [] }: CalendarChange): Promise<CalendarChangedView> {
  return change(tx, of, async () => {
    const days = checkedDays(put, { year: of.year, ofLocality: of.localityId !== null });
    await removeDays(tx, remove, of.localityId);
    await putDays(tx, days, { localityId: of.localityId, proposed: false });
    if (of.localityId === null && !(await yearOf(tx, of.year))) await putYear(tx, { year: of.year, status: 'provisional', note: null });
  });
}

/** From now on the year can be relied on; `basis`: the notice that says so. @throws invalid `calendar.basis`, conflict `calendar.missing`, `calendar.swap` */
export function publishYear(tx: Tx, year: number, basis: string): Promise<CalendarChangedView> {
  return change(tx, { year, localityId: null }, async () => {
    if (tidy(basis) === '') throw invalid('calendar.basis', 'Cần số văn bản công bố.', 'Name the notice.', { field: 'basis' });
    if (!(await yearOf(tx, year))) throw conflict('calendar.missing', `Chưa có lịch năm ${year}.`, `The calendar of ${year} is missing.`);
    mustBeWhole(await daysOf(tx, year));
    await confirmProposed(tx, year, tidy(basis));
    await putYear(tx, { year, status: 'published', note: tidy(basis) });
  });
}

/** The fact names each date with what it was and is, so that whoever computed something from them can look again. */
async function change(tx: Tx, of: Year, doIt: () => Promise<void>): Promise<CalendarChangedView> {
  mustBeYear(of.year);
  const officeId = await mayAdminister(tx, of.localityId);
  await holdCalendar(tx);
  const before = await own(tx, of);
  const statusBefore = (await yearOf(tx, of.year))?.status ?? 'missing';
  await doIt();
  const { days, added, changed, removed } = calendarDifferences(before, await own(tx, of));
  const status = (await yearOf(tx, of.year))?.status ?? 'missing';
  const version = await calendarVersion(tx);
  if (days.length > 0 || status !== statusBefore) {
    const data = { years: [of.year], added, changed, removed, days, status: { was: statusBefore, is: status }, version };
    await record(tx, { kind: 'calendar.changed', about: { type: 'calendar', id: tx.newId() }, localityId: of.localityId, data }, officeId);
  }
  return { year: of.year, status, added: added.length, changed: changed.length, removed: removed.length, version };
}

const own = async (tx: Tx, { year, localityId }: Year) =>
  (await daysOf(tx, year, localityId)).filter((day) => day.localityId === localityId);

/** Their own locality's days are for its administrators alone; the country's for any administrator, on the word of the public notice that they name. */
async function mayAdminister(tx: Tx, localityId: Id | null): Promise<Id | null> {
  if (localityId !== null) return mustAdminister(tx, await placeOfLocality(tx, localityId));
  if (!tx.actor.isSystem && !tx.actor.has('administrator'))
    throw forbidden('actor.forbidden', 'Bạn không có quyền làm việc này.', 'You may not do this.', { deeds: ['administer'] });
  return tx.actor.offices.find((office) => office.role === 'administrator')?.officeId ?? null;
}
