import { IconCalendarStats, IconEye, IconFileText, IconListCheck, IconMailOpened, IconSettings } from '@tabler/icons-react';
import type { Role } from '@views/kernel';

const WORKING: Role[] = ['focalPoint', 'agencyHead', 'coordinator'];

/** The navigation. A place without roles is for everybody who is signed in; the day begins there for those of `beginsFor`, else for everybody. */
export const PLACES = [
  { to: '/portfolio', word: 'portfolio', icon: IconEye, roles: ['viceChair'] as Role[], beginsFor: ['viceChair'] as Role[] },
  { to: '/my-work', word: 'myWork', icon: IconListCheck, roles: [...WORKING, 'viceChair'] as Role[], beginsFor: WORKING },
  { to: '/reports', word: 'reports', icon: IconMailOpened, roles: ['committeeOffice'] as Role[], beginsFor: ['committeeOffice'] as Role[] },
  { to: '/agreements', word: 'agreements', icon: IconFileText, roles: undefined, beginsFor: undefined },
  { to: '/reviews', word: 'reviews', icon: IconCalendarStats, roles: undefined, beginsFor: undefined },
  {
    to: '/administration',
    word: 'administration',
    icon: IconSettings,
    roles: ['administrator', 'coordinator'] as Role[],
    beginsFor: [] as Role[],
  },
] as const;

export type Place = (typeof PLACES)[number];
