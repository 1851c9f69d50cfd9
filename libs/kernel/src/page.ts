/** Which part of a list is wanted: the rows after a key, at the most so many. */
export interface Page {
  after?: string;
  limit: number;
}

/** A part of a list. `next` is the key to ask on with, null at the end. */
export interface Paged<T> {
  items: T[];
  next: string | null;
}

/** A page of rows that were read with a limit one above the wanted one: the row too many tells that there is more. */
export function pageOf<T>(rows: readonly T[], limit: number, keyOf: (row: T) => string): Paged<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: last && rows.length > limit ? keyOf(last) : null };
}
