import type { Words } from '@dondoc/kernel';
import type { AssignmentState } from './assignment-states';
import type { Timeliness } from './timeliness';
import type { Light } from './traffic-light';

/** How the states, the timeliness and the light are called on screens, in mails and in reports. */
export const STATE_WORDS: Record<AssignmentState, Words> = {
  not_started: { vi: 'chưa bắt đầu', en: 'not started' },
  in_progress: { vi: 'đang thực hiện', en: 'in progress' },
  submitted_as_done: { vi: 'đã trình hoàn thành', en: 'submitted as done' },
  done: { vi: 'hoàn thành', en: 'done' },
  returned: { vi: 'bị trả lại', en: 'returned' },
  paused: { vi: 'tạm dừng', en: 'paused' },
  no_longer_applicable: { vi: 'không còn áp dụng', en: 'no longer applicable' },
};

export const TIMELINESS_WORDS: Record<Timeliness, Words> = {
  doneOnTime: { vi: 'hoàn thành đúng hạn', en: 'done on time' },
  doneLate: { vi: 'hoàn thành quá hạn', en: 'done late' },
  inTerm: { vi: 'đang thực hiện trong hạn', en: 'in progress, in term' },
  overdue: { vi: 'đang thực hiện quá hạn', en: 'in progress, overdue' },
  noDueDate: { vi: 'không thời hạn', en: 'no due date' },
  ongoing: { vi: 'thường xuyên', en: 'ongoing' },
  noLongerApplicable: { vi: 'không còn áp dụng', en: 'no longer applicable' },
};

/** The light is never shown by its colour alone. */
export const LIGHT_WORDS: Record<Light, Words> = {
  green: { vi: 'đúng tiến độ', en: 'on course' },
  yellow: { vi: 'cần chú ý', en: 'needs attention' },
  red: { vi: 'quá hạn', en: 'late' },
  grey: { vi: 'chưa đánh giá', en: 'not judged' },
};
