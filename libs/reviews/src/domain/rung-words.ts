import type { Audience, NoticeKind, Rung, SubjectKind, Words } from '@dondoc/kernel';

const words = (vi: string, en: string): Words => ({ vi, en });

const SUBJECTS: Record<SubjectKind, Words> = {
  statusUpdate: words('cập nhật tiến độ', 'status update'),
  dueDate: words('thời hạn nhiệm vụ', 'due date of a task'),
  acknowledgement: words('xác nhận tiếp nhận', 'acknowledgement'),
  consolidation: words('tổng hợp báo cáo', 'consolidation'),
  signature: words('ký báo cáo', 'signature'),
  explanation: words('giải trình', 'explanation'),
  directive: words('chỉ đạo', 'directive'),
  stale: words('lâu không cập nhật', 'no update for long'),
};

const AUDIENCES: Record<Audience, Words> = {
  owner: words('cơ quan thực hiện', 'whoever owes it'),
  cooperating: words('cơ quan phối hợp', 'cooperating agencies'),
  agencyHead: words('lãnh đạo cơ quan', 'the head of the agency'),
  coordinator: words('cơ quan đầu mối', 'the coordinator'),
  viceChair: words('Phó Chủ tịch', 'the vice-chair'),
  counterpartCoordinator: words('cơ quan đầu mối bên kia', 'the counterpart coordinator'),
  leadershipMeeting: words('danh mục họp lãnh đạo', 'the list for the leadership’s meeting'),
};

const KINDS: Record<NoticeKind, Words> = {
  reminder: words('nhắc việc', 'reminder'),
  due: words('đến hạn', 'due'),
  overdue: words('quá hạn', 'overdue'),
  escalation: words('báo cáo cấp trên', 'escalation'),
  courtesy: words('thông báo để biết', 'courtesy notice'),
};

export const subjectName = (kind: SubjectKind): Words => SUBJECTS[kind];
export const audienceName = (audience: Audience): Words => AUDIENCES[audience];

export const rungLabel = (offset: number): string => (offset > 0 ? `+${offset}` : String(offset));

/** `−3, nhắc việc, tới cơ quan thực hiện`. */
export function rungWords({ offset, every, audience, kind, afterUrging }: Rung): Words {
  const [to, what, label] = [audienceName(audience), KINDS[kind], rungLabel(offset)];
  const again = every ? words(`, lặp lại mỗi ${every} ngày làm việc`, `, again every ${every} working days`) : words('', '');
  const urged = afterUrging ? words(`, từ lần đôn đốc thứ ${afterUrging}`, `, from urging ${afterUrging} on`) : words('', '');
  return words(`${label}: ${what.vi} tới ${to.vi}${again.vi}${urged.vi}`, `${label}: ${what.en} to ${to.en}${again.en}${urged.en}`);
}
