import type { HeldOffice, Id, Role } from '@dondoc/kernel';
import type { MembershipKind } from './membership';

export interface HeldRow {
  officeId: Id;
  role: Role;
  agencyId: Id;
  localityId: Id;
  parentLocalityId: Id | null;
  /** How the office is held; as its holder where not said. */
  as?: MembershipKind;
  restrictedFields: string[];
}

const WORKING_ROLES: readonly Role[] = ['focalPoint', 'agencyHead'];

/**
 * The offices a person acts through. Whoever does the work in a district's agency does it for the province too, because the province is the party;
 * coordinating, overseeing and administering stay where they were given. A delegate reads what the office reads, and decides nothing.
 */
export function heldOffices(rows: readonly HeldRow[]): HeldOffice[] {
  const decides = new Set(rows.filter((row) => row.as !== 'delegate').map((row) => row.officeId));
  return unique(rows).flatMap(({ parentLocalityId, as: _, ...held }) => {
    const office: HeldOffice = decides.has(held.officeId) ? held : { ...held, readsOnly: true };
    return parentLocalityId && WORKING_ROLES.includes(office.role) ? [office, { ...office, localityId: parentLocalityId }] : [office];
  });
}

/** An office held in two ways comes once. */
const unique = (rows: readonly HeldRow[]): HeldRow[] => [...new Map(rows.map((row) => [row.officeId, row])).values()];
