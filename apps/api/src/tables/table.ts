import type { Instant, Language, LocalDate, Page, Paged, Words } from '@dondoc/kernel';

/** What a column says about a row. Words are said in the reader's language; what is not stated is an empty cell. */
export type Value = string | number | boolean | Words | null | undefined;

export interface Column<Row> {
  head: Words;
  kind: 'text' | 'number' | 'date' | 'moment';
  /** In letters. */
  width: number;
  of: (row: Row) => Value;
}

/** A list as a file: its name and its columns. */
export interface Table<Row> {
  name: Words;
  columns: readonly Column<Row>[];
}

/** A table with its rows, as a route answers it. */
export interface TableFile<Row = never> {
  table: Table<Row>;
  /** The rows page by page, as the list gives them. */
  page: (page: Page) => Promise<Paged<Row>>;
  /** Said under the last row. */
  note?: Words;
}

/** The rows of a list that is paged. */
export const paged = <Row>(table: Table<Row>, page: TableFile<Row>['page']): TableFile<Row> => ({ table, page });

/** Rows that are read in one piece. */
export const whole = <Row>(table: Table<Row>, items: Row[], note?: Words): TableFile<Row> => ({
  table,
  page: async () => ({ items, next: null }),
  ...(note && { note }),
});

const column =
  (kind: Column<never>['kind'], usual: number) =>
  <Row, V extends Value>(head: [vi: string, en: string], of: (row: Row) => V, width = usual): Column<Row> => ({
    head: { vi: head[0], en: head[1] },
    kind,
    width,
    of,
  });

export const text = column('text', 24) as <Row>(head: [string, string], of: (row: Row) => Value, width?: number) => Column<Row>;
export const number = column('number', 10) as <Row>(head: [string, string], of: (row: Row) => number | null, width?: number) => Column<Row>;
export const date = column('date', 12) as <Row>(head: [string, string], of: (row: Row) => LocalDate | null | undefined) => Column<Row>;
export const moment = column('moment', 17) as <Row>(head: [string, string], of: (row: Row) => Instant | null) => Column<Row>;

const YES: Words = { vi: 'có', en: 'yes' };
const NO: Words = { vi: 'không', en: 'no' };

/** A cell as both kinds of file take it: text, a number, or the date or moment as the views have it. */
export type Cell = string | number | null;

export function cellOf(value: Value, language: Language): Cell {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'boolean') return (value ? YES : NO)[language];
  return typeof value === 'object' ? value[language] : value;
}

export const named = ({ nameVi, nameEn }: { nameVi: string; nameEn: string }): Words => ({ vi: nameVi, en: nameEn });
export const titled = ({ titleVi, titleEn }: { titleVi: string; titleEn: string }): Words => ({ vi: titleVi, en: titleEn });

/** Several names in one cell. */
export const joined = (all: readonly Words[], between = '; '): Words => ({
  vi: all.map(({ vi }) => vi).join(between),
  en: all.map(({ en }) => en).join(between),
});
