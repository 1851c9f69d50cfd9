import type { Tx } from '@dondoc/database';
import type { Calendars } from '@dondoc/directory';
import type { Id, WorkingCalendar } from '@dondoc/kernel';
import { sidesOf } from './data/due-subjects';

/** The calendar by which each side's deadlines are counted, by party. Costs nothing as long as no locality differs from the country. */
export async function sideCalendars(
  tx: Tx,
  calendars: Calendars,
  agreementIds: readonly Id[],
): Promise<(about: { partyId: Id }) => WorkingCalendar> {
  if (!calendars.differ) return () => calendars.national;
  const sides = [...(await sidesOf(tx, agreementIds)).values()].flat();
  const localities = new Map(sides.map((side) => [side.partyId, side.localityId]));
  return ({ partyId }) => calendars.of(localities.get(partyId) ?? '');
}
