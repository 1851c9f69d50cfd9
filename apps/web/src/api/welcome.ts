import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { AccountView, MyOffice } from '@views/directory';
import type { LocalDate, Role } from '@views/kernel';
import { api } from './client';

export interface RoleToTry {
  role: Role;
  localityVi: string;
  localityEn: string;
  person: string;
  titleVi: string;
  titleEn: string;
  /** A link that signs in as this person. */
  path: string;
}

/** What day it is by the product's clock, and who is there. */
export interface Welcome {
  today: LocalDate;
  person: Omit<AccountView, 'localityCode'> | null;
  offices: MyOffice[];
  demonstration: { roles: RoleToTry[]; mailbox: boolean /** Whether its time may be moved. */; clock: boolean } | null;
  /** Of single sign-on, where one is configured. */
  provider: { label: string } | null;
}

export const welcomeQuery = queryOptions({
  queryKey: ['welcome'],
  queryFn: () => api.get<Welcome>('/welcome'),
  staleTime: 60_000,
});

export const useWelcome = (): Welcome => useSuspenseQuery(welcomeQuery).data;

export const useToday = (): LocalDate => useWelcome().today;

/** Whether the person signed in holds an office with one of these roles. */
export function useHasRole(...roles: Role[]): boolean {
  return useWelcome().offices.some((office) => roles.includes(office.role));
}
