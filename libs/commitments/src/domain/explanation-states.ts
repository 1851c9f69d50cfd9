import type { StateTable } from './state-table';

export type ExplanationState = 'asked' | 'given' | 'returned' | 'accepted' | 'withdrawn' | 'closed';
export type ExplanationDeed = 'give' | 'accept' | 'returnForMore' | 'withdraw' | 'close';

/** States in which somebody still waits. */
export const OPEN_EXPLANATIONS: readonly ExplanationState[] = ['asked', 'given', 'returned'];

/** The whole life of an explanation: who does what in which state, and where it leads. It ends with its assignment. */
export const EXPLANATIONS: StateTable<ExplanationState, ExplanationDeed> = {
  thing: 'explanation',
  deeds: {
    give: {
      who: ['doTheWork'],
      moves: { asked: 'given', returned: 'given' },
      words: { vi: 'gửi giải trình', en: 'give the explanation' },
    },
    accept: {
      who: ['coordinate', 'oversee'],
      moves: { given: 'accepted' },
      words: { vi: 'chấp nhận giải trình', en: 'accept the explanation' },
    },
    returnForMore: {
      who: ['coordinate', 'oversee'],
      moves: { given: 'returned' },
      words: { vi: 'trả lại giải trình', en: 'return the explanation' },
    },
    withdraw: {
      who: ['coordinate', 'oversee'],
      moves: { asked: 'withdrawn', given: 'withdrawn', returned: 'withdrawn' },
      words: { vi: 'rút yêu cầu giải trình', en: 'withdraw the request' },
    },
    close: {
      who: [],
      moves: { asked: 'closed', given: 'closed', returned: 'closed' },
      words: { vi: 'đóng yêu cầu giải trình', en: 'close the request' },
    },
  },
  states: {
    asked: { vi: 'giải trình đang được yêu cầu', en: 'asked for' },
    given: { vi: 'giải trình đã gửi, chờ quyết định', en: 'given and waits for a decision' },
    returned: { vi: 'giải trình đã bị trả lại', en: 'returned for more' },
    accepted: { vi: 'giải trình đã được chấp nhận', en: 'accepted' },
    withdrawn: { vi: 'yêu cầu giải trình đã rút', en: 'withdrawn' },
    closed: { vi: 'yêu cầu giải trình đã đóng cùng nhiệm vụ', en: 'closed with its task' },
  },
};
