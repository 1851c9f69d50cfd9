import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { filterFrom } from '../screens/my-work/filter';
import { searchFilterFrom } from '../screens/search/filter';
import { inside } from './inside';

const myWork = createRoute({
  getParentRoute: () => inside,
  path: '/my-work',
  validateSearch: filterFrom,
  component: lazyRouteComponent(() => import('../screens/my-work'), 'MyWork'),
});

const assignment = createRoute({
  getParentRoute: () => inside,
  path: '/assignments/$id',
  component: lazyRouteComponent(() => import('../screens/assignment'), 'Assignment'),
});

/** By id or code. */
const task = createRoute({
  getParentRoute: () => inside,
  path: '/tasks/$id',
  component: lazyRouteComponent(() => import('../screens/task'), 'Task'),
});

const portfolio = createRoute({
  getParentRoute: () => inside,
  path: '/portfolio',
  component: lazyRouteComponent(() => import('../screens/portfolio'), 'Portfolio'),
});

const agreementPortfolio = createRoute({
  getParentRoute: () => inside,
  path: '/portfolio/$code',
  component: lazyRouteComponent(() => import('../screens/portfolio/agreement'), 'AgreementPortfolio'),
});

const search = createRoute({
  getParentRoute: () => inside,
  path: '/search',
  validateSearch: searchFilterFrom,
  component: lazyRouteComponent(() => import('../screens/search'), 'Search'),
});

const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: lazyRouteComponent(() => import('../screens/account'), 'Account'),
});

const mailSettings = createRoute({
  getParentRoute: () => inside,
  path: '/settings/mail',
  component: lazyRouteComponent(() => import('../screens/mail-settings'), 'MailSettings'),
});

/** One’s own work, what one oversees, and oneself. */
export const workRoutes = [myWork, assignment, task, portfolio, agreementPortfolio, search, account, mailSettings] as const;
