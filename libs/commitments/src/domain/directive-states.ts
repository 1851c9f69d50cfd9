import type { StateTable } from './state-table';

export type DirectiveState = 'given' | 'carriedOut' | 'withdrawn' | 'closed';
export type DirectiveDeed = 'carryOut' | 'withdraw' | 'close';

/** The whole life of a directive: the agency reports that it is carried out; the vice-chair may withdraw it; it ends with its assignment. */
export const DIRECTIVES: StateTable<DirectiveState, DirectiveDeed> = {
  thing: 'directive',
  deeds: {
    carryOut: {
      who: ['doTheWork'],
      moves: { given: 'carriedOut' },
      words: { vi: 'báo cáo thực hiện chỉ đạo', en: 'report the directive as carried out' },
    },
    withdraw: { who: ['oversee'], moves: { given: 'withdrawn' }, words: { vi: 'rút ý kiến chỉ đạo', en: 'withdraw the directive' } },
    close: { who: [], moves: { given: 'closed' }, words: { vi: 'đóng ý kiến chỉ đạo', en: 'close the directive' } },
  },
  states: {
    given: { vi: 'ý kiến chỉ đạo đang thực hiện', en: 'given' },
    carriedOut: { vi: 'ý kiến chỉ đạo đã được thực hiện', en: 'carried out' },
    withdrawn: { vi: 'ý kiến chỉ đạo đã rút', en: 'withdrawn' },
    closed: { vi: 'ý kiến chỉ đạo đã đóng cùng nhiệm vụ', en: 'closed with its task' },
  },
};
