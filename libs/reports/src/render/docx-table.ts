import { escapeHtml } from '@dondoc/mail';
import type { Column, Row, Table } from '../domain/blocks';
import { halfPoints, printable, twips } from './docx-text';

interface Sizes {
  /** Of the table, in millimetres. */
  width: number;
  /** Of the letters, in points. */
  size: number;
}

interface CellStyle {
  width: number;
  size: number;
  bold?: boolean;
  align?: Column['align'];
  span?: number;
  keepNext?: boolean;
}

const LINES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:color="auto" w:sz="4"/>`)
  .join('');
/** Within a cell, in twentieths of a point. */
const MARGINS = Object.entries({ top: 30, left: 60, bottom: 30, right: 60 })
  .map(([side, width]) => `<w:${side} w:type="dxa" w:w="${width}"/>`)
  .join('');
/** In points, less than the letters of the rows: the words of the head stand in narrow columns. */
const HEAD_SMALLER = 1;
/** A row with more text than this may break over two pages; a shorter one stays whole. */
const LONG = 500;

/**
 * A ruled table whose head is repeated on every page, as WordprocessingML (ECMA-376, part 1, 17.4).
 * It is written as text: as objects, the rows of a long annex would take a gigabyte.
 */
export function tableXml({ columns, rows }: Table, { width, size }: Sizes): string {
  const widths = columns.map((column) => Math.round((twips(width) * column.width) / 100));
  const head = columns.map(({ title }, n) =>
    cell(title, { width: widths[n] ?? 0, size: size - HEAD_SMALLER, bold: true, align: 'center', keepNext: true }),
  );
  const rowOf = (row: Row): string =>
    row.kind === 'band'
      ? tr('<w:cantSplit/>', [cell(row.text, { width: twips(width), size, bold: true, span: columns.length, keepNext: true })])
      : tr(
          row.cells.join('').length < LONG ? '<w:cantSplit/>' : '',
          row.cells.map((text, n) => cell(text, { width: widths[n] ?? 0, size, bold: row.kind === 'total', align: columns[n]?.align })),
        );
  const properties = `<w:tblW w:type="dxa" w:w="${twips(width)}"/><w:tblBorders>${LINES}</w:tblBorders><w:tblLayout w:type="fixed"/>`;
  const grid = widths.map((column) => `<w:gridCol w:w="${column}"/>`).join('');
  const body = [tr('<w:cantSplit/><w:tblHeader/>', head), ...rows.map(rowOf)].join('');
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`;
}

const tr = (properties: string, cells: string[]) => `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;

function cell(content: string, { width, size, bold, align, span, keepNext }: CellStyle): string {
  const spanned = span ? `<w:gridSpan w:val="${span}"/>` : '';
  const points = `<w:sz w:val="${halfPoints(size)}"/><w:szCs w:val="${halfPoints(size)}"/>`;
  const runStyle = `<w:rPr>${bold ? '<w:b/><w:bCs/>' : ''}${points}</w:rPr>`;
  const style = `<w:pPr>${keepNext ? '<w:keepNext/>' : ''}<w:jc w:val="${align ?? 'left'}"/></w:pPr>`;
  const paragraphs = content
    .split('\n')
    .map((line) => `<w:p>${style}<w:r>${runStyle}<w:t xml:space="preserve">${escapeHtml(printable(line))}</w:t></w:r></w:p>`);
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${spanned}<w:tcMar>${MARGINS}</w:tcMar><w:vAlign w:val="center"/></w:tcPr>${paragraphs.join('')}</w:tc>`;
}
