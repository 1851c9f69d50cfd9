import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import type { Column, Row, Table as TableModel } from '../domain/blocks';
import { text, twips } from './docx-text';

interface Sizes {
  /** Of the table, in millimetres. */
  width: number;
  /** Of the letters, in points. */
  size: number;
}

const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER };
const MARGINS = { top: 30, bottom: 30, left: 60, right: 60 };
/** In points, less than the letters of the rows: the words of the head stand in narrow columns. */
const HEAD_SMALLER = 1;
/** A row with more text than this may break over two pages; a shorter one stays whole. */
const LONG = 500;

/** A ruled table whose head is repeated on every page. */
export function tableOf(table: TableModel, { width, size }: Sizes): Table {
  const widths = table.columns.map((column) => Math.round((twips(width) * column.width) / 100));
  const cell = (
    content: string,
    n: number,
    options: { bold?: boolean; align?: Column['align']; span?: number; head?: boolean; keepNext?: boolean },
  ) =>
    new TableCell({
      width: { size: options.span ? twips(width) : (widths[n] ?? 0), type: WidthType.DXA },
      columnSpan: options.span,
      verticalAlign: VerticalAlign.CENTER,
      margins: MARGINS,
      children: content.split('\n').map(
        (line) =>
          new Paragraph({
            keepNext: options.keepNext,
            alignment: ALIGNMENT[options.align ?? 'left'],
            children: [text(line, options.head ? size - HEAD_SMALLER : size, { bold: options.bold })],
          }),
      ),
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ title }, n) => cell(title, n, { bold: true, align: 'center', head: true, keepNext: true })),
  });
  const rowOf = (row: Row) =>
    row.kind === 'band'
      ? new TableRow({ cantSplit: true, children: [cell(row.text, 0, { bold: true, span: table.columns.length, keepNext: true })] })
      : new TableRow({
          cantSplit: row.cells.join('').length < LONG,
          children: row.cells.map((content, n) => cell(content, n, { bold: row.kind === 'total', align: table.columns[n]?.align })),
        });
  return new Table({
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [head, ...table.rows.map(rowOf)],
  });
}
