import type { Rung, SubjectKind } from './data';

export type When = 'before' | 'on' | 'after';
export type Audience = Rung['audience'];

const SUPERIORS: Audience[] = ['agencyHead', 'coordinator', 'viceChair', 'leadershipMeeting'];
const EVERYBODY: Audience[] = [
  'owner',
  'cooperating',
  'agencyHead',
  'coordinator',
  'viceChair',
  'counterpartCoordinator',
  'leadershipMeeting',
];

/** Silence is told to superiors only. */
export const audiencesOf = (kind: SubjectKind): Audience[] => (kind === 'stale' ? SUPERIORS : EVERYBODY);

export const whenOf = ({ offset }: Pick<Rung, 'offset'>): When => (offset < 0 ? 'before' : offset > 0 ? 'after' : 'on');

/** On which side of the deadline an audience can be told. */
export function whensOf(audience: Audience, kind: SubjectKind): When[] {
  if (kind === 'stale') return ['on', 'after'];
  if (audience === 'owner' || audience === 'cooperating') return ['before', 'on', 'after'];
  return audience === 'agencyHead' || audience === 'viceChair' ? ['before', 'after'] : ['after'];
}

/** What the notice is follows from who is told and on which side of the deadline. */
function noticeOf({ audience, offset }: Pick<Rung, 'audience' | 'offset'>, kind: SubjectKind): Rung['kind'] {
  if (kind === 'stale') return 'escalation';
  if (offset < 0) return 'reminder';
  if (audience === 'counterpartCoordinator') return 'courtesy';
  if (audience !== 'owner' && audience !== 'cooperating') return 'escalation';
  return offset === 0 ? 'due' : 'overdue';
}

export const mayRepeat = ({ kind }: Rung): boolean => kind === 'overdue' || kind === 'escalation';
export const mayWait = ({ kind }: Rung): boolean => kind === 'escalation';

/** The rung as somebody has changed it, with only what such a rung may say. */
export function settled(rung: Omit<Rung, 'kind'>, subject: SubjectKind): Rung {
  const whens = whensOf(rung.audience, subject);
  const days = Math.max(1, Math.abs(rung.offset));
  const when = whens.includes(whenOf(rung)) ? whenOf(rung) : (whens[0] as When);
  const offset = when === 'on' ? 0 : when === 'before' ? -days : days;
  const { every, afterUrging, audience } = rung;
  const plain: Rung = { offset, audience, kind: noticeOf({ audience, offset }, subject) };
  return { ...plain, ...(every && mayRepeat(plain) && { every }), ...(afterUrging && mayWait(plain) && { afterUrging }) };
}

export const inOrder = (rungs: readonly Rung[]): Rung[] => [...rungs].sort((a, b) => a.offset - b.offset);

const keyOf = ({ offset, audience, kind, every, afterUrging }: Rung) => [offset, audience, kind, every, afterUrging].join(' ');

/** Rungs that one ladder has and the other has not. */
export const without = (rungs: readonly Rung[], others: readonly Rung[]): Rung[] => {
  const known = new Set(others.map(keyOf));
  return inOrder(rungs.filter((rung) => !known.has(keyOf(rung))));
};
