import { type AssignmentView, LIGHT_WORDS, STATE_WORDS, TIMELINESS_WORDS } from '@dondoc/commitments';
import { type Column, date, joined, named, number, type Table, text } from '../tables/table';

/** What an assignment is: in every list of them. */
export const ASSIGNMENT_COLUMNS: readonly Column<AssignmentView>[] = [
  text(['Thỏa thuận', 'Agreement'], (row) => row.agreementCode, 16),
  text(['Mã cam kết', 'Commitment'], (row) => row.commitmentCode, 18),
  text(['Mã nhiệm vụ', 'Task'], (row) => row.taskCode, 20),
  text(['Nhiệm vụ', 'Title'], (row) => row.title, 50),
  text(['Sản phẩm', 'Deliverable'], (row) => row.deliverable, 30),
  text(['Bên', 'Party'], (row) => named(row.locality), 16),
  text(['Cơ quan chủ trì', 'Lead agency'], (row) => named(row.leadAgency), 30),
  text(['Cơ quan phối hợp', 'Cooperating agencies'], (row) => joined(row.cooperatingAgencies.map(named)), 30),
  text(['Trạng thái', 'State'], (row) => STATE_WORDS[row.state], 18),
  number(['Tiến độ (%)', 'Progress (%)'], (row) => row.progress),
  date(['Thời hạn', 'Due date'], (row) => row.dueDate),
  date(['Thời hạn ban đầu', 'Original due date'], (row) => row.originalDueDate),
  number(['Số lần gia hạn', 'Extensions'], (row) => row.extensionCount),
  text(['Đánh giá thời hạn', 'Timeliness'], (row) => TIMELINESS_WORDS[row.timeliness], 24),
  text(['Mức độ', 'Light'], (row) => LIGHT_WORDS[row.light], 14),
  date(['Ngày giao', 'Assigned on'], (row) => row.assignedOn),
  date(['Cập nhật gần nhất', 'Last update'], (row) => row.lastUpdateOn),
  date(['Ngày hoàn thành', 'Done on'], (row) => row.doneOn),
  text(['Có vướng mắc', 'Obstacle reported'], (row) => row.obstacleReported, 10),
  text(['Lâu chưa cập nhật', 'Silent'], (row) => row.stale, 10),
  text(['Chưa tiếp nhận', 'Not acknowledged'], (row) => row.unacknowledged, 10),
];

export const ASSIGNMENTS: Table<AssignmentView> = {
  name: { vi: 'Phần việc của các bên', en: 'Assignments' },
  columns: ASSIGNMENT_COLUMNS,
};
