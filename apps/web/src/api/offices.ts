import type { PartyView } from '@views/commitments';
import type { Role } from '@views/kernel';
import { useWelcome } from './welcome';

/** Whether the person signed in holds an office of this role in this locality. What they may do with an object the server decides. */
export function useHolds(role: Role, localityId: string | undefined): boolean {
  return useWelcome().offices.some((office) => office.role === role && office.locality.id === localityId);
}

/** Whether the person signed in holds an office of this role in their own right: a delegate reads what it reads, and decides nothing. */
export function useDecides(role: Role): boolean {
  return useWelcome().offices.some((office) => office.role === role && office.kind !== 'delegate');
}

/** The localities that the person signed in administers, each once. */
export function useAdministered() {
  const held = useWelcome().offices.filter((office) => office.role === 'administrator');
  return [...new Map(held.map(({ locality }) => [locality.id, locality])).values()];
}

/** The side for which the person signed in coordinates this agreement. */
export function useOwnParty(parties: readonly PartyView[]): PartyView | undefined {
  const offices = useWelcome().offices.filter((office) => office.role === 'coordinator' && office.kind !== 'delegate');
  return parties.find(({ locality, coordinatingAgency }) =>
    offices.some((office) => office.locality.id === locality.id && (!coordinatingAgency || coordinatingAgency.id === office.agency.id)),
  );
}
