import { openTo, type Tx } from '@dondoc/database';
import { type Id, notFound } from '@dondoc/kernel';
import type { LocalityName } from '../views';
import { localityName } from './names';

/** Which other parties each commitment binds; all of them where it names none. @throws notFound where one is not of the party's agreement */
export async function othersObliged(tx: Tx, partyId: Id, commitmentIds: readonly Id[]): Promise<Map<Id, LocalityName[]>> {
  const wanted = [...new Set(commitmentIds)];
  const rows = await tx.query<{ id: Id; others: LocalityName[] }>(
    `select c.id, coalesce((select json_agg(${localityName('l')} order by p.position) from party p join locality l on l.id = p.locality_id
       where p.agreement_id = c.agreement_id and p.id <> own.id and (c.obligor_ids = '{}' or p.signed_locality_id = any(c.obligor_ids))), '[]') as others
     from party own join commitment c on c.agreement_id = own.agreement_id where own.id = $1 and c.id = any($2::uuid[]) and ${openTo(tx.actor, 'c')}`,
    [partyId, wanted],
  );
  if (rows.length < wanted.length) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
  return new Map(rows.map((row) => [row.id, row.others]));
}

/** Who holds an office of these agencies of the locality today: its focal points, else its head. */
export async function peopleOf(tx: Tx, localityId: Id, agencyIds: readonly Id[]): Promise<Map<Id, string[]>> {
  const rows = await tx.query<{ agencyId: Id; names: string[] }>(
    `select o.agency_id as "agencyId", array_agg(distinct p.name order by p.name) as names
     from (select o.agency_id, o.id, rank() over (partition by o.agency_id order by o.role = 'focalPoint' desc) as first, m.person_id
         from office o join agency a on a.id = o.agency_id join locality l on l.id = a.locality_id
           join membership m on m.office_id = o.id and m.kind <> 'delegate'
         where o.agency_id = any($1::uuid[]) and $2 in (l.id, l.parent_id) and o.role in ('focalPoint', 'agencyHead')
           and coalesce(o.valid_to, (select app_today())) >= (select app_today()) and m.valid_from <= (select app_today())
           and coalesce(m.valid_to, (select app_today())) >= (select app_today())) o
       join person p on p.id = o.person_id and p.disabled_at is null
     where o.first = 1 group by o.agency_id`,
    [[...new Set(agencyIds)], localityId],
  );
  return new Map(rows.map((row) => [row.agencyId, row.names]));
}
