import type { AnnexRow } from './figures';
import { TIMELINESS_VI } from './timeliness-words';

/** What a cell of the annex holds: text, a civil date or a number. */
export type Cell = string | number | null;

export interface SheetColumn {
  key: ColumnKey;
  title: string;
  /** In letters. */
  width: number;
  kind: 'text' | 'date' | 'number';
  /** May be filled in and read in again. */
  fillable: boolean;
}

export type ColumnKey =
  | 'number'
  | 'taskCode'
  | 'taskTitle'
  | 'deliverable'
  | 'fieldVi'
  | 'party'
  | 'agencyVi'
  | 'cooperatingVi'
  | 'originalDueDate'
  | 'dueDate'
  | 'extensionCount'
  | 'doneOn'
  | 'timeliness'
  | 'state'
  | 'progress'
  | 'results'
  | 'obstacles'
  | 'recommendations';

const column = (key: ColumnKey, title: string, width: number, kind: SheetColumn['kind'] = 'text', fillable = false): SheetColumn => ({
  key,
  title,
  width,
  kind,
  fillable,
});

/** The columns of the annex as a sheet: the same when it goes out with a report, to be filled in, and when it comes back. */
export const SHEET_COLUMNS: readonly SheetColumn[] = [
  column('number', 'STT', 4, 'number'),
  column('taskCode', 'Mã nhiệm vụ', 16),
  column('taskTitle', 'Nhiệm vụ', 24),
  column('deliverable', 'Sản phẩm', 14),
  column('fieldVi', 'Lĩnh vực', 9),
  column('party', 'Bên', 8),
  column('agencyVi', 'Cơ quan chủ trì', 13),
  column('cooperatingVi', 'Cơ quan phối hợp', 13),
  column('originalDueDate', 'Thời hạn ban đầu', 10, 'date'),
  column('dueDate', 'Thời hạn', 10, 'date'),
  column('extensionCount', 'Số lần gia hạn', 6, 'number'),
  column('doneOn', 'Ngày hoàn thành', 10, 'date'),
  column('timeliness', 'Đánh giá thời hạn', 11),
  column('state', 'Trạng thái', 11, 'text', true),
  column('progress', 'Tiến độ (%)', 7, 'number', true),
  column('results', 'Kết quả thực hiện', 28, 'text', true),
  column('obstacles', 'Khó khăn, vướng mắc', 19, 'text', true),
  column('recommendations', 'Kiến nghị, đề xuất', 19, 'text', true),
];

/** What the sheet says above its rows, and the rows. */
export interface Sheet {
  title: string;
  notes: string[];
  /** Whether the columns that may be filled in are shown as such. */
  isForm: boolean;
  rows: Record<ColumnKey, Cell>[];
}

export type SheetRow = Pick<AnnexRow, Exclude<ColumnKey, 'number'>>;

/** `stateWords`: the workflow states as the product calls them. */
export function sheetRow(row: SheetRow, number: number, stateWords: Record<string, string>): Record<ColumnKey, Cell> {
  return {
    ...row,
    number,
    cooperatingVi: row.cooperatingVi.join('; '),
    timeliness: TIMELINESS_VI[row.timeliness],
    state: stateWords[row.state] ?? row.state,
  };
}
