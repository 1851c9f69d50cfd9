import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { asDate, localDateAt, localTimeAt } from '@dondoc/kernel';
import { type Worksheet, stream as written } from 'exceljs';
import type { SheetRow } from './rows';
import type { Sheet } from './sheet';
import type { Cell } from './table';

const FONT = { name: 'Times New Roman', size: 11 };
const HEAD_FILL = { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb: 'FFE7EBEF' } };
/** A text format keeps what begins like a formula as text, also after somebody has edited the cell. */
const FORMATS = { text: '@', number: '0', date: 'dd/mm/yyyy', moment: 'dd/mm/yyyy hh:mm' };
/** What a cell of Excel holds at the most. */
const MOST_LETTERS = 32_767;
/** Neither control characters nor halves of letters can stand in XML. */
const UNWRITABLE = /[^\P{Cc}\n\t]|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** A workbook of one sheet that is written while its rows are read: real dates, a head that stays, filters. */
export function toXlsx(sheet: Sheet): Readable {
  const out = new PassThrough();
  fill(sheet, out).catch((error: Error) => out.destroy(error));
  return out;
}

async function fill({ name, writtenAt, columns, rows }: Sheet, out: PassThrough): Promise<void> {
  const workbook = new written.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  workbook.creator = workbook.lastModifiedBy = 'Đôn Đốc';
  workbook.created = workbook.modified = asDate(writtenAt);
  const page = workbook.addWorksheet(sheetName(name), { views: [{ state: 'frozen', ySplit: 1 }] });
  Object.assign(page.pageSetup, { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
  page.columns = columns.map(({ kind, width }) => ({ width, style: { numFmt: FORMATS[kind], font: FONT, alignment: alignment(kind) } }));
  addHead(page, columns);
  let last = 1;
  for await (const row of rows) {
    if (typeof row !== 'string') last++;
    addRow(page, row, columns);
    if (out.writableNeedDrain) await once(out, 'drain');
  }
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: last, column: columns.length } };
  page.commit();
  await workbook.commit();
}

const alignment = (kind: keyof typeof FORMATS) => ({
  wrapText: kind === 'text',
  vertical: 'top' as const,
  horizontal: kind === 'text' ? ('left' as const) : ('center' as const),
});

function addHead(page: Worksheet, columns: Sheet['columns']): void {
  const head = page.addRow(columns.map((column) => safe(column.head)));
  head.eachCell((cell) => {
    Object.assign(cell, { font: { ...FONT, bold: true }, fill: HEAD_FILL, numFmt: '@' });
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
  });
  head.commit();
}

function addRow(page: Worksheet, row: SheetRow, columns: Sheet['columns']): void {
  const isNote = typeof row === 'string';
  const added = page.addRow(isNote ? [safe(row)] : row.map((cell, n) => cellValue(cell, columns[n]?.kind)));
  if (isNote) Object.assign(added.getCell(1), { numFmt: '@', font: { ...FONT, italic: true }, alignment: { wrapText: false } });
  added.commit();
}

/** A sheet knows no zones: a moment is what the clocks of Việt Nam show. */
function cellValue(cell: Cell, kind: keyof typeof FORMATS | undefined) {
  if (cell === null || typeof cell === 'number') return cell;
  if (kind === 'date') return asDate(cell);
  if (kind === 'moment') return asDate(`${localDateAt(cell)}T${localTimeAt(cell)}:00.000Z`);
  return safe(cell);
}

function safe(words: string): string {
  const text = words.replace(UNWRITABLE, '');
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text;
}

/** Excel refuses some signs in the name of a sheet, and more than 31 letters. */
const sheetName = (name: string) =>
  name
    .replace(/[\\/*?:[\]]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .slice(0, 31) || 'Đôn Đốc';
