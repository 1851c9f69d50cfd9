import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { idFrom } from './id-from';
import { inside } from './inside';

const versionFrom = ({ version }: Record<string, unknown>): { version?: string } => ({ version: idFrom(version) });

const cycles = createRoute({
  getParentRoute: () => inside,
  path: '/cycles',
  component: lazyRouteComponent(() => import('../screens/cycles'), 'Cycles'),
});

const newCycle = createRoute({
  getParentRoute: () => inside,
  path: '/cycles/new',
  validateSearch: ({ agreement }: Record<string, unknown>): { agreement: string } => ({ agreement: idFrom(agreement) ?? '' }),
  component: lazyRouteComponent(() => import('../screens/cycles/draft'), 'NewCycle'),
});

const cycle = createRoute({
  getParentRoute: () => inside,
  path: '/cycles/$id',
  validateSearch: versionFrom,
  component: lazyRouteComponent(() => import('../screens/cycles/cycle'), 'Cycle'),
});

const draftVersion = createRoute({
  getParentRoute: () => inside,
  path: '/cycles/$id/draft',
  validateSearch: versionFrom,
  component: lazyRouteComponent(() => import('../screens/cycles/draft'), 'DraftVersion'),
});

/** Review cycles and their versions. */
export const cyclesRoutes = [cycles, newCycle, cycle, draftVersion] as const;
