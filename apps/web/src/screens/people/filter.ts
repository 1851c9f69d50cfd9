import type { Id, Role } from '@views/kernel';

export const STANDINGS = ['withoutOffice', 'neverSignedIn', 'disabled'] as const;
export const ROLES = [
  'focalPoint',
  'agencyHead',
  'coordinator',
  'viceChair',
  'committeeOffice',
  'administrator',
  'operator',
  'auditor',
] as const satisfies Role[];

/** What stands in the address. */
export interface PeopleFilter {
  q?: string;
  role?: Role;
  standing?: (typeof STANDINGS)[number];
  /** Identifier of an agency. */
  agency?: Id;
}

export function peopleFilterFrom({ q, role, standing, agency }: Record<string, unknown>): PeopleFilter {
  return {
    q: typeof q === 'string' && q.trim() ? q : undefined,
    role: ROLES.find((one) => one === role),
    standing: STANDINGS.find((one) => one === standing),
    agency: typeof agency === 'string' && /^[0-9a-f-]{36}$/.test(agency) ? agency : undefined,
  };
}
