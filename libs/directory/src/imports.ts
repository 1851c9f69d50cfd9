import type { Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { forbidden } from '@dondoc/kernel';
import { mustBeSystem } from './administration';
import { calendarVersion, storeCalendar } from './data/calendar';
import { knownCodes, storeDirectory } from './data/import-directory';
import type { CalendarData } from './domain/calendar-data';
import type { DirectoryData } from './domain/directory-data';
import { readCalendar } from './domain/read-calendar';
import { readDirectory } from './domain/read-directory';
import type { CalendarImportView, DirectoryImportView } from './views';

export async function importDirectory(tx: Tx, data: DirectoryData): Promise<DirectoryImportView> {
  mustBeSystem(tx);
  const imported = await storeDirectory(tx, readDirectory(data, await knownCodes(tx)));
  if (Object.values(imported).some(({ added, changed }) => added + changed > 0)) {
    await record(tx, { kind: 'directory.imported', about: { type: 'directory', id: tx.newId() }, data: { ...imported } });
  }
  return imported;
}

/** The fact `calendar.changed` names the dates, so that whoever computed something from them can look again. */
export async function importCalendar(tx: Tx, data: CalendarData): Promise<CalendarImportView> {
  const { actor } = tx;
  if (!actor.isSystem && !actor.has('administrator'))
    throw forbidden('actor.forbidden', 'Bạn không có quyền làm việc này.', 'You may not do this.', { deeds: ['administer'] });
  const calendar = readCalendar(data);
  const { added, changed, removed, yearsChanged } = await storeCalendar(tx, calendar);
  const version = await calendarVersion(tx);
  const years = calendar.years.map((one) => one.year);
  if (yearsChanged + added.length + changed.length + removed.length > 0) {
    const officeId = actor.holding('administrator')[0]?.officeId ?? null;
    await record(
      tx,
      { kind: 'calendar.changed', about: { type: 'calendar', id: tx.newId() }, data: { years, added, changed, removed, version } },
      officeId,
    );
  }
  return { years, added: added.length, changed: changed.length, removed: removed.length, version };
}
