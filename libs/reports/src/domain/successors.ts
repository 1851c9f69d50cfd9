import { type Counts, count } from './counts';
import type { SnapshotLine, SnapshotParty, Succeeded } from './snapshot';

/** The counts of an agency of today, with those of its predecessors. */
export interface SuccessorGroup {
  party: string;
  code: string;
  nameVi: string;
  counts: Counts;
  predecessors: Succeeded[];
}

interface Gathered {
  nameVi: string;
  predecessors: Map<string, Succeeded>;
  lines: SnapshotLine[];
}

/** Agencies as they are now; none where no line is led by an agency that has given way, so that it would repeat the agencies as they were then. */
export function bySuccessor(
  lines: readonly SnapshotLine[],
  parties: readonly SnapshotParty[],
  successions: readonly Succeeded[],
): SuccessorGroup[] {
  const steps = new Map(successions.map((one) => [one.fromCode, one]));
  if (!lines.some(({ agencyCode }) => steps.has(agencyCode))) return [];
  return parties.flatMap((party) => {
    const groups = new Map<string, Gathered>();
    for (const line of lines.filter(({ partyId }) => partyId === party.id)) {
      const way = wayOf(line.agencyCode, steps);
      const last = way.at(-1);
      const code = last?.toCode ?? line.agencyCode;
      const group: Gathered = groups.get(code) ?? { nameVi: last?.toVi ?? line.agencyVi, predecessors: new Map(), lines: [] };
      group.lines.push(line);
      for (const step of way) group.predecessors.set(step.fromCode, step);
      groups.set(code, group);
    }
    return [...groups].map(([code, { nameVi, predecessors, lines: own }]) => ({
      party: party.localityCode,
      code,
      nameVi,
      counts: count(own),
      predecessors: [...predecessors.values()],
    }));
  });
}

/** From predecessor to successor until there is no further one; a circle ends where it closes. */
function wayOf(code: string, steps: ReadonlyMap<string, Succeeded>): Succeeded[] {
  const way: Succeeded[] = [];
  for (let step = steps.get(code); step && !way.includes(step); step = steps.get(step.toCode)) way.push(step);
  return way;
}
