import type { Role } from '@views/kernel';
import type { Welcome } from '../api/welcome';
import { PLACES, type Place } from './places';

/** The places that somebody with these roles goes to, in their order. */
export function placesFor(roles: readonly Role[]): Place[] {
  return PLACES.filter((place) => place.roles.some((role) => roles.includes(role)));
}

/** Where the day begins for a person: their work, or how the agreements stand. */
export function homeOf({ offices }: Welcome): Place['to'] {
  const roles = offices.map((office) => office.role);
  const begins = ({ beginsFor }: Place) => !beginsFor || beginsFor.some((role) => roles.includes(role));
  return placesFor(roles).find(begins)?.to ?? '/agreements';
}
