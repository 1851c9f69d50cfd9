import type { Reading } from '@dondoc/kernel';
import type { IntervalData, MoneyData } from './agreements-data';

/** What the parts of a file of agreements have in common. */
export const UNITS = ['month', 'year'] as const;

export function upTo(most: number, list: Reading): Reading[] {
  const rows = list.list();
  if (rows.length > most) throw list.fault(`nhiều hơn ${most} dòng`, `has more than ${most} rows`);
  return rows;
}

export function knowing<T extends object>(row: Reading, value: T): T {
  const unknown = row.keys().find((key) => !Object.hasOwn(value, key));
  if (unknown === undefined) return value;
  throw row.at(unknown).fault('không có mục này trong định dạng', 'is not part of the format');
}

export const many = <T>(row: Reading, read: (one: Reading) => T): T[] => (row.orNull((reading) => reading.list()) ?? []).map(read);
export const codes = (row: Reading): string[] => many(row, (one) => one.text());
export const count = (row: Reading): number | null =>
  row.orNull((one) => {
    const number = one.integer();
    if (number < 0 || number > 1_000_000) throw one.fault('phải từ 0 đến 1000000', 'must be from 0 to 1000000');
    return number;
  });

/** A code stands in addresses and file names. */
export function code(row: Reading): string {
  const text = row.text();
  if (text.length <= 100 && /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(text)) return text;
  throw row.fault(
    'chỉ gồm chữ, số, dấu chấm, gạch nối; dài nhất 100 ký tự',
    'has letters, digits, dots and hyphens only, at most 100 characters',
  );
}

export function readInterval(row: Reading): IntervalData {
  return knowing(row, { every: every(row.at('every')), unit: row.at('unit').oneOf(UNITS) });
}

export function every(row: Reading): number {
  const number = row.integer();
  if (number >= 1 && number <= 120) return number;
  throw row.fault('phải từ 1 đến 120', 'must be from 1 to 120');
}

export function readMoney(row: Reading): MoneyData {
  return knowing(row, {
    amountVnd: row.at('amountVnd').integer(),
    approximate: row.at('approximate').flag(),
    fromLocality: row.at('fromLocality').textOrNull(),
    toLocality: row.at('toLocality').textOrNull(),
    purposeVi: row.at('purposeVi').text(),
    status: row.at('status').text(),
    givenOn: row.at('givenOn').dateOrNull(),
    noteEn: row.at('noteEn').textOrNull(),
  });
}
