import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import type { Ladder, Ladders, SubjectKind } from '../domain/ladder';

/** The ladders of a version of a review cycle, as administrators wrote them. */
export interface CycleLadders {
  versionId: Id;
  agreementId: Id;
  active: boolean;
  ladders: Ladders;
}

/** The administrator's own defaults; a kind without one climbs the ladder that is built in. */
export async function defaultLadders(tx: Tx): Promise<Ladders> {
  const rows = await tx.query<{ kind: SubjectKind; rungs: Ladder }>(`select subject_kind as kind, rungs from ladder where is_default`);
  return Object.fromEntries(rows.map((row) => [row.kind, row.rungs]));
}

/** Own ladders of these cycle versions, and of the versions now active for these agreements. */
export function cycleLadders(tx: Tx, versionIds: readonly Id[], agreementIds: readonly Id[]): Promise<CycleLadders[]> {
  return tx.query(
    `select v.id as "versionId", c.agreement_id as "agreementId", v.state = 'active' as active, v.ladders
     from review_cycle_version v join review_cycle c on c.id = v.cycle_id
     where v.ladders <> '{}' and v.id in (
       select unnest($1::uuid[])
       union all
       select a.id from review_cycle_version a join review_cycle ac on ac.id = a.cycle_id
       where a.state = 'active' and ac.agreement_id = any($2::uuid[]))
     order by c.agreement_id, v.id`,
    [[...new Set(versionIds)], [...new Set(agreementIds)]],
  );
}

/** After how many working days silence is a signal, by side. */
export async function staleLimits(tx: Tx, partyIds: readonly Id[]): Promise<Map<Id, number>> {
  if (partyIds.length === 0) return new Map();
  const rows = await tx.query<{ id: Id; staleAfter: number }>(
    `select id, stale_after as "staleAfter" from party where id = any($1::uuid[])`,
    [[...new Set(partyIds)]],
  );
  return new Map(rows.map((row) => [row.id, row.staleAfter]));
}
