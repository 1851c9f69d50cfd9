import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import type { ChainEnd, SealRow } from './chain-walk';
import type { Chain } from './views';

/** Every chain that has a seal or a head, with the code of its locality; the installation's has none. */
export async function chainsOf(tx: Tx, localityCode?: string): Promise<(Chain & { head: ChainEnd | null })[]> {
  return tx.query(
    `select c.chain, l.code as "localityCode",
       case when h.chain is not null then jsonb_build_object('position', h.position, 'hash', encode(h.hash, 'hex')) end as head
     from (select chain from chain_head union select distinct chain from seal) c
       left join chain_head h on h.chain = c.chain left join locality l on l.id = c.chain
     where $1::text is null or l.code = $1 order by l.code nulls first`,
    [localityCode ?? null],
  );
}

/** What a redacted fact looks like, and that another one, sealed in the same chain, says so; anything else is a change. */
const IS_REDACTED = `f.data = '{"redacted": true}' and f.actor_name = '' and f.person_id is null and f.kind <> 'journal.redacted' and exists (
  select 1 from fact r join seal rs on rs.fact_id = r.id and rs.chain = s.chain
  where r.kind = 'journal.redacted' and r.data->'factIds' @> to_jsonb(f.id))`;

/** The seals after a position, in order, each with its fact. */
export async function sealsAfter(tx: Tx, chain: Id, position: number, limit: number): Promise<SealRow[]> {
  return tx.query<SealRow>(
    `select s.position, s.fact_id as "factId", encode(s.content, 'hex') as content, encode(s.hash, 'hex') as hash,
       case when f.id is not null then fact_text(f) end as text,
       coalesce(${IS_REDACTED}, false) as redacted
     from seal s left join fact f on f.id = s.fact_id
     where s.chain = $1 and s.position > $2 order by s.position limit $3`,
    [chain, position, limit],
  );
}

/**
 * Facts that lack a seal in a chain that they belong to, first one first: they came in past the system, or their seals were taken out.
 * What happened before a chain's first fact is not looked for in it: its locality joined later.
 */
export async function unsealedFact(tx: Tx): Promise<number | undefined> {
  const [row] = await tx.query<{ id: number }>(
    `with first as materialized (select chain, fact_id from seal where position = 1)
     select f.id from fact f cross join lateral unnest(fact_chains(f)) as c(chain) left join first on first.chain = c.chain
     where f.id > coalesce(first.fact_id, 0) and not exists (select 1 from seal s where s.fact_id = f.id and s.chain = c.chain)
     order by f.id limit 1`,
  );
  return row?.id;
}
