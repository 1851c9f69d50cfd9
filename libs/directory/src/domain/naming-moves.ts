import type { Id } from '@dondoc/kernel';
import type { Move } from './succession';

/** What becomes of the restricted fields that offices are named for when others go on with their work. */
export interface NamingMove {
  /** The office that goes on. */
  officeId: Id;
  /** What it sees from now on. */
  fields: string[];
  /** What some of those in it saw before and others did not: its administrator is to decide. */
  leftOpen: string[];
}

interface Known {
  fields: ReadonlyMap<Id, readonly string[]>;
  /** Offices that somebody is in. */
  peopled: ReadonlySet<Id>;
}

/**
 * A naming passes on with the work, as far as nobody comes to see by it what they did not see before: where the people of an office that is not named
 * end in the same office, nothing passes on by itself.
 */
export function namingMoves(moves: readonly Move[], { fields, peopled }: Known): NamingMove[] {
  const of = (officeId: Id) => fields.get(officeId) ?? [];
  return [...new Set(moves.map((move) => move.toId))].flatMap((officeId) => {
    const from = moves.filter((move) => move.toId === officeId).map((move) => move.fromId);
    const brought = [...new Set(from.flatMap(of))].filter((field) => !of(officeId).includes(field)).sort();
    if (brought.length === 0) return [];
    const joined = [...from, officeId].filter((id) => peopled.has(id));
    const passes = (field: string) => joined.every((id) => of(id).includes(field));
    return [{ officeId, fields: [...of(officeId), ...brought.filter(passes)].sort(), leftOpen: brought.filter((field) => !passes(field)) }];
  });
}
