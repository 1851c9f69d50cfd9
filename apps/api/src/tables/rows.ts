import type { Language, Words } from '@dondoc/kernel';
import { type Cell, cellOf, type TableFile } from './table';

/** Rows of one file at the most, and of one reading of the database. */
export const MOST_ROWS = 100_000;
const BATCH = 500;

/** The cells of a row, or a sentence that stands alone in its row. */
export type SheetRow = readonly Cell[] | string;

const cutAt = (most: number): Words => ({
  vi: `Tệp chỉ có ${most} dòng đầu. Hãy lọc bớt để tải phần còn lại.`,
  en: `The file has the first ${most} rows only. Filter the list to get the rest.`,
});

/** Every row that the list shows this reader, batch after batch: never more of them in memory than a batch. */
export async function* rowsOf<Row>({ table, page, note }: TableFile<Row>, language: Language, most = MOST_ROWS): AsyncGenerator<SheetRow> {
  let after: string | null | undefined;
  let left = most;
  do {
    const { items, next } = await page(after ? { after, limit: Math.min(BATCH, left) } : { limit: Math.min(BATCH, left) });
    for (const row of items.slice(0, left)) yield table.columns.map(({ of }) => cellOf(of(row), language));
    left -= items.length;
    after = next;
  } while (after && left > 0);
  if (after || left < 0) yield cutAt(most)[language];
  else if (note) yield note[language];
}

/** The same rows, the first of them read already: what stands in the way is known before the answer begins. */
export async function begun<T>(rows: AsyncGenerator<T>): Promise<AsyncGenerator<T>> {
  const first = await rows.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* rows;
  })();
}
