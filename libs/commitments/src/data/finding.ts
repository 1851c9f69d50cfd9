import { openTo, type Tx } from '@dondoc/database';
import { type Actor, type Id, tsqueryOf, type Wanted } from '@dondoc/kernel';

/** So many of what holds all words are compared to find the best; who looks for words that more than these hold will add another. */
const COMPARED = 300;

export interface Search {
  wanted: Wanted;
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

/** $1: the words as a tsquery, $2: the agreements in which the actor may look, $3: the words as they are compared. */
export const searchParameters = ({ wanted, agreementIds }: Search): unknown[] => [tsqueryOf(wanted), agreementIds, wanted.text];

/** First a code or number that is just this, then one that begins with it, then a title with the words side by side. */
const rank = (codes: readonly string[], title: string) => {
  const each = (test: string) => codes.map((code) => `plain(${code}) ${test}`).join(' or ');
  return `case when ${each(`like $3 || '%'`)} then case when ${each('= $3')} then 0 else 1 end when plain(${title}) like '%' || $3 || '%' then 2 else 3 end`;
};

interface Kind {
  /** What is read of each row, over the aliases of `from`. */
  columns: string;
  from: string;
  /** The alias of the table that is searched. */
  row: string;
  where: string;
  codes: readonly string[];
  title: string;
  /** Among equals. */
  order: string;
  /** Its rows may belong to a restricted field. */
  mayBeRestricted: boolean;
}

/**
 * Two statements. `held`: some of the rows that hold the words, as numbers alone; it runs past the policies of the rows, which would keep the index of
 * words from being used, and looks in the actor's agreements only. `rows`: what those are, by the policies; what is not for the actor falls out.
 */
export const kind = ({ columns, from, row, where, codes, title, order, mayBeRestricted }: Kind) => ({
  held: (actor: Actor) => `with held as materialized (select ${row}.id, ${rank(codes, title)} as rank, ${order} as place from ${from}
      where ${where} and ${mayBeRestricted ? openTo(actor, row) : 'true'} limit ${COMPARED})
    select id from held order by rank, place desc`,
  rows: `select ${columns} from ${from} join unnest($1::uuid[]) with ordinality as held(id, place) on held.id = ${row}.id order by held.place limit $2`,
});
