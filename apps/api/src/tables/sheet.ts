import type { Instant } from '@dondoc/kernel';
import type { SheetRow } from './rows';
import type { Column } from './table';

/** What a file holds, in one language. */
export interface Sheet {
  name: string;
  writtenAt: Instant;
  columns: readonly { head: string; kind: Column<never>['kind']; width: number }[];
  rows: AsyncIterable<SheetRow>;
}
