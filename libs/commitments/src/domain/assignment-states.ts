import type { Actor, Deed, Place, Words } from '@dondoc/kernel';

export type AssignmentState = 'not_started' | 'in_progress' | 'submitted_as_done' | 'done' | 'returned' | 'paused' | 'no_longer_applicable';

export const ASSIGNMENT_STATES: readonly AssignmentState[] = [
  'not_started',
  'in_progress',
  'submitted_as_done',
  'done',
  'returned',
  'paused',
  'no_longer_applicable',
];

/** States in which the lead agency still owes work. */
export const OPEN_STATES: readonly AssignmentState[] = ['not_started', 'in_progress', 'returned'];

/** States that nothing leads out of but a committee's conclusion. */
export const FINAL_STATES: readonly AssignmentState[] = ['done', 'no_longer_applicable'];

export type AssignmentDeed =
  | 'acknowledge'
  | 'report'
  | 'reportNothingNew'
  | 'submit'
  | 'addPart'
  | 'returnForMore'
  | 'confirmDone'
  | 'pause'
  | 'resume'
  | 'close'
  | 'setDueDate'
  | 'reassign'
  | 'requestExtension'
  | 'approveExtension'
  | 'refuseExtension'
  | 'askExplanation'
  | 'urge'
  | 'redate'
  | 'reopen';

/** Back to the state the assignment had before it was paused. */
export const BEFORE_PAUSE = 'before_pause';

export interface Transition {
  /** Any of these permissions is enough. */
  who: readonly Deed[];
  /** state before → state after; a state that is not named refuses the deed. */
  moves: Partial<Record<AssignmentState, AssignmentState | typeof BEFORE_PAUSE>>;
  words: Words;
}

const openStays = { not_started: 'not_started', in_progress: 'in_progress', returned: 'returned' } as const;
const livingStays = { ...openStays, submitted_as_done: 'submitted_as_done', paused: 'paused' } as const;

/** The whole life of an assignment: who does what in which state, and where it leads. Everything else derives from this table. */
export const TRANSITIONS: Record<AssignmentDeed, Transition> = {
  acknowledge: { who: ['doTheWork'], moves: openStays, words: { vi: 'tiếp nhận nhiệm vụ', en: 'acknowledge the task' } },
  report: {
    who: ['doTheWork', 'coordinate'],
    moves: { not_started: 'in_progress', in_progress: 'in_progress', returned: 'in_progress', submitted_as_done: 'in_progress' },
    words: { vi: 'cập nhật tiến độ', en: 'report on the task' },
  },
  reportNothingNew: {
    who: ['doTheWork', 'coordinate'],
    moves: { ...openStays, submitted_as_done: 'submitted_as_done' },
    words: { vi: 'báo không có gì mới', en: 'report nothing new' },
  },
  submit: {
    who: ['doTheWork', 'coordinate'],
    moves: {
      not_started: 'submitted_as_done',
      in_progress: 'submitted_as_done',
      returned: 'submitted_as_done',
      submitted_as_done: 'submitted_as_done',
    },
    words: { vi: 'trình hoàn thành', en: 'submit the task as done' },
  },
  addPart: {
    who: ['doTheWork'],
    moves: { ...openStays, submitted_as_done: 'submitted_as_done' },
    words: { vi: 'bổ sung phần phối hợp', en: 'add the part of a cooperating agency' },
  },
  returnForMore: {
    who: ['coordinate'],
    moves: { submitted_as_done: 'returned' },
    words: { vi: 'trả lại để bổ sung', en: 'return the task for more' },
  },
  confirmDone: {
    who: ['coordinate'],
    moves: { submitted_as_done: 'done' },
    words: { vi: 'xác nhận hoàn thành', en: 'confirm the task as done' },
  },
  pause: {
    who: ['coordinate', 'oversee'],
    moves: { not_started: 'paused', in_progress: 'paused', returned: 'paused', submitted_as_done: 'paused' },
    words: { vi: 'tạm dừng nhiệm vụ', en: 'pause the task' },
  },
  resume: { who: ['coordinate', 'oversee'], moves: { paused: BEFORE_PAUSE }, words: { vi: 'tiếp tục nhiệm vụ', en: 'resume the task' } },
  close: {
    who: ['coordinate', 'oversee'],
    moves: {
      not_started: 'no_longer_applicable',
      in_progress: 'no_longer_applicable',
      returned: 'no_longer_applicable',
      submitted_as_done: 'no_longer_applicable',
      paused: 'no_longer_applicable',
    },
    words: { vi: 'kết thúc nhiệm vụ không còn áp dụng', en: 'close a task that no longer applies' },
  },
  setDueDate: { who: ['coordinate'], moves: openStays, words: { vi: 'đặt thời hạn', en: 'set the due date' } },
  reassign: { who: ['coordinate'], moves: livingStays, words: { vi: 'đổi cơ quan thực hiện', en: 'change the agencies' } },
  requestExtension: { who: ['doTheWork', 'coordinate'], moves: openStays, words: { vi: 'đề nghị gia hạn', en: 'ask for an extension' } },
  approveExtension: { who: ['coordinate', 'oversee'], moves: openStays, words: { vi: 'duyệt gia hạn', en: 'approve an extension' } },
  refuseExtension: {
    who: ['coordinate', 'oversee'],
    moves: { ...livingStays, done: 'done', no_longer_applicable: 'no_longer_applicable' },
    words: { vi: 'không duyệt gia hạn', en: 'refuse an extension' },
  },
  askExplanation: { who: ['coordinate', 'oversee'], moves: openStays, words: { vi: 'yêu cầu giải trình', en: 'ask for an explanation' } },
  urge: { who: ['oversee'], moves: openStays, words: { vi: 'đôn đốc', en: 'urge the task on' } },
  redate: {
    who: ['concludeForCommittee'],
    moves: openStays,
    words: { vi: 'đổi thời hạn theo kết luận', en: 'change the due date by a conclusion' },
  },
  reopen: {
    who: ['concludeForCommittee'],
    moves: { done: 'in_progress', no_longer_applicable: 'in_progress' },
    words: { vi: 'mở lại theo kết luận', en: 'open it again by a conclusion' },
  },
};

/** The state that the deed leads to from here; none where the deed is refused. */
export function stateAfter(deed: AssignmentDeed, from: AssignmentState, beforePause: AssignmentState | null): AssignmentState | undefined {
  const to = TRANSITIONS[deed].moves[from];
  return to === BEFORE_PAUSE ? (beforePause ?? 'in_progress') : to;
}

/** What this actor may do in this state, so that a form offers it and nothing else. A cooperating agency may add its part. */
export function deedsOf(
  actor: Actor,
  at: { state: AssignmentState; place: Place; cooperatingAgencyIds: readonly string[] },
): AssignmentDeed[] {
  const cooperating = { ...at.place, agencies: at.cooperatingAgencyIds };
  return (Object.keys(TRANSITIONS) as AssignmentDeed[]).filter((deed) => {
    const place = deed === 'addPart' ? cooperating : at.place;
    return stateAfter(deed, at.state, null) !== undefined && TRANSITIONS[deed].who.some((one) => actor.mayDo(one, place));
  });
}
