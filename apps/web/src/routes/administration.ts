import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { welcomeQuery } from '../api/welcome';
import { agencyFilterFrom } from '../screens/agencies/filter';
import { journalFilterFrom } from '../screens/journal/filter';
import { ladderFilterFrom } from '../screens/ladders/filter';
import { mailFilterFrom } from '../screens/mails/filter';
import { peopleFilterFrom } from '../screens/people/filter';
import { idFrom } from './id-from';
import { inside } from './inside';

const administration = createRoute({
  getParentRoute: () => inside,
  path: '/administration',
  component: lazyRouteComponent(() => import('../screens/administration'), 'Administration'),
});

const calendarToday = createRoute({
  getParentRoute: () => inside,
  path: '/calendar',
  beforeLoad: async ({ context }) => {
    const { today } = await context.queries.ensureQueryData(welcomeQuery);
    throw redirect({ to: '/calendar/$year', params: { year: today.slice(0, 4) } });
  },
});

const calendar = createRoute({
  getParentRoute: () => inside,
  path: '/calendar/$year',
  validateSearch: ({ of }: Record<string, unknown>): { of?: string } => ({ of: idFrom(of) }),
  component: lazyRouteComponent(() => import('../screens/calendar'), 'Calendar'),
});

const mails = createRoute({
  getParentRoute: () => inside,
  path: '/mails',
  validateSearch: mailFilterFrom,
  component: lazyRouteComponent(() => import('../screens/mails'), 'Mails'),
});

const engine = createRoute({
  getParentRoute: () => inside,
  path: '/engine',
  component: lazyRouteComponent(() => import('../screens/engine'), 'Engine'),
});

const journal = createRoute({
  getParentRoute: () => inside,
  path: '/journal',
  validateSearch: journalFilterFrom,
  component: lazyRouteComponent(() => import('../screens/journal'), 'Journal'),
});

const ladders = createRoute({
  getParentRoute: () => inside,
  path: '/ladders',
  validateSearch: ladderFilterFrom,
  component: lazyRouteComponent(() => import('../screens/ladders'), 'Ladders'),
});

const appointments = createRoute({
  getParentRoute: () => inside,
  path: '/appointments',
  component: lazyRouteComponent(() => import('../screens/appointments'), 'Appointments'),
});

const agencies = createRoute({
  getParentRoute: () => inside,
  path: '/agencies',
  validateSearch: agencyFilterFrom,
  component: lazyRouteComponent(() => import('../screens/agencies'), 'Agencies'),
});

const agency = createRoute({
  getParentRoute: () => inside,
  path: '/agencies/$code',
  component: lazyRouteComponent(() => import('../screens/agency'), 'Agency'),
});

const people = createRoute({
  getParentRoute: () => inside,
  path: '/people',
  validateSearch: peopleFilterFrom,
  component: lazyRouteComponent(() => import('../screens/people'), 'People'),
});

const person = createRoute({
  getParentRoute: () => inside,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('../screens/person'), 'Person'),
});

/** What administrators look after. */
export const administrationRoutes = [
  administration,
  calendarToday,
  calendar,
  mails,
  engine,
  journal,
  ladders,
  appointments,
  agencies,
  agency,
  people,
  person,
] as const;
