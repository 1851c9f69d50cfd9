import type { Tx } from '@dondoc/database';
import type { Id, Instant } from '@dondoc/kernel';
import { breakWords } from './break-words';
import type { AuditBreak, SealsView } from './views';

interface Row extends Omit<SealsView, 'last'> {
  at: Instant | null;
  by: string;
  data: { facts: number; redacted: number; broken: Omit<AuditBreak, 'chain'> | null };
}

/** How long the chains of these localities are, and what their last verification found: the journal itself says so. */
export async function sealsOf(tx: Tx, localityIds: readonly Id[]): Promise<SealsView[]> {
  const rows = await tx.query<Row>(
    `select l.id as "localityId", l.code as "localityCode", jsonb_build_object('vi', l.name_vi, 'en', l.name_en) as name,
       coalesce(h.position, 0) as facts, v.at, v.actor_name as by, v.data
     from locality l left join chain_head h on h.chain = l.id
       left join lateral (select f.at, f.actor_name, f.data from fact f
         where f.about_id = l.id and f.kind = 'journal.verified' and f.data ? 'facts' order by f.id desc limit 1) v on true
     where l.id = any($1) order by l.code`,
    [localityIds],
  );
  return rows.map(({ at, by, data, ...seals }) => ({
    ...seals,
    last: at === null ? null : lastOf({ at, by, data, chain: seals.localityId }),
  }));
}

function lastOf({ at, by, data, chain }: { at: Instant; by: string; data: Row['data']; chain: Id }): SealsView['last'] {
  const { facts, redacted, broken } = data;
  const found = broken && { ...broken, chain };
  return { at, by, facts, redacted, break: found && { ...found, words: breakWords(found) } };
}
