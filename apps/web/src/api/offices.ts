import type { Role } from '@views/kernel';
import { useWelcome } from './welcome';

/** Whether the person signed in holds an office of this role in this locality. What they may do with an object the server decides. */
export function useHolds(role: Role, localityId: string | undefined): boolean {
  return useWelcome().offices.some((office) => office.role === role && office.locality.id === localityId);
}
