import type { Tx } from '@dondoc/database';
import { conflict, type Id, type Page, type Paged, pageOf } from '@dondoc/kernel';
import type { Membership } from '../domain/membership';
import type { CandidateView } from '../views';

/** The office's row is held by the caller. @throws conflict `delegate.exists` where the person is its delegate already on one of these days */
export async function mustBeNoDelegateThen(tx: Tx, { personId, officeId, validFrom, validTo }: Membership): Promise<void> {
  const [other] = await tx.query(
    `select 1 from membership where office_id = $1 and person_id = $2 and kind = 'delegate' and (valid_to is null or valid_to >= $3)
       and ($4::date is null or valid_from <= $4) limit 1`,
    [officeId, personId, validFrom, validTo],
  );
  if (!other) return;
  throw conflict('delegate.exists', 'Người này đã được ủy quyền trong thời gian đó.', 'This person is a delegate in that time already.', {
    field: 'personId',
  });
}

/** People who could read an office's mail: of the agency's locality or the one above it, but for oneself. By id. */
export async function candidatePage(
  tx: Tx,
  { localityIds, name }: { localityIds: readonly Id[]; name: string },
  page: Page,
): Promise<Paged<CandidateView>> {
  const rows = await tx.query<CandidateView>(
    `select p.id, p.name, p.email from person p
     where p.locality_id = any($1::uuid[]) and p.disabled_at is null and p.id is distinct from $2
       and strpos(plain(p.name || ' ' || p.email), plain($3)) > 0 and ($4::uuid is null or p.id > $4)
     order by p.id limit $5`,
    [localityIds, tx.actor.personId, name.trim(), page.after ?? null, page.limit + 1],
  );
  return pageOf(rows, page.limit, (row) => row.id);
}
