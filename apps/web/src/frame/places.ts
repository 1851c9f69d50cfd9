import { IconCalendarStats, IconFileText, IconListCheck } from '@tabler/icons-react';
import type { Role } from '@views/kernel';

/** The navigation. A place without roles is for everybody who is signed in. */
export const PLACES = [
  { to: '/my-work', word: 'myWork', icon: IconListCheck, roles: ['focalPoint', 'agencyHead', 'coordinator'] as Role[] },
  { to: '/agreements', word: 'agreements', icon: IconFileText, roles: undefined },
  { to: '/reviews', word: 'reviews', icon: IconCalendarStats, roles: undefined },
] as const;

export type Place = (typeof PLACES)[number];
