import { Actor, type HeldOffice, type Id, type Role, randomIds } from '@dondoc/kernel';
import type { Stage } from '../support/stage';
import { insert, nextCode } from './insert';

export interface Locality {
  id: Id;
  code: string;
}

export async function aLocality(stage: Stage, overrides: Record<string, unknown> = {}): Promise<Locality> {
  const code = String(overrides.code ?? nextCode('TINH'));
  return insert(stage, 'locality', {
    id: randomIds.next(),
    code,
    nameVi: `Tỉnh ${code}`,
    nameEn: `${code} Province`,
    shortNameVi: code,
    shortNameEn: code,
    kind: 'province',
    peoplesCommitteeVi: `Ủy ban nhân dân tỉnh ${code}`,
    standingCommitteeVi: `Ban Thường vụ Tỉnh ủy ${code}`,
    ...overrides,
  });
}

export interface Agency {
  id: Id;
  code: string;
  localityId: Id;
}

/** An agency of a locality; a locality of its own where none is given. */
export async function anAgency(stage: Stage, given: { locality?: Locality } & Record<string, unknown> = {}): Promise<Agency> {
  const { locality = await aLocality(stage), ...overrides } = given;
  const code = String(overrides.code ?? nextCode('SO'));
  return insert(stage, 'agency', {
    id: randomIds.next(),
    code,
    localityId: locality.id,
    nameVi: `Sở ${code}`,
    nameEn: `Department ${code}`,
    kind: 'department',
    ...overrides,
  });
}

export interface Office {
  id: Id;
  agencyId: Id;
  localityId: Id;
  role: Role;
}

export async function anOffice(
  stage: Stage,
  given: { agency?: Agency; role?: Role; validFrom?: string; validTo?: string; mailbox?: string } = {},
): Promise<Office> {
  const { agency = await anAgency(stage), role = 'focalPoint', ...overrides } = given;
  const office = { id: randomIds.next(), agencyId: agency.id, role };
  await insert(stage, 'office', { ...office, titleVi: `Chức vụ ${role}`, titleEn: `Office ${role}`, ...overrides });
  return { ...office, localityId: agency.localityId };
}

/** A person who holds these offices, as the actor they sign in as. The address is `<code>@example.vn`. */
export async function aPerson(
  stage: Stage,
  given: { offices?: Office[]; name?: string; email?: string; language?: 'vi' | 'en'; mailPausedUntil?: string } = {},
): Promise<Actor> {
  const { offices = [await anOffice(stage)], ...overrides } = given;
  const code = nextCode('nguoi');
  const person = { id: randomIds.next(), name: `Nguyễn Văn ${code}`, email: `${code}@example.vn`, language: 'vi', ...overrides };
  await insert(stage, 'person', { ...person, localityId: offices[0]?.localityId ?? (await aLocality(stage)).id, createdAt: stage.now });
  for (const office of offices) await aMembership(stage, person.id, office);
  return Actor.person(person.id, person.name, offices.map(held));
}

export async function aMembership(stage: Stage, personId: Id, office: Office, overrides: Record<string, unknown> = {}): Promise<Id> {
  const row = { id: randomIds.next(), personId, officeId: office.id, validFrom: '2019-01-01', ...overrides };
  await insert(stage, 'membership', row);
  return row.id;
}

const held = (office: Office): HeldOffice => ({
  officeId: office.id,
  role: office.role,
  agencyId: office.agencyId,
  localityId: office.localityId,
});
