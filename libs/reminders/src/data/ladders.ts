import type { Tx } from '@dondoc/database';
import type { Id, Ladder, Ladders, SubjectKind } from '@dondoc/kernel';

/** The ladders of a version of a review cycle, as administrators wrote them. */
export interface CycleLadders {
  versionId: Id;
  agreementId: Id;
  active: boolean;
  ladders: Ladders;
}

/** The default of a side, or (`partyId` null) of every side. */
export interface SideLadder {
  id: Id;
  partyId: Id | null;
  kind: SubjectKind;
  rungs: Ladder;
}

/** The administrators' own defaults for these sides; a kind without one climbs the ladder that is built in. */
export function sideLadders(tx: Tx, partyIds: readonly Id[]): Promise<SideLadder[]> {
  return tx.query(
    `select l.id, p.id as "partyId", l.subject_kind as kind, l.rungs from ladder l left join party p on p.locality_id = l.locality_id
     where l.is_default and (l.locality_id is null or p.id = any($1::uuid[])) order by l.id`,
    [[...new Set(partyIds)]],
  );
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

/** The defaults that administrators of these localities wrote. */
export function localityLadders(
  tx: Tx,
  localityIds: readonly Id[],
): Promise<{ localityId: Id; locality: string; kind: SubjectKind | null; rungs: Ladder | null }[]> {
  return tx.query(
    `select c.id as "localityId", c.code as locality, l.subject_kind as kind, l.rungs
     from locality c left join ladder l on l.locality_id = c.id and l.is_default
     where c.id = any($1::uuid[]) order by c.code, l.subject_kind`,
    [localityIds],
  );
}

/** One default per locality and kind. */
export async function putLadder(tx: Tx, localityId: Id, kind: SubjectKind, rungs: Ladder): Promise<void> {
  await tx.query(
    `insert into ladder (id, name, subject_kind, rungs, is_default, locality_id) values ($1, $2, $3, $4, true, $5)
     on conflict (locality_id, subject_kind) where is_default do update set rungs = excluded.rungs`,
    [tx.newId(), `${localityId} ${kind}`, kind, JSON.stringify(rungs), localityId],
  );
}

export async function dropLadder(tx: Tx, localityId: Id, kind: SubjectKind): Promise<void> {
  await tx.change('delete from ladder where locality_id = $1 and subject_kind = $2 and is_default', [localityId, kind]);
}
