import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { NotFound, Waiting, Wrong } from './frame/states';
import { administrationRoutes } from './routes/administration';
import { agreementsRoutes } from './routes/agreements';
import { cyclesRoutes } from './routes/cycles';
import { home, inside } from './routes/inside';
import { root } from './routes/root';
import { thresholdRoutes } from './routes/threshold';
import { workRoutes } from './routes/work';

const routeTree = root.addChildren([
  ...thresholdRoutes,
  inside.addChildren([home, ...workRoutes, ...agreementsRoutes, ...administrationRoutes, ...cyclesRoutes]),
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
