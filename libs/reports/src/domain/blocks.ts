/** What a document is made of, before anybody has decided how it looks. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | ({ kind: 'table' } & Table)
  | ({ kind: 'picture' } & Picture);

/** A drawing, as wide as the text; its numbers stand in a table as well. `height`: in points. */
export interface Picture {
  caption: string;
  svg: string;
  height: number;
}

export interface Table {
  caption: string | null;
  columns: Column[];
  rows: Row[];
}

export interface Column {
  title: string;
  /** Of the table's width, in per cent. */
  width: number;
  align: 'left' | 'center';
}

/** `band`: one text over all columns. `total`: the closing row. */
export type Row = { kind: 'band'; text: string } | { kind: 'plain' | 'total'; cells: string[] };
