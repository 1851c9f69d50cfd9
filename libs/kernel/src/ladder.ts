import { type DomainError, invalid } from './domain-error';

/** Something owed by an office on a date; `stale`: a sign of life, counted from the day on which something was heard last. */
export const SUBJECT_KINDS = [
  'statusUpdate',
  'dueDate',
  'acknowledgement',
  'consolidation',
  'signature',
  'explanation',
  'directive',
  'stale',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export type NoticeKind = 'reminder' | 'due' | 'overdue' | 'escalation' | 'courtesy';

/** Who is told, and as what. `owner`: who owes it; `leadershipMeeting`: the item goes on the list for the leadership's next meeting, kept by the coordinator. */
const TOLD_AS = {
  owner: ['reminder', 'due', 'overdue'],
  cooperating: ['reminder', 'due', 'overdue'],
  agencyHead: ['reminder', 'escalation'],
  coordinator: ['escalation'],
  viceChair: ['reminder', 'escalation'],
  counterpartCoordinator: ['courtesy'],
  leadershipMeeting: ['escalation'],
} as const satisfies Record<string, readonly NoticeKind[]>;

export type Audience = keyof typeof TOLD_AS;

/** One step of a ladder: its day is `addWorkingDays(deadline, offset)`. */
export interface Rung {
  /** Working days from the deadline: negative before it, 0 on it, positive after it. */
  offset: number;
  /** After `offset`, again every so many working days until it is met. */
  every?: number;
  audience: Audience;
  kind: NoticeKind;
  /** The rung comes with the n-th urging (notice of kind `overdue` to the owner) that was really sent, never before `offset`. */
  afterUrging?: number;
}

export type Ladder = readonly Rung[];

export type Ladders = Partial<Record<SubjectKind, Ladder>>;

export const MOST_RUNGS = 30;
/** Working days from a deadline. */
export const FARTHEST_RUNG = 120;
const MOST_URGINGS = 50;

interface Rule {
  code: string;
  /** `first`: the first working day on which something is late. */
  holds: (rung: Rung, first: number) => boolean;
  vi: string;
  en: string;
}

const within = (value: number, from: number, to: number) => Number.isInteger(value) && value >= from && value <= to;
const isLate = ({ kind }: Rung) => kind === 'overdue' || kind === 'escalation';

/** What is true of every rung. */
const RULES: readonly Rule[] = [
  {
    code: 'ladder.offset',
    holds: ({ offset }) => within(offset, -FARTHEST_RUNG, FARTHEST_RUNG),
    vi: `số ngày làm việc từ -${FARTHEST_RUNG} đến ${FARTHEST_RUNG}.`,
    en: `its offset is from -${FARTHEST_RUNG} to ${FARTHEST_RUNG} working days.`,
  },
  {
    code: 'ladder.audience',
    holds: ({ audience, kind }) => Object.hasOwn(TOLD_AS, audience) && (TOLD_AS[audience] as readonly string[]).includes(kind),
    vi: 'loại thông báo không dành cho đối tượng nhận này.',
    en: 'this audience is not told in this way.',
  },
  {
    code: 'ladder.side',
    holds: ({ offset, kind }, first) => (kind === 'reminder' ? offset < 0 : kind === 'due' ? offset === 0 : offset >= first),
    vi: 'nhắc việc ở trước thời hạn, đến hạn ở đúng thời hạn, còn lại ở sau thời hạn.',
    en: 'reminders come before the deadline, “due” on it, everything else after it.',
  },
  {
    code: 'ladder.every',
    holds: (rung) => rung.every === undefined || (within(rung.every, 1, FARTHEST_RUNG) && isLate(rung)),
    vi: `chỉ mốc quá hạn hoặc báo cáo cấp trên được lặp lại, cách nhau từ 1 đến ${FARTHEST_RUNG} ngày làm việc.`,
    en: `only what is overdue or escalated repeats, every 1 to ${FARTHEST_RUNG} working days.`,
  },
  {
    code: 'ladder.afterUrging',
    holds: ({ afterUrging, kind }) => afterUrging === undefined || (within(afterUrging, 1, MOST_URGINGS) && kind === 'escalation'),
    vi: `chỉ mốc báo cáo cấp trên chờ số lần đôn đốc, từ 1 đến ${MOST_URGINGS}.`,
    en: `only an escalation waits for urgings, 1 to ${MOST_URGINGS}.`,
  },
];

/**
 * The ladder, if it is one. The last chances of whoever owes it (on the deadline, and after it) belong to every ladder: they are never
 * muted. Silence is told to superiors only, from the day on which it became a signal.
 * @throws invalid `ladder.*`, naming the rung
 */
export function checkedLadder(kind: SubjectKind, rungs: Ladder): Ladder {
  if (rungs.length === 0 || rungs.length > MOST_RUNGS)
    throw invalid('ladder.rungs', `Mỗi thang có từ 1 đến ${MOST_RUNGS} mốc.`, `A ladder has 1 to ${MOST_RUNGS} rungs.`);
  for (const [index, rung] of rungs.entries()) {
    const broken = RULES.find((rule) => !rule.holds(rung, kind === 'stale' ? 0 : 1));
    if (broken) throw refused(broken.code, index, broken);
    if (rungs.findIndex((one) => one.offset === rung.offset && one.audience === rung.audience) < index)
      throw refused('ladder.twice', index, { vi: 'trùng với một mốc trước.', en: 'it repeats an earlier one.' });
  }
  if (kind === 'stale') toSuperiorsOnly(rungs);
  else tellsTheOwner(rungs);
  return rungs;
}

function tellsTheOwner(rungs: Ladder): void {
  const toOwner = rungs.filter((rung) => rung.audience === 'owner').map((rung) => rung.kind);
  if (!toOwner.includes('due') || !toOwner.includes('overdue'))
    throw invalid(
      'ladder.lastChance',
      'Thang phải có mốc đến hạn và mốc quá hạn cho cơ quan thực hiện; các mốc này không được tắt.',
      'A ladder tells whoever owes it on the deadline and after it; these rungs cannot be muted.',
    );
}

function toSuperiorsOnly(rungs: Ladder): void {
  const index = rungs.findIndex((rung) => rung.kind !== 'escalation');
  if (index >= 0)
    throw refused('ladder.superiors', index, { vi: 'việc im lặng chỉ báo cáo cấp trên.', en: 'silence is told to superiors only.' });
}

/** As {@link checkedLadder}, for each kind of subject. @throws invalid `ladder.kind`, `ladder.*` */
export function checkedLadders(ladders: Ladders): Ladders {
  for (const [kind, rungs] of Object.entries(ladders)) {
    if (!SUBJECT_KINDS.includes(kind as SubjectKind))
      throw invalid('ladder.kind', `Không có loại việc “${kind}”.`, `There is no kind of subject “${kind}”.`, { kind });
    if (rungs !== undefined && rungs.length > 0) checkedLadder(kind as SubjectKind, rungs);
  }
  return ladders;
}

function refused(code: string, index: number, { vi, en }: { vi: string; en: string }): DomainError {
  return invalid(code, `Mốc thứ ${index + 1}: ${vi}`, `Rung ${index + 1}: ${en}`, { rung: index + 1 });
}
