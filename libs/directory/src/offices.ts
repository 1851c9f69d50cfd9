import type { Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { forbidden, type Id, invalid, type LocalDate } from '@dondoc/kernel';
import { agencyOf, placeOfAgency } from './administration';
import { mustBeNoDelegateThen } from './data/delegates';
import { insertMembership, membershipToChange, officeToChange, personToChange, removeMembership } from './data/people';
import { replaceFields, restrictedAmong } from './data/restricted-fields';
import { Membership } from './domain/membership';
import { Office } from './domain/office';

/** The office's own mail address, or none: its administrator's to say. @throws invalid `mail.address` */
export async function setMailbox(tx: Tx, officeId: Id, mailbox: string | null): Promise<{ id: Id }> {
  const { office, agency, actingOffice } = await opened(tx, officeId, 'administrator');
  const fact = office.setMailbox(mailbox, agency);
  await tx.manager.save(Office, office);
  await record(tx, fact, actingOffice);
  return { id: office.id };
}

/** Which restricted fields the office sees, from now on: its administrator's to say. @throws invalid `field.notRestricted` */
export async function nameForFields(tx: Tx, officeId: Id, codes: readonly string[]): Promise<{ id: Id; fields: string[] }> {
  const { agency, office, actingOffice } = await opened(tx, officeId, 'administrator');
  const fields = await restrictedAmong(tx, codes);
  await replaceFields(tx, office.id, fields);
  await record(
    tx,
    {
      kind: 'office.namedForFields',
      about: { type: 'office', id: office.id },
      localityId: agency.localityId,
      data: { agency: agency.code, role: office.role, fields },
    },
    actingOffice,
  );
  return { id: office.id, fields };
}

/** The group at the provider of single sign-on whose members hold the office, or none: its administrator's to say. */
export async function setProviderGroup(tx: Tx, officeId: Id, group: string | null): Promise<{ id: Id }> {
  const { office, agency, actingOffice } = await opened(tx, officeId, 'administrator');
  const fact = office.setProviderGroup(group, agency);
  await tx.manager.save(Office, office);
  await record(tx, fact, actingOffice);
  return { id: office.id };
}

export interface NewDelegate {
  personId: Id;
  /** Today where not said. */
  validFrom?: LocalDate;
  validTo?: LocalDate | null;
}

/** Somebody who reads the office's mail and decides nothing: named by whoever holds the office, or by an administrator. */
export async function addDelegate(
  tx: Tx,
  officeId: Id,
  { personId, validFrom = tx.today, validTo = null }: NewDelegate,
): Promise<{ id: Id }> {
  const { office, agency, actingOffice } = await opened(tx, officeId, 'holder');
  const person = await personToChange(tx, personId);
  if (person.id === tx.actor.personId)
    throw invalid('delegate.self', 'Không tự ủy quyền cho chính mình.', 'Nobody is their own delegate.', { field: 'personId' });
  if (validFrom < tx.today)
    throw invalid('delegate.validFrom', 'Ủy quyền bắt đầu sớm nhất là hôm nay.', 'A delegate reads from today on, or later.', {
      field: 'validFrom',
    });
  const input = { personId, officeId, kind: 'delegate' as const, validFrom, validTo };
  const membership = Membership.start(input, { person, office, agency }, tx.newId());
  await mustBeNoDelegateThen(tx, membership);
  await insertMembership(tx, membership);
  const told = { agency: agency.code, role: office.role, name: person.name };
  await record(tx, membership.fact('membership.started', agency.localityId, told), actingOffice);
  return { id: membership.id };
}

/** @throws forbidden where it is no delegate's */
export async function endDelegate(tx: Tx, membershipId: Id): Promise<{ id: Id }> {
  const membership = await membershipToChange(tx, membershipId);
  const { office, agency, actingOffice } = await opened(tx, membership.officeId, 'holder');
  if (membership.kind !== 'delegate') throw forbidden('delegate.none', 'Đây không phải ủy quyền nhận thư.', 'This is not a delegate.');
  const outcome = membership.end(tx.today);
  if (outcome === 'undone') await removeMembership(tx, membership.id);
  else await tx.manager.save(membership);
  await record(
    tx,
    membership.fact('membership.ended', agency.localityId, { agency: agency.code, role: office.role, outcome }),
    actingOffice,
  );
  return { id: membership.id };
}

export async function opened(tx: Tx, officeId: Id, who: 'holder' | 'administrator') {
  const office = await officeToChange(tx, officeId);
  const agency = await agencyOf(tx, office.agencyId);
  const holds = tx.actor.offices.some((one) => one.officeId === officeId && !one.readsOnly);
  if (who === 'holder' && holds) return { office, agency, actingOffice: officeId };
  const place = placeOfAgency(agency);
  tx.actor.mustBeAbleTo('administer', place);
  return { office, agency, actingOffice: tx.actor.officeFor('administer', place) };
}
