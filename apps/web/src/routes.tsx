import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { welcomeQuery } from './api/welcome';
import { Frame } from './frame/frame';
import { homeOf } from './frame/home';
import { Root } from './frame/root';
import { NotFound, Waiting, Wrong } from './frame/states';
import { agencyFilterFrom } from './screens/agencies/filter';
import { journalFilterFrom } from './screens/journal/filter';
import { ladderFilterFrom } from './screens/ladders/filter';
import { mailFilterFrom } from './screens/mails/filter';
import { filterFrom } from './screens/my-work/filter';
import { peopleFilterFrom } from './screens/people/filter';
import { receivedFilterFrom } from './screens/reports/filter';
import { searchFilterFrom } from './screens/search/filter';
import { speakFor } from './words/i18n';

interface Context {
  queries: QueryClient;
}

/** Only an address of this application: a sign-in never leads elsewhere. */
const ownPath = (from: unknown) => (typeof from === 'string' && /^\/(?![/\\])/.test(from) ? from : undefined);
/** A key that is left out would be handed down as it stands in the address. */
const searchFrom = ({ from }: Record<string, unknown>): { from?: string } => ({ from: ownPath(from) });

const root = createRootRouteWithContext<Context>()({ component: Root, notFoundComponent: NotFound, errorComponent: Wrong });

/** An identifier that stands in the address. */
const idFrom = (id: unknown) => (typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? id : undefined);

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: searchFrom,
  component: lazyRouteComponent(() => import('./screens/sign-in'), 'SignIn'),
});

const roles = createRoute({
  getParentRoute: () => root,
  path: '/roles',
  component: lazyRouteComponent(() => import('./screens/roles'), 'Roles'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./screens/invitation'), 'Invitation'),
});

/** Everything inside the frame is for people who are signed in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Frame,
  beforeLoad: async ({ context, location }) => {
    const { person, demonstration } = await context.queries.ensureQueryData(welcomeQuery);
    if (person) return speakFor(person);
    if (demonstration?.roles.length && location.pathname === '/') throw redirect({ to: '/roles' });
    throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { from: location.href } });
  },
});

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: async ({ context }) => {
    throw redirect({ to: homeOf(await context.queries.ensureQueryData(welcomeQuery)) });
  },
});

const myWork = createRoute({
  getParentRoute: () => inside,
  path: '/my-work',
  validateSearch: filterFrom,
  component: lazyRouteComponent(() => import('./screens/my-work'), 'MyWork'),
});

const portfolio = createRoute({
  getParentRoute: () => inside,
  path: '/portfolio',
  component: lazyRouteComponent(() => import('./screens/portfolio'), 'Portfolio'),
});

const agreementPortfolio = createRoute({
  getParentRoute: () => inside,
  path: '/portfolio/$code',
  component: lazyRouteComponent(() => import('./screens/portfolio/agreement'), 'AgreementPortfolio'),
});

const agreements = createRoute({
  getParentRoute: () => inside,
  path: '/agreements',
  component: lazyRouteComponent(() => import('./screens/agreements'), 'Agreements'),
});

const assignment = createRoute({
  getParentRoute: () => inside,
  path: '/assignments/$id',
  component: lazyRouteComponent(() => import('./screens/assignment'), 'Assignment'),
});

/** By id or code. */
const task = createRoute({
  getParentRoute: () => inside,
  path: '/tasks/$id',
  component: lazyRouteComponent(() => import('./screens/task'), 'Task'),
});

const agreement = createRoute({
  getParentRoute: () => inside,
  path: '/agreements/$code',
  component: lazyRouteComponent(() => import('./screens/agreement'), 'Agreement'),
});

const breakdown = createRoute({
  getParentRoute: () => inside,
  path: '/agreements/$code/breakdown',
  validateSearch: ({ commitment }: Record<string, unknown>): { commitment?: string } => ({ commitment: idFrom(commitment) }),
  component: lazyRouteComponent(() => import('./screens/breakdown'), 'Breakdown'),
});

const reviews = createRoute({
  getParentRoute: () => inside,
  path: '/reviews',
  component: lazyRouteComponent(() => import('./screens/reviews'), 'Reviews'),
});

const review = createRoute({
  getParentRoute: () => inside,
  path: '/reviews/$id',
  component: lazyRouteComponent(() => import('./screens/review'), 'Review'),
});

const received = createRoute({
  getParentRoute: () => inside,
  path: '/reports',
  validateSearch: receivedFilterFrom,
  component: lazyRouteComponent(() => import('./screens/reports'), 'Reports'),
});

const conclusion = createRoute({
  getParentRoute: () => inside,
  path: '/reports/$id/conclusion',
  component: lazyRouteComponent(() => import('./screens/conclusion'), 'Conclusion'),
});

const report = createRoute({
  getParentRoute: () => inside,
  path: '/reports/$id',
  component: lazyRouteComponent(() => import('./screens/report'), 'Report'),
});

const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: lazyRouteComponent(() => import('./screens/account'), 'Account'),
});

const search = createRoute({
  getParentRoute: () => inside,
  path: '/search',
  validateSearch: searchFilterFrom,
  component: lazyRouteComponent(() => import('./screens/search'), 'Search'),
});

const mailSettings = createRoute({
  getParentRoute: () => inside,
  path: '/settings/mail',
  component: lazyRouteComponent(() => import('./screens/mail-settings'), 'MailSettings'),
});

const administration = createRoute({
  getParentRoute: () => inside,
  path: '/administration',
  component: lazyRouteComponent(() => import('./screens/administration'), 'Administration'),
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
  component: lazyRouteComponent(() => import('./screens/calendar'), 'Calendar'),
});

const mails = createRoute({
  getParentRoute: () => inside,
  path: '/mails',
  validateSearch: mailFilterFrom,
  component: lazyRouteComponent(() => import('./screens/mails'), 'Mails'),
});

const engine = createRoute({
  getParentRoute: () => inside,
  path: '/engine',
  component: lazyRouteComponent(() => import('./screens/engine'), 'Engine'),
});

const journal = createRoute({
  getParentRoute: () => inside,
  path: '/journal',
  validateSearch: journalFilterFrom,
  component: lazyRouteComponent(() => import('./screens/journal'), 'Journal'),
});

const ladders = createRoute({
  getParentRoute: () => inside,
  path: '/ladders',
  validateSearch: ladderFilterFrom,
  component: lazyRouteComponent(() => import('./screens/ladders'), 'Ladders'),
});

const appointments = createRoute({
  getParentRoute: () => inside,
  path: '/appointments',
  component: lazyRouteComponent(() => import('./screens/appointments'), 'Appointments'),
});

const agencies = createRoute({
  getParentRoute: () => inside,
  path: '/agencies',
  validateSearch: agencyFilterFrom,
  component: lazyRouteComponent(() => import('./screens/agencies'), 'Agencies'),
});

const agency = createRoute({
  getParentRoute: () => inside,
  path: '/agencies/$code',
  component: lazyRouteComponent(() => import('./screens/agency'), 'Agency'),
});

const people = createRoute({
  getParentRoute: () => inside,
  path: '/people',
  validateSearch: peopleFilterFrom,
  component: lazyRouteComponent(() => import('./screens/people'), 'People'),
});

const person = createRoute({
  getParentRoute: () => inside,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('./screens/person'), 'Person'),
});

const cycles = createRoute({
  getParentRoute: () => inside,
  path: '/cycles',
  component: lazyRouteComponent(() => import('./screens/cycles'), 'Cycles'),
});

const newCycle = createRoute({
  getParentRoute: () => inside,
  path: '/cycles/new',
  validateSearch: ({ agreement }: Record<string, unknown>): { agreement: string } => ({ agreement: idFrom(agreement) ?? '' }),
  component: lazyRouteComponent(() => import('./screens/cycles/draft'), 'NewCycle'),
});

const versionFrom = ({ version }: Record<string, unknown>): { version?: string } => ({ version: idFrom(version) });

const cycle = createRoute({
  getParentRoute: () => inside,
  path: '/cycles/$id',
  validateSearch: versionFrom,
  component: lazyRouteComponent(() => import('./screens/cycles/cycle'), 'Cycle'),
});

const draftVersion = createRoute({
  getParentRoute: () => inside,
  path: '/cycles/$id/draft',
  validateSearch: versionFrom,
  component: lazyRouteComponent(() => import('./screens/cycles/draft'), 'DraftVersion'),
});

const routeTree = root.addChildren([
  signIn,
  invitation,
  roles,
  inside.addChildren([
    home,
    myWork,
    portfolio,
    agreementPortfolio,
    assignment,
    task,
    agreements,
    agreement,
    breakdown,
    reviews,
    review,
    received,
    conclusion,
    report,
    account,
    search,
    mailSettings,
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
    cycles,
    newCycle,
    cycle,
    draftVersion,
  ]),
]);

export function routerWith(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingComponent: Waiting,
    defaultErrorComponent: Wrong,
    defaultNotFoundComponent: NotFound,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerWith>;
  }
}
