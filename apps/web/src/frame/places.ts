import { IconCalendarStats, IconEye, IconFileText, IconListCheck, IconMailOpened, IconSettings } from '@tabler/icons-react';
import type { Role } from '@views/kernel';

const WORKING: Role[] = ['focalPoint', 'agencyHead', 'coordinator'];
const READING: Role[] = [...WORKING, 'viceChair', 'committeeOffice', 'administrator', 'auditor'];

/** The navigation. A place is for those of `roles`; the day begins there for those of `beginsFor`, else for everybody. */
export const PLACES = [
  { to: '/portfolio', word: 'portfolio', icon: IconEye, roles: ['viceChair'] as Role[], beginsFor: ['viceChair'] as Role[] },
  { to: '/my-work', word: 'myWork', icon: IconListCheck, roles: [...WORKING, 'viceChair'] as Role[], beginsFor: WORKING },
  { to: '/reports', word: 'reports', icon: IconMailOpened, roles: ['committeeOffice'] as Role[], beginsFor: ['committeeOffice'] as Role[] },
  { to: '/agreements', word: 'agreements', icon: IconFileText, roles: READING, beginsFor: undefined },
  { to: '/reviews', word: 'reviews', icon: IconCalendarStats, roles: READING, beginsFor: undefined },
  {
    to: '/administration',
    word: 'administration',
    icon: IconSettings,
    roles: ['administrator', 'coordinator', 'operator', 'auditor'] as Role[],
    beginsFor: ['operator'] as Role[],
  },
] as const;

export type Place = (typeof PLACES)[number];
