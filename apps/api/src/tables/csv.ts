import { Readable } from 'node:stream';
import { formatDate, localDateAt, localTimeAt } from '@dondoc/kernel';
import type { SheetRow } from './rows';
import type { Sheet } from './sheet';
import type { Cell } from './table';

const BYTE_ORDER_MARK = '\uFEFF';
/** Characters that are handed on together. */
const CHUNK = 64 * 1024;

/** What a spreadsheet may take for the beginning of a formula, also behind blanks and in full width. */
const FORMULA = /^(?:[\t\r\n]|[\s\u200B"']*[=+\-@＝＋－＠])/u;
/** The same where a spreadsheet of another country would begin a new cell. */
const INNER_FORMULA = /([;\t])(?=\s*[=+\-@＝＋－＠])/gu;

/** RFC 4180 in UTF-8 with a byte order mark, by which spreadsheets know the letters. */
export function toCsv({ columns, rows }: Sheet): Readable {
  const kinds = columns.map(({ kind }) => kind);
  return Readable.from(
    (async function* () {
      let chunk = BYTE_ORDER_MARK + lineOf(columns.map(({ head }) => field(head)));
      for await (const row of rows) {
        chunk += lineOf(fieldsOf(row, kinds));
        if (chunk.length < CHUNK) continue;
        yield chunk;
        chunk = '';
      }
      yield chunk;
    })(),
    { objectMode: false },
  );
}

const lineOf = (fields: readonly string[]) => `${fields.join(',')}\r\n`;

function fieldsOf(row: SheetRow, kinds: readonly Sheet['columns'][number]['kind'][]): string[] {
  if (typeof row === 'string') return [field(row)];
  return row.map((cell, n) => written(cell, kinds[n]));
}

function written(cell: Cell, kind: Sheet['columns'][number]['kind'] | undefined): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (kind === 'date') return formatDate(cell);
  if (kind === 'moment') return `${formatDate(localDateAt(cell))} ${localTimeAt(cell)}`;
  return field(cell);
}

function field(words: string): string {
  const plain = neutral(words);
  return /[",;\t\r\n']/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Words stay words: an apostrophe before what would be computed. */
export function neutral(words: string): string {
  const safe = words.replace(INNER_FORMULA, "$1'");
  return FORMULA.test(safe) ? `'${safe}` : safe;
}
