import type { Tx } from '@dondoc/database';
import { type Page, type Paged, pageOf } from '@dondoc/kernel';
import type { OwnPartyView } from '../views';
import { keyOf } from './access';
import { agencyName, localityName } from './names';

/** The sides of the localities that the actor acts for, by id. */
export async function ownParties(tx: Tx, page: Page): Promise<Paged<OwnPartyView>> {
  const rows = await tx.query<OwnPartyView>(
    `select p.id, p.agreement_id as "agreementId", g.code as "agreementCode", g.title_vi as "titleVi", g.title_en as "titleEn",
       p.locality_id as "localityId", ${localityName('l')} as locality, p.stale_after as "staleAfter", p.unacknowledged_after as "unacknowledgedAfter",
       case when c.id is not null then ${agencyName('c')} end as "coordinatingAgency",
       case when k.id is not null then ${agencyName('k')} end as "committeeAgency",
       case when o.id is not null then json_build_object('id', o.id, 'titleVi', o.title_vi, 'titleEn', o.title_en) end as "overseeingOffice"
     from party p join agreement g on g.id = p.agreement_id join locality l on l.id = p.locality_id
       left join agency c on c.id = p.coordinating_agency_id left join agency k on k.id = p.committee_agency_id
       left join office o on o.id = p.overseeing_office_id
     where p.locality_id = any($1::uuid[]) and ($2::uuid is null or p.id > $2) order by p.id limit $3`,
    [tx.actor.localityIds, page.after === undefined ? null : keyOf(page.after), page.limit + 1],
  );
  return pageOf(rows, page.limit, (row) => row.id);
}
