import { type Cell, type CellValue, Workbook, type Worksheet } from 'exceljs';
import type { ReadRow } from '../domain/annex-filling';
import { type ColumnKey, SHEET_COLUMNS } from '../domain/annex-sheet';
import { entryBytes, type ZipEntry, zipEntries } from './read-zip';

/** A workbook as it was read, or why it was not: no workbook, with macros, too large once unpacked, without these columns. */
export type ReadSheet = { rows: ReadRow[] } | { missing: string[] } | { refused: 'notASheet' | 'macros' | 'tooLarge' };

/** In bytes, of all parts together; an annex of 5,000 rows takes a fifth. */
const MOST_UNPACKED = 40 * 1024 * 1024;
const MOST_ENTRIES = 200;
const MOST_ROWS = 10_000;
/** The head of the table stands within these rows. */
const HEAD_WITHIN = 20;
const NEEDED: ColumnKey[] = ['taskCode', 'party', 'state', 'progress', 'results', 'obstacles', 'recommendations'];

/** Nothing of a file is believed before it was looked at: the parts are unpacked under a limit, whatever its directory says. */
export async function readSheet(file: Uint8Array): Promise<ReadSheet> {
  const bytes = Buffer.from(file);
  const entries = zipEntries(bytes);
  const refused = entries ? refusalOf(bytes, entries) : 'notASheet';
  if (refused) return { refused };
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(bytes as never);
  } catch {
    return { refused: 'notASheet' };
  }
  const [page] = workbook.worksheets;
  return page ? rowsOf(page) : { refused: 'notASheet' };
}

function refusalOf(bytes: Buffer, entries: readonly ZipEntry[]): 'notASheet' | 'macros' | 'tooLarge' | null {
  const names = entries.map(({ name }) => name);
  if (names.some((name) => /vbaProject|macrosheets|\/(activeX|embeddings)\//i.test(name))) return 'macros';
  if (!names.includes('xl/workbook.xml')) return 'notASheet';
  if (entries.length > MOST_ENTRIES) return 'tooLarge';
  let room = MOST_UNPACKED;
  try {
    for (const entry of entries) room -= entryBytes(bytes, entry, Math.max(1, room)).length;
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'notASheet';
  }
  return room < 0 ? 'tooLarge' : null;
}

function rowsOf(page: Worksheet): ReadSheet {
  const { head, columns } = headOf(page);
  const missing = SHEET_COLUMNS.filter(({ key }) => NEEDED.includes(key) && !columns.has(key)).map(({ title }) => title);
  if (missing.length > 0) return { missing };
  if (page.rowCount - head > MOST_ROWS) return { refused: 'tooLarge' };
  const rows: ReadRow[] = [];
  for (let row = head + 1; row <= page.rowCount; row++) {
    const read = rowOf(page, row, columns);
    if (Object.values(read.cells).some((text) => text !== '') || read.formulas.length > 0) rows.push(read);
  }
  return { rows };
}

function headOf(page: Worksheet): { head: number; columns: Map<ColumnKey, number> } {
  const titles = new Map(SHEET_COLUMNS.map(({ key, title }) => [title, key]));
  for (let row = 1; row <= Math.min(HEAD_WITHIN, page.rowCount); row++) {
    const columns = new Map<ColumnKey, number>();
    page.getRow(row).eachCell((cell, at) => {
      const key = titles.get(textOf(cell.value).trim().normalize('NFC'));
      if (key) columns.set(key, at);
    });
    if (columns.has('taskCode')) return { head: row, columns };
  }
  return { head: 0, columns: new Map() };
}

function rowOf(page: Worksheet, row: number, columns: Map<ColumnKey, number>): ReadRow {
  const read: ReadRow = { row, cells: {}, formulas: [] };
  for (const key of NEEDED) {
    const cell: Cell = page.getRow(row).getCell(columns.get(key) ?? 0);
    if (cell.formula) read.formulas.push(key);
    else read.cells[key] = textOf(cell.value);
  }
  return read;
}

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  return 'text' in value ? String(value.text) : '';
}
