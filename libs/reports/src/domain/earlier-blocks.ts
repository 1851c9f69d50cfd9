import { formatDate } from '@dondoc/kernel';
import type { Block, Column, Row } from './blocks';
import type { Comparison } from './earlier';
import { FOUR, type Four } from './four';
import { formatCount, NOTHING } from './numbers';
import type { Timeliness } from './snapshot';
import { TIMELINESS_VI } from './timeliness-words';

/** Rows printed at the most; the annex has them all. */
const MOST_ROWS = 40;
const URGENT_FIRST: Timeliness[] = ['overdue', 'doneLate', 'inTerm', 'noDueDate', 'paused', 'ongoing', 'doneOnTime', 'noLongerApplicable'];

/** This period beside the one before, what it had been asked to do, and which conclusions wait; nothing in the first review of a cycle. */
export function earlierBlocks({ before, promised, came, points }: Comparison): Block[] {
  return [
    ...(before ? [paragraph(changes(before))] : []),
    ...(promised.length > 0
      ? [paragraph(`Kỳ trước chuyển sang ${formatCount(promised.length)} nhiệm vụ. Đến nay: ${groupsOf(came)}.`), promisedTable(promised)]
      : []),
    ...(points.length > 0 ? [pointsTable(points)] : []),
  ];
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const small = (group: Timeliness) => TIMELINESS_VI[group].toLocaleLowerCase('vi');

function changes({ periodVi, counts, change }: NonNullable<Comparison['before']>): string {
  const of = (group: Four) => `${small(group)} ${formatCount(counts[group] + change[group])} (${moved(change[group])})`;
  return `So với ${periodVi}: ${FOUR.map(of).join('; ')}.`;
}

function moved(by: number): string {
  if (by === 0) return 'không đổi';
  return `${by > 0 ? 'tăng' : 'giảm'} ${formatCount(Math.abs(by))}`;
}

const groupsOf = (came: Comparison['came']) =>
  URGENT_FIRST.filter((group) => came[group] > 0)
    .map((group) => `${small(group)} ${formatCount(came[group])}`)
    .join('; ');

const column = (title: string, width: number, align: Column['align'] = 'left'): Column => ({ title, width, align });
const due = (date: string | null) => (date ? formatDate(date) : NOTHING);

function promisedTable(promised: Comparison['promised']): Block {
  const rank = (line: Comparison['promised'][number]) => URGENT_FIRST.indexOf(line.now.timeliness);
  const rows = [...promised]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ taskTitle, partyVi, agencyVi, dueDate, timeliness, now }): string[] => {
      const done = now.doneOn ? ` (${formatDate(now.doneOn)})` : ` (${now.progress}%)`;
      return [
        taskTitle,
        partyVi,
        agencyVi,
        due(now.dueDate ?? dueDate),
        TIMELINESS_VI[timeliness],
        `${TIMELINESS_VI[now.timeliness]}${done}`,
      ];
    });
  const columns = [column('Nhiệm vụ', 24), column('Bên', 14), column('Cơ quan chủ trì', 18), column('Thời hạn', 14, 'center')];
  return {
    kind: 'table',
    caption: 'Bảng 5. Nhiệm vụ kỳ trước chuyển sang và kết quả',
    columns: [...columns, column('Kỳ trước', 15, 'center'), column('Đến nay', 15, 'center')],
    rows: capped(rows),
  };
}

function pointsTable(points: Comparison['points']): Block {
  const rows = points.map(({ number, concludedOn, text, taskTitle, agencyVi, partyVi, dueDate, timeliness, progress }) => [
    `${number ? `Số ${number}, ` : ''}ngày ${formatDate(concludedOn)} (${partyVi})`,
    text,
    `${taskTitle} (${agencyVi})`,
    due(dueDate),
    `${TIMELINESS_VI[timeliness]} (${progress}%)`,
  ]);
  return {
    kind: 'table',
    caption: 'Bảng 6. Ý kiến kết luận của các kỳ trước chưa thực hiện xong',
    columns: [
      column('Kết luận', 18),
      column('Nội dung', 26),
      column('Nhiệm vụ, cơ quan', 26),
      column('Thời hạn', 14, 'center'),
      column('Trạng thái', 16, 'center'),
    ],
    rows: capped(rows),
  };
}

function capped(rows: string[][]): Row[] {
  const left = rows.length - MOST_ROWS;
  const shown = rows.slice(0, MOST_ROWS).map((cells): Row => ({ kind: 'plain', cells }));
  return left > 0 ? [...shown, { kind: 'band', text: `Và ${formatCount(left)} nhiệm vụ khác; xem Phụ lục.` }] : shown;
}
