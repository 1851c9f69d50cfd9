import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { welcomeQuery } from '../api/welcome';
import classes from './frame.module.css';
import { useFrameWords } from './words';

const DemonstrationBar = lazy(() => import('../demonstration/bar').then(({ DemonstrationBar: bar }) => ({ default: bar })));

/** Every page, inside and before the door: a way past what is above it for the keyboard, and in a demonstration its time. */
export function Root() {
  const t = useFrameWords();
  const { data } = useQuery(welcomeQuery);
  return (
    <>
      <a className={classes.skip} href="#content">
        {t('skip')}
      </a>
      {data?.demonstration?.clock && (
        <Suspense fallback={null}>
          <DemonstrationBar />
        </Suspense>
      )}
      <Outlet />
    </>
  );
}
