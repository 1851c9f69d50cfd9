import type { Timeliness } from './snapshot';

/** The words of the groups, everywhere the same. */
export const TIMELINESS_VI: Record<Timeliness, string> = {
  doneOnTime: 'Hoàn thành đúng hạn',
  doneLate: 'Hoàn thành quá hạn',
  inTerm: 'Đang thực hiện trong hạn',
  overdue: 'Đang thực hiện quá hạn',
  noDueDate: 'Không thời hạn',
  ongoing: 'Thường xuyên',
  paused: 'Tạm dừng',
  noLongerApplicable: 'Không còn áp dụng',
};
