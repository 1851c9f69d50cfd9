import type { Tx } from '@dondoc/database';
import type { LocalDate } from '@dondoc/kernel';
import type { TimelineRow } from '../views';

export async function timeline(_tx: Tx, _span: { from?: LocalDate; to?: LocalDate } = {}): Promise<TimelineRow[]> {
  return [];
}
