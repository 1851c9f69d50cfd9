import { type Counts, count } from './counts';
import type { Answer, Snapshot, SnapshotLine, SnapshotParty } from './snapshot';

/** Changes when the same snapshot would give other figures, so that a check compares like with like. */
export const FIGURES_VERSION = 1;

/** The figures of one review. They depend on the snapshot alone: the reports of all its sides hold the same. */
export interface Figures {
  version: number;
  total: Counts;
  byParty: Group[];
  byAgency: (Group & { party: string })[];
  byField: Group[];
  /** The part of the total that was already in the review before this one. */
  carriedOver: Counts;
  answers: Record<Answer, number>;
  commitments: number;
  withoutTask: number;
  annex: AnnexRow[];
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
  agencyVi: string;
  cooperatingVi: string[];
  originalDueDate: string | null;
  dueDate: string | null;
  extensionCount: number;
  doneOn: string | null;
  progress: number;
  timeliness: SnapshotLine['timeliness'];
  answer: Answer;
  carriedOver: boolean;
  results: string;
  obstacles: string;
}

export const OTHER_FIELDS = 'other';

export function figuresOf(snapshot: Snapshot): Figures {
  const lines = inOrder(snapshot);
  const parties = sides(snapshot);
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
    byField: groups(lines, (line) => [line.field ?? OTHER_FIELDS, line.fieldVi ?? 'Lĩnh vực khác']),
    carriedOver: count(lines.filter((line) => line.carriedOver)),
    answers: answersOf(lines),
    commitments: snapshot.agreement.commitments,
    withoutTask: snapshot.agreement.withoutTask,
    annex: lines.map((line) => annexRow(line, parties)),
  };
}

/** The sides in the order in which the agreement names them. */
export function sides(snapshot: Snapshot): SnapshotParty[] {
  return [...snapshot.parties].sort((a, b) => a.position - b.position);
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
  return {
    taskCode: line.taskCode,
    taskTitle: line.taskTitle,
    deliverable: line.deliverable,
    fieldVi: line.fieldVi,
    party: parties.find((party) => party.id === line.partyId)?.shortNameVi ?? '',
    agencyVi: line.agencyVi,
    cooperatingVi: line.cooperatingVi,
    originalDueDate: line.originalDueDate,
    dueDate: line.dueDate,
    extensionCount: line.extensionCount,
    doneOn: line.doneOn,
    progress: line.progress,
    timeliness: line.timeliness,
    answer: line.answer,
    carriedOver: line.carriedOver,
    results: [line.update?.results ?? '', ...line.parts.map((part) => part.results && `${part.agencyVi}: ${part.results}`)]
      .filter(Boolean)
      .join('\n'),
    obstacles: [line.update?.obstacles ?? '', ...line.parts.map((part) => part.obstacles && `${part.agencyVi}: ${part.obstacles}`)]
      .filter(Boolean)
      .join('\n'),
  };
}
