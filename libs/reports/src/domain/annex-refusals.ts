import { conflict, invalid } from '@dondoc/kernel';
import type { ReadRow, RowFault } from './annex-filling';

type Read = { rows: ReadRow[] } | { missing: string[] } | { refused: 'notASheet' | 'macros' | 'tooLarge' };

const REFUSED = {
  notASheet: ['annex.notASheet', 'Tệp không phải bảng tính .xlsx đọc được.', 'The file is not an .xlsx workbook that can be read.'],
  macros: [
    'annex.macros',
    'Tệp có macro hoặc đối tượng nhúng nên không được nhận.',
    'A workbook with macros or embedded objects is not taken.',
  ],
  tooLarge: ['annex.tooLarge', 'Tệp quá lớn sau khi giải nén.', 'The file is too large once unpacked.'],
} as const;

/** The rows of a workbook. @throws invalid `annex.notASheet`, `annex.macros`, `annex.tooLarge`, `annex.columns` */
export function rowsIn(read: Read): ReadRow[] {
  if ('refused' in read) throw refused(read.refused);
  if ('missing' in read)
    throw invalid('annex.columns', `Tệp thiếu cột: ${read.missing.join(', ')}.`, `These columns are missing: ${read.missing.join(', ')}.`, {
      columns: read.missing,
    });
  return read.rows;
}

function refused(reason: keyof typeof REFUSED) {
  const [code, vi, en] = REFUSED[reason];
  return invalid(code, vi, en);
}

const MOST_TOLD = 200;

/** @throws invalid `annex.rows`, with every fault in words */
export function mustHaveNoFaults(faults: readonly RowFault[]): void {
  if (faults.length === 0) return;
  throw invalid(
    'annex.rows',
    `Có ${faults.length} lỗi trong tệp nên chưa dòng nào được ghi.`,
    `The file has ${faults.length} faults, so no row was taken over.`,
    { rows: faults.slice(0, MOST_TOLD) },
  );
}

/** @throws conflict `review.locked` where a side of these lines is no longer collecting */
export function mustBeOpen(sideStates: readonly string[]): void {
  if (sideStates.some((state) => state !== 'collecting'))
    throw conflict('review.locked', 'Kỳ đánh giá đã khóa số liệu.', 'The review is locked.');
}
