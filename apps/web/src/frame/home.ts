import type { Role } from '@views/kernel';
import type { Welcome } from '../api/welcome';
import { PLACES, type Place } from './places';

/** The places that somebody with these roles goes to, in their order. */
export function placesFor(roles: readonly Role[]): Place[] {
  return PLACES.filter((place) => !place.roles || place.roles.some((role) => roles.includes(role)));
}

/** Where the day begins for a person: the first place that is theirs. */
export function homeOf({ offices }: Welcome): Place['to'] | '/sign-in' {
  const [first] = placesFor(offices.map((office) => office.role));
  return first?.to ?? '/sign-in';
}
