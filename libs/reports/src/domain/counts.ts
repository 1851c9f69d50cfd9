import { TIMELINESS, type Timeliness } from './snapshot';

/** Assignments by timeliness. `total` is the sum of the groups without those that no longer apply. */
export type Counts = Record<Timeliness, number> & { total: number };

export function count(lines: readonly { timeliness: Timeliness }[]): Counts {
  const counts = Object.fromEntries([...TIMELINESS, 'total'].map((group) => [group, 0])) as Counts;
  for (const line of lines) {
    counts[line.timeliness]++;
    if (line.timeliness !== 'noLongerApplicable') counts.total++;
  }
  return counts;
}

/** Counts from the numbers of the groups; a group that is not named has none. */
export function countsOf(groups: Partial<Record<Timeliness, number>>): Counts {
  const counts = Object.fromEntries(TIMELINESS.map((group) => [group, groups[group] ?? 0])) as Record<Timeliness, number>;
  const total = TIMELINESS.reduce((sum, group) => sum + (group === 'noLongerApplicable' ? 0 : counts[group]), 0);
  return { ...counts, total };
}

/** A part of a whole, as the two counts it was made of: never as a rounded number, so that nothing is rounded twice. */
export interface Share {
  part: number;
  whole: number;
}

/** Of the assignments with a due date that counts: how many are finished. */
export function finishedShare(counts: Counts): Share {
  const part = counts.doneOnTime + counts.doneLate;
  return { part, whole: part + counts.inTerm + counts.overdue };
}

/** Of the finished ones: how many were finished on time. */
export function onTimeShare(counts: Counts): Share {
  return { part: counts.doneOnTime, whole: counts.doneOnTime + counts.doneLate };
}
