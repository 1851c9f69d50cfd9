import { STATE_WORDS } from '@dondoc/commitments';
import type { LineView, MatrixView } from '@dondoc/reviews';
import { date, number, type Table, type TableFile, text, whole } from '../tables/table';
import { ASSESSMENT_WORDS, LINE_STATE_WORDS, wordOf } from '../tables/words';
import { ofReview } from './matrix.table';

const COLUMNS: Table<LineView>['columns'] = [
  text(['Bên', 'Party'], (row) => row.localityCode, 8),
  text(['Cơ quan', 'Agency'], (row) => row.agencyName, 30),
  text(['Mã cam kết', 'Commitment'], (row) => row.commitmentCode, 18),
  text(['Mã nhiệm vụ', 'Task'], (row) => row.taskCode, 20),
  text(['Nhiệm vụ', 'Title'], (row) => row.taskTitle, 50),
  text(['Tình hình gửi', 'Sent or not'], (row) => wordOf(LINE_STATE_WORDS, row.state), 12),
  date(['Hạn gửi', 'Deadline'], (row) => row.deadline),
  date(['Ngày gửi', 'Reported on'], (row) => row.reportedOn),
  text(['Trạng thái', 'State'], (row) => wordOf(STATE_WORDS, row.assignmentState), 18),
  number(['Tiến độ (%)', 'Progress (%)'], (row) => row.progress),
  date(['Thời hạn', 'Due date'], (row) => row.dueDate),
  text(['Không có gì mới', 'Nothing new'], (row) => row.nothingNew, 10),
  text(['Cập nhật thay', 'On behalf'], (row) => row.onBehalf, 10),
  text(['Kết quả', 'Results'], (row) => row.update?.results, 60),
  text(['Khó khăn, vướng mắc', 'Obstacles'], (row) => row.update?.obstacles, 40),
  text(['Kiến nghị', 'Recommendations'], (row) => row.update?.recommendations, 40),
  text(['Phần phối hợp', 'Cooperating agencies'], (row) => row.parts.map((part) => `${part.agencyCode}: ${part.results}`).join('\n'), 40),
  text(['Chuyển từ kỳ trước', 'Carried over'], (row) => row.carriedOver, 10),
  text(['Đánh giá', 'Assessment'], (row) => wordOf(ASSESSMENT_WORDS, row.assessment), 16),
  text(['Trả lại vì', 'Returned because'], (row) => row.returnNote, 30),
  text(['Ghi chú đánh giá', 'Note of the assessment'], (row) => row.assessmentNote, 30),
];

/** What every agency said in this period, line by line. */
export const linesTable = (matrix: MatrixView): TableFile<LineView> =>
  whole({ name: ofReview(matrix, { vi: 'Từng phần việc', en: 'Lines' }), columns: COLUMNS }, matrix.lines);
