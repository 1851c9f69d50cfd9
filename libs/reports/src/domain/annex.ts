import { formatDate } from '@dondoc/kernel';
import type { Column, Row, Table } from './blocks';
import type { AnnexRow, Figures } from './figures';
import { NOTHING } from './numbers';
import { TIMELINESS_VI } from './timeliness-words';

const COLUMNS: Column[] = [
  { title: 'STT', width: 4, align: 'center' },
  { title: 'Nhiệm vụ, sản phẩm', width: 18, align: 'left' },
  { title: 'Bên', width: 8, align: 'center' },
  { title: 'Cơ quan chủ trì, phối hợp', width: 13, align: 'left' },
  { title: 'Thời hạn', width: 9, align: 'center' },
  { title: 'Trạng thái', width: 10, align: 'center' },
  { title: 'Tiến độ', width: 6, align: 'center' },
  { title: 'Kết quả thực hiện', width: 19, align: 'left' },
  { title: 'Khó khăn, vướng mắc', width: 13, align: 'left' },
];

/** Every assignment of the review, by field: the same table in the reports of all sides. */
export function annexOf(figures: Figures): Table {
  const rows: Row[] = [];
  let field: string | null | undefined;
  for (const [n, row] of figures.annex.entries()) {
    if (row.fieldVi !== field) rows.push({ kind: 'band', text: row.fieldVi ?? 'Lĩnh vực khác' });
    field = row.fieldVi;
    rows.push({ kind: 'plain', cells: cellsOf(row, n + 1) });
  }
  if (rows.length === 0) rows.push({ kind: 'band', text: 'Trong kỳ không có nhiệm vụ nào được giao.' });
  return { caption: null, columns: COLUMNS, rows };
}

function cellsOf(row: AnnexRow, number: number): string[] {
  return [
    String(number),
    lines([row.taskTitle, row.deliverable && `Sản phẩm: ${row.deliverable}`, row.carriedOver && '(Chuyển tiếp từ kỳ trước)']),
    row.party,
    lines([row.agencyVi, row.cooperatingVi.length > 0 && `Phối hợp: ${row.cooperatingVi.join('; ')}`]),
    dueOf(row),
    lines([TIMELINESS_VI[row.timeliness], row.doneOn && `(${formatDate(row.doneOn)})`]),
    `${row.progress}%`,
    lines([row.results || ANSWER_VI[row.answer], row.onBehalf && '(Cơ quan đầu mối cập nhật thay)']),
    row.obstacles || NOTHING,
  ];
}

const ANSWER_VI: Record<AnnexRow['answer'], string> = {
  sent: NOTHING,
  none: NOTHING,
  nothingNew: 'Không phát sinh mới',
  returned: 'Chưa có báo cáo',
  awaited: 'Chưa có báo cáo',
};

function dueOf({ dueDate, originalDueDate, extensionCount, timeliness }: AnnexRow): string {
  if (!dueDate) return timeliness === 'ongoing' ? 'Thường xuyên' : NOTHING;
  const extended = extensionCount > 0 && originalDueDate ? `(gia hạn ${extensionCount} lần, ban đầu ${formatDate(originalDueDate)})` : null;
  return lines([formatDate(dueDate), extended]);
}

const lines = (texts: (string | null | false)[]) => texts.filter(Boolean).join('\n');
