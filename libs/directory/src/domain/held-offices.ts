import type { HeldOffice, Id, Role } from '@dondoc/kernel';

export interface HeldRow {
  officeId: Id;
  role: Role;
  agencyId: Id;
  localityId: Id;
  parentLocalityId: Id | null;
}

const WORKING_ROLES: readonly Role[] = ['focalPoint', 'agencyHead'];

/**
 * The offices a person acts through. Whoever does the work in a district's agency does it for the province too, because the province is the party;
 * coordinating, overseeing and administering stay where they were given.
 */
export function heldOffices(rows: readonly HeldRow[]): HeldOffice[] {
  return rows.flatMap(({ parentLocalityId, ...office }) =>
    parentLocalityId && WORKING_ROLES.includes(office.role) ? [office, { ...office, localityId: parentLocalityId }] : [office],
  );
}
