import { type Counts, count, countsOf } from './counts';
import { type Comparison, comparisonOf } from './earlier';
import type { Answer, Snapshot, SnapshotLine, SnapshotParty } from './snapshot';
import { bySuccessor, type SuccessorGroup } from './successors';

/** Changes when the same snapshot would give other figures, so that a check compares like with like. */
export const FIGURES_VERSION = 3;

/** The figures of one review. They depend on the snapshot alone: the reports of all its sides hold the same. */
export interface Figures {
  version: number;
  total: Counts;
  byParty: Group[];
  /** As the agencies were then. */
  byAgency: (Group & { party: string })[];
  /** The same by the agencies of today; empty where that is no different. */
  bySuccessor: SuccessorGroup[];
  byField: Group[];
  /** The part of the total that was already in the review before this one. */
  carriedOver: Counts;
  answers: Record<Answer, number>;
  commitments: number;
  withoutTask: number;
  annex: AnnexRow[];
  /** The counts of this review and of those of its cycle before it, the earliest first. */
  trend: { periodKey: string; periodVi: string; counts: Counts }[];
  comparison: Comparison;
}

/** The counts of one side, agency or field. */
export interface Group {
  code: string;
  nameVi: string;
  counts: Counts;
}

/** One assignment as the annex prints it. */
export interface AnnexRow {
  taskCode: string;
  taskTitle: string;
  deliverable: string | null;
  fieldVi: string | null;
  party: string;
  partyCode: string;
  agencyVi: string;
  cooperatingVi: string[];
  originalDueDate: string | null;
  dueDate: string | null;
  extensionCount: number;
  doneOn: string | null;
  progress: number;
  state: string;
  timeliness: SnapshotLine['timeliness'];
  answer: Answer;
  carriedOver: boolean;
  /** The coordinator wrote it for the agency. */
  onBehalf: boolean;
  results: string;
  obstacles: string;
  recommendations: string;
}

export const OTHER_FIELDS = 'other';

export function figuresOf(snapshot: Snapshot): Figures {
  const lines = inOrder(snapshot);
  const parties = sides(snapshot);
  const trend = trendOf(snapshot, count(lines));
  return {
    version: FIGURES_VERSION,
    total: count(lines),
    byParty: parties.map((party) => ({
      code: party.localityCode,
      nameVi: party.nameVi,
      counts: count(lines.filter((line) => line.partyId === party.id)),
    })),
    byAgency: parties.flatMap((party) =>
      groups(
        lines.filter((line) => line.partyId === party.id),
        (line) => [line.agencyCode, line.agencyVi],
      ).map((group) => ({ ...group, party: party.localityCode })),
    ),
    bySuccessor: bySuccessor(lines, parties, snapshot.successions ?? []),
    byField: groups(lines, (line) => [line.field ?? OTHER_FIELDS, line.fieldVi ?? 'Lĩnh vực khác']),
    carriedOver: count(lines.filter((line) => line.carriedOver)),
    answers: answersOf(lines),
    commitments: snapshot.agreement.commitments,
    withoutTask: snapshot.agreement.withoutTask,
    annex: lines.map((line) => annexRow(line, parties)),
    trend,
    comparison: comparisonOf(snapshot, count(lines), trend.at(-2)),
  };
}

function trendOf({ review, history = [] }: Snapshot, counts: Counts): Figures['trend'] {
  const past = history.map(({ periodKey, periodVi, groups }) => ({ periodKey, periodVi, counts: countsOf(groups) }));
  return [...past, { periodKey: review.periodKey, periodVi: review.periodVi, counts }];
}

/** The sides in the order in which the agreement names them. */
export function sides({ parties }: Pick<Snapshot, 'parties'>): SnapshotParty[] {
  return [...parties].sort((a, b) => a.position - b.position);
}

/** Field, then commitment, then task, then side: the two sides of a task stand one below the other. */
export function inOrder(snapshot: Snapshot): SnapshotLine[] {
  const position = new Map(snapshot.parties.map((party) => [party.id, party.position]));
  return [...snapshot.lines].sort(
    (a, b) =>
      a.fieldPosition - b.fieldPosition ||
      a.commitmentPosition - b.commitmentPosition ||
      byCode(a.taskCode, b.taskCode) ||
      (position.get(a.partyId) ?? 0) - (position.get(b.partyId) ?? 0),
  );
}

/** `…/T2` before `…/T10`. */
function byCode(a: string, b: string): number {
  const padded = (code: string) => code.replace(/\d+/g, (digits) => digits.padStart(6, '0'));
  const [left, right] = [padded(a), padded(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function groups(lines: readonly SnapshotLine[], nameOf: (line: SnapshotLine) => [code: string, nameVi: string]): Group[] {
  const byGroup = new Map<string, { nameVi: string; lines: SnapshotLine[] }>();
  for (const line of lines) {
    const [code, nameVi] = nameOf(line);
    const group = byGroup.get(code) ?? { nameVi, lines: [] };
    group.lines.push(line);
    byGroup.set(code, group);
  }
  return [...byGroup].map(([code, group]) => ({ code, nameVi: group.nameVi, counts: count(group.lines) }));
}

function answersOf(lines: readonly SnapshotLine[]): Record<Answer, number> {
  const answers: Record<Answer, number> = { sent: 0, nothingNew: 0, returned: 0, awaited: 0, none: 0 };
  for (const line of lines) answers[line.answer]++;
  return answers;
}

function annexRow(line: SnapshotLine, parties: readonly SnapshotParty[]): AnnexRow {
  const party = parties.find(({ id }) => id === line.partyId);
  const { taskCode, taskTitle, deliverable, fieldVi, agencyVi, cooperatingVi, originalDueDate, dueDate, extensionCount } = line;
  const { doneOn, progress, state, timeliness, answer, carriedOver } = line;
  return {
    ...{ taskCode, taskTitle, deliverable, fieldVi, agencyVi, cooperatingVi, originalDueDate, dueDate, extensionCount },
    ...{ doneOn, progress, state, timeliness, answer, carriedOver },
    party: party?.shortNameVi ?? '',
    partyCode: party?.localityCode ?? '',
    onBehalf: line.update?.onBehalf ?? false,
    results: toldIn(line, 'results'),
    obstacles: toldIn(line, 'obstacles'),
    recommendations: toldIn(line, 'recommendations'),
  };
}

/** What the lead agency told, then what the cooperating agencies added, each by its name. */
function toldIn({ update, parts }: SnapshotLine, what: 'results' | 'obstacles' | 'recommendations'): string {
  return [update?.[what] ?? '', ...parts.map((part) => part[what] && `${part.agencyVi}: ${part[what]}`)].filter(Boolean).join('\n');
}
