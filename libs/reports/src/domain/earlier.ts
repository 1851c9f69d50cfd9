import type { Id } from '@dondoc/kernel';
import { type Counts, count } from './counts';
import { FOUR, type Four } from './four';
import type { OpenPoint, PromisedLine, Snapshot } from './snapshot';

type Of<Line extends { partyId: Id }> = Omit<Line, 'partyId' | 'assignmentId'> & { partyVi: string };

/** This review beside the one before it. */
export interface Comparison {
  /** None where this is the first of its cycle. */
  before: { periodKey: string; periodVi: string; counts: Counts; change: Record<Four, number> } | null;
  promised: Of<PromisedLine>[];
  /** Where the promised work stands now. */
  came: Counts;
  points: Of<OpenPoint>[];
}

export function comparisonOf(
  snapshot: Snapshot,
  counts: Counts,
  past: { periodKey: string; periodVi: string; counts: Counts } | undefined,
): Comparison {
  const { promised, points } = snapshot.earlier ?? { promised: [], points: [] };
  const names = new Map(snapshot.parties.map(({ id, nameVi }) => [id, nameVi]));
  return {
    before: past ? { ...past, change: changeOf(past.counts, counts) } : null,
    promised: promised.map(({ partyId, assignmentId: _, ...line }) => ({ ...line, partyVi: names.get(partyId) ?? '' })),
    came: count(promised.map(({ now }) => now)),
    points: points.map(({ partyId, ...point }) => ({ ...point, partyVi: names.get(partyId) ?? '' })),
  };
}

const changeOf = (before: Counts, now: Counts) =>
  Object.fromEntries(FOUR.map((group) => [group, now[group] - before[group]])) as Record<Four, number>;
