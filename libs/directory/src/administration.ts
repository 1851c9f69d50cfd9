import type { Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { conflict, forbidden, type Id, invalid, type LocalDate, notFound, type Place, type Role } from '@dondoc/kernel';
import { revokeTokens } from './data/api-tokens';
import { type AgencyRef, agenciesById, type LocalityRef, localitiesByCode, localitiesById } from './data/bodies';
import {
  administeringAgency,
  hasAdministrator,
  hasOperator,
  insertMembership,
  insertPerson,
  isOperator,
  lockLocality,
  membershipToChange,
  officeToChange,
  personToChange,
  removeMembership,
} from './data/people';
import { endSessionsOf } from './data/sessions';
import { tokenFact } from './domain/api-token';
import { Membership, type NewMembership } from './domain/membership';
import { type NewOffice, Office } from './domain/office';
import { type NewPerson, Person } from './domain/person';

export interface FirstAdministrator {
  name: string;
  email: string;
  password: string;
  localityCode: string;
}

/** What an administrator does, each inside one transaction. Administrators act within their locality and the districts under it. */
export async function addOffice(tx: Tx, input: NewOffice): Promise<{ id: Id }> {
  const agency = await agencyOf(tx, input.agencyId);
  const actingOffice = mustAdminister(tx, placeOfAgency(agency));
  mustBeEqual(tx, input.role);
  const office = Office.open(input, agency, { id: tx.newId(), today: tx.today });
  await tx.manager.insert(Office, office);
  await record(tx, office.opened(agency), actingOffice);
  return { id: office.id };
}

export async function addPerson(tx: Tx, input: NewPerson, passwordHash: string | null): Promise<{ id: Id }> {
  const actingOffice = mustAdminister(tx, await placeOfLocality(tx, input.localityId));
  const person = Person.add(input, { id: tx.newId(), now: tx.now, passwordHash });
  await insertPerson(tx, person);
  await record(tx, person.fact('person.added', { hasPassword: passwordHash !== null }), actingOffice);
  return { id: person.id };
}

export async function addMembership(tx: Tx, input: NewMembership): Promise<{ id: Id }> {
  const office = await officeToChange(tx, input.officeId);
  const agency = await agencyOf(tx, office.agencyId);
  const actingOffice = mustAdminister(tx, placeOfAgency(agency));
  mustBeEqual(tx, office.role);
  const person = await personToChange(tx, input.personId);
  const membership = Membership.start(input, { person, office, agency, bySystem: tx.actor.isSystem }, tx.newId());
  await insertMembership(tx, membership);
  await record(
    tx,
    membership.fact('membership.started', agency.localityId, { agency: agency.code, role: office.role, name: person.name }),
    actingOffice,
  );
  return { id: membership.id };
}

export async function endMembership(tx: Tx, membershipId: Id, lastDay?: LocalDate): Promise<{ id: Id }> {
  const membership = await membershipToChange(tx, membershipId);
  const office = await officeToChange(tx, membership.officeId);
  const agency = await agencyOf(tx, office.agencyId);
  const actingOffice = mustAdminister(tx, placeOfAgency(agency));
  mustBeEqual(tx, office.role);
  const outcome = membership.end(tx.today, lastDay);
  if (outcome === 'undone') await removeMembership(tx, membership.id);
  else await tx.manager.save(membership);
  await record(
    tx,
    membership.fact('membership.ended', agency.localityId, { agency: agency.code, role: office.role, outcome }),
    actingOffice,
  );
  return { id: membership.id };
}

export async function disablePerson(tx: Tx, personId: Id): Promise<{ id: Id }> {
  const person = await personToChange(tx, personId);
  const actingOffice = await mustAdministerPerson(tx, person);
  const fact = person.disable(tx.now);
  await tx.manager.save(person);
  await endSessionsOf(tx, person.id);
  const tokens = await revokeTokens(tx, person.id);
  const revoked = tokens.map(({ id, name }) => tokenFact('token.revoked', person.id, { tokenId: id, token: name, with: 'account' }));
  await record(tx, [fact, ...revoked], actingOffice);
  return { id: person.id };
}

export async function enablePerson(tx: Tx, personId: Id): Promise<{ id: Id }> {
  const person = await personToChange(tx, personId);
  const actingOffice = await mustAdministerPerson(tx, person);
  const fact = person.enable();
  await tx.manager.save(person);
  await record(tx, fact, actingOffice);
  return { id: person.id };
}

export async function createFirstAdministrator(tx: Tx, input: FirstAdministrator, passwordHash: string): Promise<{ id: Id }> {
  mustBeSystem(tx);
  const locality = await localityByCode(tx, input.localityCode);
  await lockLocality(tx, locality.id);
  if (await hasAdministrator(tx, locality.id))
    throw conflict('administrator.exists', 'Địa phương này đã có quản trị viên.', 'This locality has an administrator already.');
  const person = await appointAdministrator(tx, { ...input, locality, passwordHash, titleVi: 'Quản trị viên', titleEn: 'Administrator' });
  if (!(await hasOperator(tx))) await appointOperator(tx, person.id);
  return person;
}

/** The system's deed: this person operates the installation, beside what else they hold. */
export async function appointOperator(tx: Tx, personId: Id): Promise<{ id: Id }> {
  mustBeSystem(tx);
  const { localityId } = await personToChange(tx, personId);
  if (await isOperator(tx, personId))
    throw conflict('operator.exists', 'Người này đã là quản trị vận hành.', 'This person is an operator already.');
  const agencyId = await administeringAgency(tx, localityId);
  if (!agencyId) throw noAgency();
  const office = await addOffice(tx, { agencyId, role: 'operator', titleVi: 'Quản trị vận hành', titleEn: 'Operator' });
  return addMembership(tx, { personId, officeId: office.id, validFrom: tx.today });
}

interface Appointment {
  name: string;
  email: string;
  locality: { id: Id };
  passwordHash: string | null;
  titleVi: string;
  titleEn: string;
}

/** A new person in a new office of the locality's administering agency. */
export async function appointAdministrator(tx: Tx, { name, email, locality, passwordHash, titleVi, titleEn }: Appointment) {
  const agencyId = await administeringAgency(tx, locality.id);
  if (!agencyId) throw noAgency();
  const office = await addOffice(tx, { agencyId, role: 'administrator', titleVi, titleEn });
  const person = await addPerson(tx, { name, email, language: 'vi', localityId: locality.id }, passwordHash);
  await addMembership(tx, { personId: person.id, officeId: office.id, validFrom: tx.today });
  return person;
}

const noAgency = () =>
  invalid(
    'locality.noAgency',
    'Địa phương này hiện không có cơ quan nào; có thể đã sáp nhập vào địa phương khác.',
    'This locality has no agency today; it may have become part of another.',
    { field: 'localityCode' },
  );

export async function localityByCode(tx: Tx, code: string): Promise<LocalityRef> {
  const locality = (await localitiesByCode(tx, [code])).get(code);
  if (locality) return locality;
  throw invalid('locality.unknown', `Không có địa phương ${code}.`, `No locality ${code}.`, { field: 'localityCode' });
}

export function mustBeSystem(tx: Tx): void {
  if (!tx.actor.isSystem) throw forbidden('actor.forbidden', 'Việc này chỉ làm được trên máy chủ.', 'This can only be done on the server.');
}

/** The office through which the actor administers this place. */
export function mustAdminister(tx: Tx, place: Place): Id | null {
  tx.actor.mustBeAbleTo('administer', place);
  return tx.actor.officeFor('administer', place);
}

/** The office through which the actor administers this person. Whoever holds more than the actor can give is out of reach. */
export async function mustAdministerPerson(tx: Tx, person: Pick<Person, 'id' | 'localityId'>): Promise<Id | null> {
  const officeId = mustAdminister(tx, await placeOfLocality(tx, person.localityId));
  if (await isOperator(tx, person.id)) mustBeEqual(tx, 'operator');
  return officeId;
}

export const mayGive = (tx: Tx, role: Role): boolean => role !== 'operator' || tx.actor.mayDo('operate', { parties: [] });

/** The office of the whole installation is given and taken by its operators, not by an administrator of one locality. @throws forbidden */
export function mustBeEqual(tx: Tx, role: Role): void {
  if (mayGive(tx, role)) return;
  throw forbidden(
    'operator.onlyByOperator',
    'Chỉ quản trị vận hành mới giao hoặc thu quyền quản trị vận hành.',
    'Only an operator gives or takes the office of an operator.',
  );
}

export const placeOfAgency = (agency: AgencyRef): Place => ({
  parties: [agency.localityId, ...(agency.parentLocalityId ? [agency.parentLocalityId] : [])],
});

export async function placeOfLocality(tx: Tx, localityId: Id): Promise<Place> {
  const locality = (await localitiesById(tx, [localityId])).get(localityId);
  return { parties: locality ? [locality.id, ...(locality.parentId ? [locality.parentId] : [])] : [] };
}

export async function agencyOf(tx: Tx, id: Id): Promise<AgencyRef> {
  const agency = (await agenciesById(tx, [id])).get(id);
  if (!agency) throw notFound('agency.notFound', 'Không tìm thấy cơ quan.', 'No such agency.');
  return agency;
}
