import { OPEN_STATES } from '../domain/assignment-states';

const OPEN = OPEN_STATES.map((state) => `'${state}'`).join(', ');

interface Aliases {
  assignment: string;
  party: string;
}

/**
 * Whether an assignment is stale, or unacknowledged, in SQL. `dates`: the placeholder of `silentBefore`, the dates by limit.
 * The two columns of limits are those of the party.
 */
export const staleSql = (dates: string, { assignment: a, party: p }: Aliases = { assignment: 'a', party: 'p' }) =>
  `(${a}.state in (${OPEN}) and ${a}.silent_since < (${dates}::date[])[${p}.stale_after])`;

export const unacknowledgedSql = (dates: string, { assignment: a, party: p }: Aliases = { assignment: 'a', party: 'p' }) =>
  `(${a}.state in (${OPEN}) and ${a}.acknowledged_at is null and ${a}.silent_since < (${dates}::date[])[${p}.unacknowledged_after])`;
