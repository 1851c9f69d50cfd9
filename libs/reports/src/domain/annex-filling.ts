import type { Id } from '@dondoc/kernel';
import { type ColumnKey, SHEET_COLUMNS } from './annex-sheet';

/** One row as it came back: what stands in its cells, and in which of them a formula stands. */
export interface ReadRow {
  row: number;
  cells: Partial<Record<ColumnKey, string>>;
  formulas: ColumnKey[];
}

/** An assignment that the sender may fill in, as it is now. */
export interface Fillable {
  assignmentId: Id;
  taskCode: string;
  party: string;
  state: string;
  progress: number;
  results: string;
  obstacles: string;
  recommendations: string;
}

export interface Filled {
  state?: 'in_progress' | 'submitted_as_done';
  progress?: number;
  results: string;
  obstacles: string;
  recommendations: string;
  nothingNew?: boolean;
}

export interface Change {
  row: number;
  assignmentId: Id;
  input: Filled;
}

/** Why a row cannot be taken over, in words, with its number in the file and the title of the column. */
export interface RowFault {
  row: number;
  column: string;
  vi: string;
  en: string;
}

const TEXTS = ['results', 'obstacles', 'recommendations'] as const;
const TITLES = Object.fromEntries(SHEET_COLUMNS.map(({ key, title }) => [key, title])) as Record<ColumnKey, string>;

const fault = (row: number, column: ColumnKey, [vi, en]: readonly [vi: string, en: string]): RowFault => ({
  row,
  column: TITLES[column],
  vi,
  en,
});

/** What the rows change; rows left as they were change nothing. `stateWords`: the words of the states, by state. */
export function filledIn(
  rows: readonly ReadRow[],
  known: readonly Fillable[],
  stateWords: Record<string, string>,
): { changes: Change[]; faults: RowFault[] } {
  const open = new Map(known.map((one) => [keyOf(one.taskCode, one.party), one]));
  const [changes, faults]: [Change[], RowFault[]] = [[], []];
  const seen = new Set<string>();
  for (const read of rows) {
    const key = keyOf(read.cells.taskCode, read.cells.party);
    const assignment = open.get(key);
    const found = [
      ...formulasOf(read),
      ...(assignment ? [] : [fault(read.row, 'taskCode', UNKNOWN)]),
      ...(seen.has(key) ? [fault(read.row, 'taskCode', TWICE)] : []),
    ];
    seen.add(key);
    const change = assignment && found.length === 0 ? changeOf(read, assignment, stateWords) : null;
    if (Array.isArray(change)) found.push(...change);
    else if (change) changes.push(change);
    faults.push(...found);
  }
  return { changes, faults };
}

const UNKNOWN = [
  'Không tìm thấy nhiệm vụ này trong kỳ, hoặc nhiệm vụ không thuộc phần việc của cơ quan bạn.',
  'There is no such task in this review, or it is not for your office to report on.',
] as const;
const TWICE = ['Nhiệm vụ này đã có ở một dòng trên.', 'This task stands in a row above already.'] as const;
const FORMULA = ['Ô có công thức; hãy nhập nội dung hoặc số.', 'The cell holds a formula: enter a text or a number.'] as const;
const STATE = [
  'Trạng thái chỉ nhận: đang thực hiện, đã trình hoàn thành, không phát sinh mới.',
  'The state is one of: đang thực hiện, đã trình hoàn thành, không phát sinh mới.',
] as const;
const PROGRESS = ['Tiến độ là số nguyên từ 0 đến 100.', 'The progress is a whole number from 0 to 100.'] as const;

const plain = (text = '') => text.normalize('NFC').trim();
const keyOf = (taskCode?: string, party?: string) => `${plain(taskCode)}|${plain(party)}`;

function formulasOf({ row, formulas }: ReadRow): RowFault[] {
  return formulas.map((column) => fault(row, column, FORMULA));
}

const NOTHING_NEW = 'không phát sinh mới';
const REPORTED: Record<string, 'in_progress' | 'submitted_as_done'> = {
  in_progress: 'in_progress',
  submitted_as_done: 'submitted_as_done',
  done: 'submitted_as_done',
};

/** null: nothing changed. */
function changeOf({ row, cells }: ReadRow, now: Fillable, stateWords: Record<string, string>): Change | RowFault[] | null {
  const texts = { results: plain(cells.results), obstacles: plain(cells.obstacles), recommendations: plain(cells.recommendations) };
  const word = plain(cells.state).toLocaleLowerCase('vi');
  const state = word === '' ? now.state : Object.keys(stateWords).find((one) => stateWords[one] === word);
  const progress = progressOf(plain(cells.progress), now.progress);
  const nothingNew = word === NOTHING_NEW;
  const target = state === now.state ? undefined : REPORTED[state ?? ''];
  const faults = [
    ...(!nothingNew && state !== now.state && !target ? [fault(row, 'state', STATE)] : []),
    ...(progress === null ? [fault(row, 'progress', PROGRESS)] : []),
  ];
  if (faults.length > 0) return faults;
  const isSame = !nothingNew && !target && progress === now.progress && TEXTS.every((text) => texts[text] === plain(now[text]));
  if (isSame) return null;
  const moved = progress === now.progress ? {} : { progress: progress ?? now.progress };
  return {
    row,
    assignmentId: now.assignmentId,
    input: { ...texts, ...moved, ...(target && { state: target }), ...(nothingNew && { nothingNew }) },
  };
}

/** null: not a per cent. An empty cell leaves it as it is. */
function progressOf(text: string, now: number): number | null {
  if (text === '') return now;
  const percent = /^(\d{1,3})\s*%?$/.exec(text)?.[1];
  return percent !== undefined && Number(percent) <= 100 ? Number(percent) : null;
}
