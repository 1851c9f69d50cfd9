import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { Root } from '../frame/root';
import { NotFound, Wrong } from '../frame/states';

interface Context {
  queries: QueryClient;
}

export const root = createRootRouteWithContext<Context>()({ component: Root, notFoundComponent: NotFound, errorComponent: Wrong });
