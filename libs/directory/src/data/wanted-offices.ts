import type { Id, Role } from '@dondoc/kernel';

/**
 * Which offices are wanted: one office; or those of an agency, or of all agencies of a locality, there of one role or of any.
 * What names several goes by the first of them, in this order.
 */
export interface Want {
  officeId?: Id;
  agencyId?: Id;
  localityId?: Id;
  role?: Role;
}

type Column = 'officeId' | 'agencyId' | 'localityId' | 'role';

/** How one kind of want finds its offices, each by an index. `$a`, `$b`, `$c` stand for the positions of the wants and for their columns. */
interface Way {
  columns: [Column, ...Column[]];
  sql: string;
}

const WAYS: Way[] = [
  {
    columns: ['officeId'],
    sql: 'select w.want, o.* from unnest($a::int[], $b::uuid[]) as w(want, id) join office o on o.id = w.id',
  },
  {
    columns: ['agencyId', 'role'],
    sql: `select w.want, o.* from unnest($a::int[], $b::uuid[], $c::text[]) as w(want, agency_id, role)
      join office o on o.agency_id = w.agency_id and (w.role is null or o.role = w.role)`,
  },
  {
    columns: ['localityId', 'role'],
    sql: `select w.want, o.* from unnest($a::int[], $b::uuid[], $c::text[]) as w(want, locality_id, role)
      join agency a on a.locality_id = w.locality_id join office o on o.agency_id = a.id and (w.role is null or o.role = w.role)`,
  },
];

/**
 * A query for the offices of these wants, numbered by position; its parameters begin at $2. Nothing when nothing is wanted.
 * Only the ways in use are in it, so that PostgreSQL expects as many rows as there are wants and takes the indexes.
 */
export function wantedOffices(wants: readonly Want[]): { sql: string; parameters: unknown[] } | null {
  const parameters: unknown[] = [];
  const parts = WAYS.flatMap((way) => {
    const going = [...wants.entries()].filter(([, want]) => WAYS.find(({ columns: [name] }) => want[name]) === way);
    if (going.length === 0) return [];
    const first = parameters.length + 2;
    parameters.push(
      going.map(([position]) => position),
      ...way.columns.map((name) => going.map(([, want]) => want[name] ?? null)),
    );
    return way.sql.replace(/\$([abc])/g, (_, letter: string) => `$${first + 'abc'.indexOf(letter)}`);
  });
  return parts.length === 0 ? null : { sql: parts.join(' union all '), parameters };
}
