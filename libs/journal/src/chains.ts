import { openTo, type Tx } from '@dondoc/database';
import type { Id, LocalDate, Words } from '@dondoc/kernel';
import type { ChainEnd, SealRow } from './chain-walk';
import type { Anchor, Chain } from './views';

export type KnownChain = Chain & { head: ChainEnd | null };

/** Days, both of them included. */
export interface Period {
  from: LocalDate;
  to: LocalDate;
}

/** Positions in a chain, both of them included. */
export interface Range {
  first: number;
  last: number;
}

/** Every chain that has a seal or a head, with the code of its locality; the installation's has none. */
export async function chainsOf(
  tx: Tx,
  { localityCode, localityId }: { localityCode?: string; localityId?: Id } = {},
): Promise<KnownChain[]> {
  return tx.query(
    `select c.chain, l.code as "localityCode",
       case when h.chain is not null then jsonb_build_object('position', h.position, 'hash', encode(h.hash, 'hex')) end as head
     from (select chain from chain_head union select distinct chain from seal) c
       left join chain_head h on h.chain = c.chain left join locality l on l.id = c.chain
     where ($1::text is null or l.code = $1) and ($2::uuid is null or c.chain = $2) order by l.code nulls first`,
    [localityCode ?? null, localityId ?? null],
  );
}

/** Where every chain stands, with the name of its locality; the installation's has none. */
export async function chainEnds(tx: Tx): Promise<(Anchor & { name: Words | null })[]> {
  return tx.query(
    `select h.chain, l.code as "localityCode", h.position, encode(h.hash, 'hex') as hash,
       case when l.id is not null then jsonb_build_object('vi', l.name_vi, 'en', l.name_en) end as name
     from chain_head h left join locality l on l.id = h.chain order by l.code nulls first`,
  );
}

/** What a redacted fact looks like, and that another one, sealed in the same chain, says so; anything else is a change. */
const IS_REDACTED = `f.data = '{"redacted": true}' and f.actor_name = '' and f.person_id is null and f.kind <> 'journal.redacted' and exists (
  select 1 from fact r join seal rs on rs.fact_id = r.id and rs.chain = s.chain
  where r.kind = 'journal.redacted' and r.data->'factIds' @> to_jsonb(f.id))`;

/**
 * The seals after a position, in order, each with its fact. The policies of the rows do not hold here: what the actor may see is asked of the actor and
 * of the transaction, and both must say yes.
 */
export async function sealsAfter(
  tx: Tx,
  chain: Id,
  { after, last = Number.MAX_SAFE_INTEGER, limit }: { after: number; last?: number | undefined; limit: number },
): Promise<SealRow[]> {
  return tx.query<SealRow>(
    `select s.position, s.fact_id as "factId", encode(s.content, 'hex') as content, encode(s.hash, 'hex') as hash,
       case when f.id is not null then fact_text(f) end as text,
       coalesce(${IS_REDACTED}, false) as redacted,
       (not (${openTo(tx.actor, 'f')}) or (f.restricted_field is not null and f.restricted_field <> all (coalesce(dondoc_fields(), '{}')))) as restricted
     from seal s left join fact f on f.id = s.fact_id
     where s.chain = $1 and s.position > $2 and s.position <= $3 order by s.position limit $4`,
    [chain, after, last, limit],
  );
}

/** Where the facts of a period stand in a chain, with what was sealed between them. */
export async function rangeOf(tx: Tx, chain: Id, { from, to }: Period): Promise<Range | undefined> {
  const [row] = await tx.query<{ first: number | null; last: number | null }>(
    `select min(s.position) as first, max(s.position) as last from fact f join seal s on s.fact_id = f.id and s.chain = $1
     where f.at >= $2::date::timestamp at time zone 'Asia/Ho_Chi_Minh' and f.at < ($3::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`,
    [chain, from, to],
  );
  return row?.first && row.last ? { first: row.first, last: row.last } : undefined;
}

/** A chain as it stood at a position. */
export async function sealAt(tx: Tx, chain: Id, position: number): Promise<ChainEnd | undefined> {
  const [end] = await tx.query<ChainEnd>(`select position, encode(hash, 'hex') as hash from seal where chain = $1 and position = $2`, [
    chain,
    position,
  ]);
  return end;
}

/**
 * Facts that lack a seal in a chain that they belong to, first one first: they came in past the system, or their seals were taken out.
 * What happened before a chain's first fact is not looked for in it: its locality joined later.
 */
export async function unsealedFact(tx: Tx, chain?: Id): Promise<number | undefined> {
  const [row] = await tx.query<{ id: number }>(
    `with first as materialized (select chain, fact_id from seal where position = 1)
     select f.id from fact f cross join lateral unnest(fact_chains(f)) as c(chain) left join first on first.chain = c.chain
     where f.id > coalesce(first.fact_id, 0) and ($1::uuid is null or c.chain = $1)
       and not exists (select 1 from seal s where s.fact_id = f.id and s.chain = c.chain)
     order by f.id limit 1`,
    [chain ?? null],
  );
  return row?.id;
}
