import type { TaskKind } from '@views/commitments';
import type { Id } from '@views/kernel';
import { parseDate } from '../../words/dates';
import type { Row, RowChange } from './row';

/** The columns of a pasted table, in this order unless its first line says otherwise. */
export const COLUMNS = [
  'commitmentId',
  'title',
  'deliverable',
  'kind',
  'dueDate',
  'leadAgencyId',
  'cooperatingAgencyIds',
  'authority',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Something that a cell may name: by its code, or by a name in either language. */
export interface Named {
  id: Id;
  names: readonly string[];
}

export interface Known {
  commitments: readonly Named[];
  agencies: readonly Named[];
  /** The words over the columns, as the screen says them. */
  headings: Record<Column, readonly string[]>;
}

/** Cells of a table as Excel puts it on the clipboard: tabs between cells, quotes around what holds a tab, a line break or a quote. */
export function cellsOf(text: string): string[][] {
  const [rows, cell]: [string[][], RegExp] = [[[]], /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/g];
  for (const [, raw = '', end] of text.replace(/[\r\n]+$/, '').matchAll(cell)) {
    rows.at(-1)?.push((raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw).trim());
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows.filter((row) => row.some((value) => value !== ''));
}

/** What is typed without diacritics, or with other capitals, is the same. */
const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();

/** The one that is called so, or the only one whose name begins so. */
function find(text: string, among: readonly Named[]): Id | undefined {
  const wanted = plain(text);
  const is = (rule: (name: string) => boolean) => among.filter(({ names }) => names.some((name) => rule(plain(name))));
  const [same, alike] = [is((name) => name === wanted), is((name) => name.startsWith(wanted))];
  const found = same.length > 0 ? same : alike;
  return found.length === 1 ? found[0]?.id : undefined;
}

/** What the rows of a pasted table say; a cell that was not understood is kept in words beside its field. */
export function rowsFrom(text: string, known: Known): RowChange[] {
  const [first = [], ...rest] = cellsOf(text);
  const headed = first.map((cell) => COLUMNS.find((column) => known.headings[column].some((heading) => plain(heading) === plain(cell))));
  const isHeaded = headed.filter(Boolean).length >= 2;
  const columns = isHeaded ? headed : [...COLUMNS];
  let commitmentId: Id | null = null;
  return (isHeaded ? rest : [first, ...rest]).map((cells) => {
    const row = read(cells, columns, known);
    // the commitment of several rows stands in the first of them alone
    if (row.commitmentId === undefined && !row.unread?.commitmentId) row.commitmentId = commitmentId;
    commitmentId = row.commitmentId ?? null;
    return row;
  });
}

function read(cells: readonly string[], columns: readonly (Column | undefined)[], known: Known): RowChange {
  const row: RowChange = {};
  const unread: Row['unread'] = {};
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? '';
    if (!column || cell === '') continue;
    const { left, ...given } = READ[column](cell, known);
    Object.assign(row, given);
    if (left) unread[column] = left;
  }
  return { ...row, unread };
}

/** What a cell says, and what of it was not understood. */
type Reading = RowChange & { left?: string };

const READ: Record<Column, (cell: string, known: Known) => Reading> = {
  title: (title) => ({ title }),
  deliverable: (deliverable) => ({ deliverable }),
  authority: (authority) => ({ authority }),
  kind: kindOf,
  dueDate: (cell) => {
    const dueDate = parseDate(cell);
    return dueDate ? { dueDate } : { left: cell };
  },
  commitmentId: (cell, { commitments }) => {
    const commitmentId = find(cell, commitments);
    return commitmentId ? { commitmentId } : { left: cell };
  },
  leadAgencyId: (cell, { agencies }) => {
    const leadAgencyId = find(cell, agencies);
    return leadAgencyId ? { leadAgencyId } : { left: cell };
  },
  cooperatingAgencyIds: (cell, { agencies }) => {
    const names = cell
      .split(/[;\n]/)
      .map((name) => name.trim())
      .filter(Boolean);
    const found = names.map((name) => ({ name, id: find(name, agencies) }));
    const left = found.filter(({ id }) => !id).map(({ name }) => name);
    return { cooperatingAgencyIds: [...new Set(found.flatMap(({ id }) => id ?? []))], ...(left.length > 0 && { left: left.join('; ') }) };
  },
};

const KINDS: [TaskKind, RegExp][] = [
  ['ongoing', /thuong xuyen|ongoing/],
  ['recurring', /dinh ky|hang nam|hang quy|hang thang|recurring|periodic|every|yearly/],
  ['dated', /han|date/],
];

function kindOf(cell: string): Reading {
  const words = plain(cell);
  const kind = KINDS.find(([, rule]) => rule.test(words))?.[0];
  if (!kind) return { left: cell };
  const [, every, unit = ''] = /(\d{1,3}) ?(thang|nam|month|year)/.exec(words) ?? [];
  if (kind !== 'recurring' || !every) return { kind };
  return { kind, every: Number(every), unit: /nam|year/.test(unit) ? 'year' : 'month' };
}
