import type { Tx } from '@dondoc/database';
import { type Id, tsqueryOf, type Wanted } from '@dondoc/kernel';

/** So many of what holds all words are compared to find the best; who looks for words that more than these hold will add another. */
const COMPARED = 300;

export interface Search {
  wanted: Wanted;
  limit: number;
  agreementIds: Id[];
}

/** The agreements in which the actor may look: those that the actor's locality is a party of. */
export async function readableAgreements(tx: Tx): Promise<Id[]> {
  const rows = await tx.query<{ id: Id }>('select distinct agreement_id as id from party where $1 or locality_id = any($2::uuid[])', [
    tx.actor.isSystem,
    tx.actor.localityIds,
  ]);
  return rows.map(({ id }) => id);
}

/** $1: the words as a tsquery, $2: one more than wanted, $3: the agreements in which the actor may look. */
export const searchParameters = ({ wanted, limit, agreementIds }: Search): unknown[] => [tsqueryOf(wanted), limit + 1, agreementIds];

/** $4: the words as they are compared. First a code or number that is just this, then one that begins with it, then a title with the words side by side. */
const rank = (codes: readonly string[], title: string) => {
  const each = (test: string) => codes.map((code) => `plain(${code}) ${test}`).join(' or ');
  return `case when ${each(`like $4 || '%'`)} then case when ${each('= $4')} then 0 else 1 end when plain(${title}) like '%' || $4 || '%' then 2 else 3 end`;
};

interface Statement {
  /** What is read of each row, over the aliases of `from`. */
  columns: string;
  from: string;
  where: string;
  codes: readonly string[];
  title: string;
  /** Among equals. */
  order: string;
}

/** Some of the rows that hold the words, in their order. */
export const best = ({ columns, from, where, codes, title, order }: Statement) =>
  `with held as materialized (select ${columns}, ${rank(codes, title)} as rank, ${order} as place from ${from} where ${where} limit ${COMPARED})
   select * from held order by rank, place desc limit $2`;
