import type { Tx } from '@dondoc/database';
import type { Id, Instant } from '@dondoc/kernel';
import type { Lane, MessageKind } from '../domain/message';

/** How long a message handed to the queue is left alone before it counts as forgotten there, in seconds. */
const QUEUED_SECONDS = 30;

const STATES = `state in ('planned', 'retrying', 'unknown')`;
const WAITING = `${STATES} and not (state = 'unknown' and resent)
  and (retry_at is null or retry_at <= now()) and (queued_until is null or queued_until <= now())`;
const FORSAKEN = `state = 'leased' and leased_until <= now() and (queued_until is null or queued_until <= now())`;

/** A row if there is anything to take. */
export const ANYTHING_DUE = `
  select 1 where exists (select 1 from message where ${WAITING} and not_before <= (select app_now())) or exists (select 1 from message where ${FORSAKEN})`;

/** $1 moment of the product's clock, $2 localities, $3 whether it is theirs or everybody else's. What is due and has not left is held until then, but for what lets somebody in. */
const HOLD = `
  update message set not_before = $1 where kind <> 'account' and ${WAITING} and not_before <= (select app_now())
    and (turn_of in (select id from agency where locality_id = any($2::uuid[]))) = $3 returning id`;

const QUEUED = `queued_until = now() + interval '${QUEUED_SECONDS} seconds'`;

/**
 * $1 now, $2 kind, $3 the agency whose turn it is, $4 limit. The agencies that wait are found by hopping from one to the next in the index, so
 * that the cost follows their number and not that of their messages. Each gets its share of the limit; the answer goes round them in turn,
 * and names the agency that comes next.
 */
const TAKE_TURNS = `
  with recursive hops as (
    (select turn_of from message where ${STATES} and kind = $2 and turn_of >= $3 order by turn_of limit 1)
    union all
    select (select m.turn_of from message m where m.${STATES} and m.kind = $2 and m.turn_of > h.turn_of order by m.turn_of limit 1)
    from hops h where h.turn_of is not null),
  waiting as materialized (select turn_of from hops where turn_of is not null limit $4 + 1),
  turns as materialized (select turn_of from waiting order by turn_of limit $4),
  picked as (
    select t.turn_of, m.id, m.not_before
    from turns t cross join lateral (
      select id, not_before from message
      where ${WAITING} and kind = $2 and turn_of = t.turn_of and not_before <= $1
      order by not_before, id limit (select ceil($4::numeric / greatest(1, count(*)))::int from turns) for update skip locked) m),
  taken as (update message m set ${QUEUED} from picked p where m.id = p.id returning m.id)
  select p.id, row_number() over (partition by p.turn_of order by p.not_before, p.id)::int as turn,
    (select turn_of from waiting order by turn_of offset $4 limit 1) as next
  from picked p join taken using (id) order by turn, p.turn_of`;

const TAKE_FORSAKEN = `
  with forsaken as (select id from message where ${FORSAKEN} and kind = any($1::text[]) order by leased_until limit $2 for update skip locked)
  update message m set ${QUEUED} from forsaken f where m.id = f.id returning m.id`;

/** Any numbers. */
const TAKING: Record<Lane, number> = { atOnce: 7_361_003, others: 7_361_004 };

/**
 * Until the transaction ends nobody else takes of these lanes. Whoever began to look before another one committed would still lock rows that
 * the other one has handed out, without taking them, and their delivery, which skips what is locked, would find nothing to claim.
 */
export async function takeAlone(tx: Tx, lanes: readonly Lane[]): Promise<void> {
  for (const lane of lanes) await tx.query('select pg_advisory_xact_lock($1)', [TAKING[lane]]);
}

const FIRST: Id = '00000000-0000-0000-0000-000000000000';

/** Whose turn it is, by kind. It is a matter of fairness only: a process that begins anew begins with the first. */
export class Turns {
  private readonly next = new Map<MessageKind, Id>();

  /** Messages of these kinds that are due: kind after kind, and within a kind agency by agency. Those of dead processes come first. */
  async take(tx: Tx, kinds: readonly MessageKind[], limit: number): Promise<Id[]> {
    const forsaken = await tx.query<{ id: Id }>(TAKE_FORSAKEN, [kinds, limit]);
    const ids = forsaken.map(({ id }) => id);
    for (const kind of kinds) {
      if (ids.length < limit) ids.push(...(await this.ofKind(tx, kind, limit - ids.length)));
    }
    return ids;
  }

  /** "Is it due" goes by the database's clock with the demonstration's offset; leases, retries and the queue go by real time. */
  private async ofKind(tx: Tx, kind: MessageKind, limit: number): Promise<Id[]> {
    const from = this.next.get(kind) ?? FIRST;
    const ids = await this.from(from, tx, { kind, limit });
    return ids.length === 0 && from !== FIRST ? this.from(FIRST, tx, { kind, limit }) : ids;
  }

  private async from(agency: Id, tx: Tx, { kind, limit }: { kind: MessageKind; limit: number }): Promise<Id[]> {
    const rows = await tx.query<{ id: Id; next: Id | null }>(TAKE_TURNS, [tx.now, kind, agency, limit]);
    this.next.set(kind, rows[0]?.next ?? FIRST);
    return rows.map(({ id }) => id);
  }
}

/** Whose mail waits: that of the agencies of these localities, or that of all others. */
export type Held = { of: readonly Id[] } | { notOf: readonly Id[] };

/** @returns how many messages wait until then */
export async function hold(tx: Tx, until: Instant, whose: Held): Promise<number> {
  const isTheirs = 'of' in whose;
  return (await tx.query(HOLD, [until, isTheirs ? whose.of : whose.notOf, isTheirs])).length;
}
