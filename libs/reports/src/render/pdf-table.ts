import type { Content } from 'pdfmake';
import type { Row, Table } from '../domain/blocks';

const PADDING = 3;
const LINE = 0.5;
const LAYOUT = {
  hLineWidth: () => LINE,
  vLineWidth: () => LINE,
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  paddingTop: () => 1.5,
  paddingBottom: () => 1.5,
};
/** Rows stay whole unless one is too long for a page. In characters of one cell. */
const LONG = 1000;

/** A ruled table whose head is repeated on every page. `width` and `size` in points. */
export function tableOf({ columns, rows }: Table, { width, size }: { width: number; size: number }): Content {
  const share = (percent: number) => (width * percent) / 100 - 2 * PADDING - LINE;
  const head = columns.map(({ title }) => ({
    text: title,
    bold: true,
    alignment: 'center',
    verticalAlignment: 'middle',
    fontSize: size - 1,
  }));
  const rowOf = (row: Row): Content[] =>
    row.kind === 'band'
      ? [{ text: row.text, bold: true, colSpan: columns.length }, ...columns.slice(1).map(() => '')]
      : row.cells.map((text, n) => ({
          text,
          bold: row.kind === 'total',
          alignment: columns[n]?.align ?? 'left',
          verticalAlignment: 'middle',
        }));
  const isLong = rows.some((row) => row.kind !== 'band' && row.cells.some((cell) => cell.length > LONG));
  return {
    fontSize: size,
    layout: LAYOUT,
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: !isLong,
      widths: columns.map((column) => share(column.width)),
      body: [head, ...rows.map(rowOf)],
    },
  };
}
