import { type SideView, STATE_WORDS, type TaskView, TIMELINESS_WORDS } from '@dondoc/commitments';
import { formatDate, type Words } from '@dondoc/kernel';
import { joined, named, type Table, text } from '../tables/table';
import { SIX_CLEAR_WORDS } from '../tables/words';

export const TASKS: Table<TaskView> = {
  name: { vi: 'Nhiệm vụ', en: 'Tasks' },
  columns: [
    text(['Thỏa thuận', 'Agreement'], (row) => row.agreementCode, 16),
    text(['Mã cam kết', 'Commitment'], (row) => row.commitmentCode, 18),
    text(['Nội dung cam kết', 'Contents of the commitment'], (row) => ({ vi: row.commitmentTitleVi, en: row.commitmentTitleEn }), 40),
    text(['Mã nhiệm vụ', 'Task'], (row) => row.code, 20),
    text(['Nhiệm vụ', 'Title'], (row) => row.title, 50),
    text(['Sản phẩm', 'Deliverable'], (row) => row.deliverable, 30),
    text(['Trạng thái chung', 'Combined state'], (row) => row.state && STATE_WORDS[row.state], 18),
    text(['Đánh giá thời hạn', 'Timeliness'], (row) => row.timeliness && TIMELINESS_WORDS[row.timeliness], 22),
    text(['Hai bên báo trái ngược', 'Sides contradict each other'], (row) => row.contradiction, 12),
    text(['Từng bên', 'Each side'], (row) => joined(row.sides.map(sideWords), '\n'), 60),
    text(['Chưa rõ', 'Not clear yet'], (row) => joined(row.sixClear.missing.map((thing) => SIX_CLEAR_WORDS[thing] as Words)), 24),
  ],
};

/** `Hà Nội: Sở Tài chính, đang thực hiện, 40%, hạn 15/12/2026`. */
function sideWords({ locality, leadAgency, state, progress, dueDate }: SideView): Words {
  const due = dueDate ? formatDate(dueDate) : null;
  const said = (language: 'vi' | 'en', by: string) =>
    [named(leadAgency)[language], STATE_WORDS[state][language], `${progress}%`, due && `${by} ${due}`].filter(Boolean).join(', ');
  return { vi: `${locality.nameVi}: ${said('vi', 'hạn')}`, en: `${locality.nameEn}: ${said('en', 'due')}` };
}
