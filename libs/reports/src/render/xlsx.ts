import { asDate } from '@dondoc/kernel';
import { type Cell as ExcelCell, Workbook, type Worksheet } from 'exceljs';
import { type Cell, SHEET_COLUMNS, type Sheet, type SheetColumn } from '../domain/annex-sheet';
import { repacked } from './write-zip';

const FONT = { name: 'Times New Roman', size: 10 };
const THIN = { style: 'thin' as const };
const RULED = { top: THIN, bottom: THIN, left: THIN, right: THIN };
const HEAD_FILL = { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb: 'FFE7EBEF' } };
const FORM_FILL = { ...HEAD_FILL, fgColor: { argb: 'FFFFF8DC' } };
/** A text format keeps what begins like a formula (`=`, `+`, `-`, `@`) as text, also after somebody has edited the cell. */
const FORMATS: Record<SheetColumn['kind'], string> = { text: '@', date: 'dd/mm/yyyy', number: '0' };
/** The height of a line, and the most that Excel gives a row, in points. */
const LINE = 13.5;
const TALLEST = 400;
/** In inches. */
const MARGINS = { left: 0.6, right: 0.5, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 };

/** The annex as a workbook: real dates, a head that stays, filters, set up to print on A4 landscape. The same sheet gives the same bytes. */
export async function toXlsx(sheet: Sheet, writtenAt: string): Promise<Buffer> {
  const workbook = new Workbook();
  workbook.creator = workbook.lastModifiedBy = 'Đôn Đốc';
  workbook.created = workbook.modified = asDate(writtenAt);
  workbook.title = sheet.title;
  fill(workbook.addWorksheet('Phụ lục'), sheet);
  return repacked(Buffer.from(await workbook.xlsx.writeBuffer()));
}

function fill(page: Worksheet, { title, notes, isForm, rows }: Sheet): void {
  page.columns = SHEET_COLUMNS.map(({ key, width }) => ({ key, width }));
  for (const [n, text] of [title, ...notes].entries()) addNote(page, text, n === 0);
  const head = page.addRow(SHEET_COLUMNS.map((column) => column.title));
  head.height = 3 * LINE;
  head.eachCell((cell) => {
    Object.assign(cell, { font: { ...FONT, bold: true }, border: RULED, fill: HEAD_FILL });
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
  });
  for (const row of rows) {
    const added = page.addRow(SHEET_COLUMNS.map(({ key, kind }) => cellValue(row[key], kind)));
    added.height = heightOf(row);
    for (const [n, column] of SHEET_COLUMNS.entries()) dress(added.getCell(n + 1), column, isForm);
  }
  setUp(page, head.number, rows.length);
}

/** Programs do not make rows as tall as their text by themselves. */
function heightOf(row: Sheet['rows'][number]): number {
  const lines = SHEET_COLUMNS.map(({ key, width }) =>
    String(row[key] ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 0.85) / width)), 0),
  );
  return Math.min(TALLEST, Math.max(...lines) * LINE + 3);
}

function addNote(page: Worksheet, text: string, isTitle: boolean): void {
  const row = page.addRow([text]);
  page.mergeCells(row.number, 1, row.number, SHEET_COLUMNS.length);
  Object.assign(row.getCell(1), { font: { ...FONT, bold: isTitle, size: isTitle ? 14 : 10 }, numFmt: '@' });
  row.getCell(1).alignment = { wrapText: true, vertical: 'middle', horizontal: isTitle ? 'center' : 'left' };
}

function cellValue(value: Cell, kind: SheetColumn['kind']) {
  return kind === 'date' && typeof value === 'string' ? asDate(value) : value;
}

function dress(cell: ExcelCell, { kind, fillable }: SheetColumn, isForm: boolean): void {
  Object.assign(cell, { font: FONT, border: RULED, numFmt: FORMATS[kind] });
  cell.alignment = { wrapText: true, vertical: 'top', horizontal: kind === 'text' ? 'left' : 'center' };
  if (isForm && fillable) cell.fill = FORM_FILL;
}

function setUp(page: Worksheet, headRow: number, rows: number): void {
  page.views = [{ state: 'frozen', xSplit: 3, ySplit: headRow }];
  page.autoFilter = { from: { row: headRow, column: 1 }, to: { row: headRow + rows, column: SHEET_COLUMNS.length } };
  Object.assign(page.pageSetup, { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
  Object.assign(page.pageSetup, { printTitlesRow: `${headRow}:${headRow}`, margins: MARGINS, horizontalCentered: true });
  page.headerFooter = { differentFirst: true, oddHeader: '&C&P', firstHeader: '' };
}
