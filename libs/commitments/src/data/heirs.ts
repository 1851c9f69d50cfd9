import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';

/** Who stands today in the place of these bodies, after every succession that was applied. A body that is still there is not in the answer. */
export async function heirsOf(tx: Tx, bodyIds: readonly Id[]): Promise<Map<Id, Id>> {
  const rows = await tx.query<{ body: Id; heir: Id }>(
    `with recursive line as (
       select b as body, b as heir, 0 as steps from unnest($1::uuid[]) b
       union all
       select line.body, t.body_id, line.steps + 1
       from line
         join succession_member f on f.body_id = line.heir and f.side = 'from'
         join succession s on s.id = f.succession_id and s.applied_at is not null and s.kind in ('rename', 'merge', 'absorb')
         join succession_member t on t.succession_id = s.id and t.side = 'to' and t.position = (
           select min(position) from succession_member where succession_id = s.id and side = 'to')
       where t.body_id is not null and t.body_id <> line.heir and line.steps < 20)
     select distinct on (body) body, heir from line where steps > 0 order by body, steps desc`,
    [bodyIds],
  );
  return new Map(rows.map((row) => [row.body, row.heir]));
}
