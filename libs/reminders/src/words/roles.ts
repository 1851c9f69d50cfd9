import type { Role, Words } from '@dondoc/kernel';

export const ROLE_WORDS: Record<Role, Words> = {
  focalPoint: { vi: 'cán bộ đầu mối', en: 'focal point' },
  agencyHead: { vi: 'lãnh đạo cơ quan', en: 'head of the agency' },
  coordinator: { vi: 'cơ quan điều phối', en: 'coordinator' },
  viceChair: { vi: 'Phó Chủ tịch', en: 'vice-chair' },
  committeeOffice: { vi: 'văn phòng cấp ủy', en: 'committee office' },
  administrator: { vi: 'quản trị', en: 'administrator' },
  operator: { vi: 'quản trị vận hành', en: 'operator' },
  auditor: { vi: 'kiểm tra, giám sát', en: 'auditor' },
};
