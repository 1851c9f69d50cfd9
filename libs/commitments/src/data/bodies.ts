import type { Tx } from '@dondoc/database';
import { type AgencyRef, agenciesById } from '@dondoc/directory';
import { conflict, forbidden, type Id, invalid } from '@dondoc/kernel';

/**
 * The agencies belong to the locality (or to a district of it) and exist today.
 * @throws forbidden `agency.otherSide`, invalid `agency.unknown`, conflict `agency.notValid`
 */
export async function mustBeAgenciesOf(tx: Tx, localityId: Id, agencyIds: readonly Id[]): Promise<Map<Id, AgencyRef>> {
  const wanted = [...new Set(agencyIds)];
  const agencies = await agenciesById(tx, wanted);
  for (const id of wanted) {
    const agency = agencies.get(id);
    if (!agency) throw invalid('agency.unknown', 'Không có cơ quan này.', 'There is no such agency.', { id });
    if (agency.localityId !== localityId && agency.parentLocalityId !== localityId)
      throw forbidden('agency.otherSide', 'Cơ quan này thuộc địa phương khác.', 'This agency belongs to another locality.', { id });
    const valid = (agency.validFrom ?? tx.today) <= tx.today && (agency.validTo ?? tx.today) >= tx.today;
    if (!valid)
      throw conflict('agency.notValid', `${agency.nameVi} hiện không còn hoạt động.`, `${agency.nameEn} does not exist today.`, {
        code: agency.code,
      });
  }
  return agencies;
}

/** The office is a vice-chair's office of the locality. @throws forbidden `office.otherSide` */
export async function mustBeViceChairOf(tx: Tx, localityId: Id, officeId: Id): Promise<void> {
  const [office] = await tx.query(
    `select 1 from office o join agency a on a.id = o.agency_id join locality l on l.id = a.locality_id
     where o.id = $1 and o.role = 'viceChair' and $2 in (l.id, l.parent_id)`,
    [officeId, localityId],
  );
  if (office) return;
  throw forbidden(
    'office.otherSide',
    'Đây không phải chức danh Phó Chủ tịch của địa phương này.',
    'This is not a Vice-Chair of this locality.',
    { officeId },
  );
}
