import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root';

/** Only an address of this application: a sign-in never leads elsewhere. */
const ownPath = (from: unknown) => (typeof from === 'string' && /^\/(?![/\\])/.test(from) ? from : undefined);
/** A key that is left out would be handed down as it stands in the address. */
const searchFrom = ({ from }: Record<string, unknown>): { from?: string } => ({ from: ownPath(from) });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: searchFrom,
  component: lazyRouteComponent(() => import('../screens/sign-in'), 'SignIn'),
});

const roles = createRoute({
  getParentRoute: () => root,
  path: '/roles',
  component: lazyRouteComponent(() => import('../screens/roles'), 'Roles'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../screens/invitation'), 'Invitation'),
});

const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  component: lazyRouteComponent(() => import('../screens/invitation'), 'Reset'),
});

const forgotten = createRoute({
  getParentRoute: () => root,
  path: '/forgotten',
  component: lazyRouteComponent(() => import('../screens/forgotten'), 'Forgotten'),
});

const confirmed = createRoute({
  getParentRoute: () => root,
  path: '/confirmed',
  component: lazyRouteComponent(() => import('../screens/confirmed'), 'Confirmed'),
});

/** For whoever is not signed in. */
export const thresholdRoutes = [signIn, roles, invitation, reset, forgotten, confirmed] as const;
