import type { JournalEntry } from '@dondoc/journal';
import { moment, type Table, text } from '../tables/table';
import { wordOf } from '../tables/words';
import { DEED_WORDS } from './deed-words';

/** The system, and which part of it where that is said. */
const systemOf = (part: string) => {
  const which = part === 'system' ? '' : ` (${part})`;
  return { vi: `Hệ thống${which}`, en: `The system${which}` };
};

export const JOURNAL: Table<JournalEntry> = {
  name: { vi: 'Nhật ký hoạt động', en: 'Journal' },
  columns: [
    moment(['Lúc', 'At'], (row) => row.at),
    text(['Người thực hiện', 'Who'], (row) => (row.personId === null ? systemOf(row.actorName) : row.actorName), 26),
    text(['Với tư cách', 'For the office'], (row) => row.office, 40),
    text(['Hành động', 'What'], (row) => wordOf(DEED_WORDS, row.kind), 36),
    text(['Thỏa thuận', 'Agreement'], (row) => row.agreementCode, 16),
    text(['Ghi chú', 'Note'], (row) => (typeof row.data.note === 'string' ? row.data.note : null), 40),
    text(['Chi tiết', 'Details'], detailsOf, 60),
    text(['Mã hành động', 'Code of the deed'], (row) => row.kind, 22),
    text(['Đối tượng', 'About'], (row) => `${row.aboutType} ${row.aboutId}`, 50),
  ],
};

/** `progress: 40; state: in_progress`. */
function detailsOf({ data }: JournalEntry): string {
  return Object.entries(data)
    .filter(([name, value]) => name !== 'note' && value !== null && value !== '')
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join('; ');
}
