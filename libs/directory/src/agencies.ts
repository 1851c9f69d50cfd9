import type { Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { type Id, notFound } from '@dondoc/kernel';
import { mustAdminister, placeOfLocality } from './administration';
import { insertAgency } from './data/agencies';
import { localitiesById } from './data/bodies';
import { agencyAdded, type NewAgency, newAgency } from './domain/agency';

/** By an administrator of the locality, or of the province over it. @throws notFound, forbidden, invalid `agency.*`, conflict `agency.codeTaken` */
export async function addAgency(tx: Tx, input: NewAgency): Promise<{ id: Id; code: string }> {
  const actingOffice = mustAdminister(tx, await placeOfLocality(tx, input.localityId));
  const locality = (await localitiesById(tx, [input.localityId])).get(input.localityId);
  if (!locality) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
  const agency = newAgency(input, locality, tx.newId());
  await insertAgency(tx, agency);
  await record(tx, agencyAdded(agency), actingOffice);
  return { id: agency.id, code: agency.code };
}
