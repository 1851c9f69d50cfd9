import { createRoute, redirect } from '@tanstack/react-router';
import { welcomeQuery } from '../api/welcome';
import { Frame } from '../frame/frame';
import { homeOf } from '../frame/home';
import { speakFor } from '../words/i18n';
import { root } from './root';

/** Everything inside the frame is for people who are signed in. */
export const inside = createRoute({
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

export const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: async ({ context }) => {
    throw redirect({ to: homeOf(await context.queries.ensureQueryData(welcomeQuery)) });
  },
});
