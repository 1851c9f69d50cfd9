import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { receivedFilterFrom } from '../screens/reports/filter';
import { idFrom } from './id-from';
import { inside } from './inside';

const agreements = createRoute({
  getParentRoute: () => inside,
  path: '/agreements',
  component: lazyRouteComponent(() => import('../screens/agreements'), 'Agreements'),
});

const agreement = createRoute({
  getParentRoute: () => inside,
  path: '/agreements/$code',
  component: lazyRouteComponent(() => import('../screens/agreement'), 'Agreement'),
});

const breakdown = createRoute({
  getParentRoute: () => inside,
  path: '/agreements/$code/breakdown',
  validateSearch: ({ commitment }: Record<string, unknown>): { commitment?: string } => ({ commitment: idFrom(commitment) }),
  component: lazyRouteComponent(() => import('../screens/breakdown'), 'Breakdown'),
});

const reviews = createRoute({
  getParentRoute: () => inside,
  path: '/reviews',
  component: lazyRouteComponent(() => import('../screens/reviews'), 'Reviews'),
});

const review = createRoute({
  getParentRoute: () => inside,
  path: '/reviews/$id',
  component: lazyRouteComponent(() => import('../screens/review'), 'Review'),
});

const received = createRoute({
  getParentRoute: () => inside,
  path: '/reports',
  validateSearch: receivedFilterFrom,
  component: lazyRouteComponent(() => import('../screens/reports'), 'Reports'),
});

const conclusion = createRoute({
  getParentRoute: () => inside,
  path: '/reports/$id/conclusion',
  component: lazyRouteComponent(() => import('../screens/conclusion'), 'Conclusion'),
});

const report = createRoute({
  getParentRoute: () => inside,
  path: '/reports/$id',
  component: lazyRouteComponent(() => import('../screens/report'), 'Report'),
});

/** Agreements, their reviews and the reports. */
export const agreementsRoutes = [agreements, agreement, breakdown, reviews, review, received, conclusion, report] as const;
