import type { Readable } from 'node:stream';
import { toCsv } from './csv';
import type { Sheet } from './sheet';
import { toXlsx } from './xlsx';

/** The kinds of files that a table is handed out as. */
export const WRITERS = {
  csv: { mediaType: 'text/csv; charset=utf-8', write: toCsv },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: toXlsx },
} satisfies Record<string, { mediaType: string; write: (sheet: Sheet) => Readable }>;

export type Format = keyof typeof WRITERS;
