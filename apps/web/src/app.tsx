import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import 'dayjs/locale/vi';
import { Problem } from './api/problem';
import { nonce } from './nonce';
import { routerWith } from './routes';
import { readable, theme } from './theme';
import { useLanguage } from './words/names';

const TRIES = 2;

/** What the server has refused it will refuse again; what did not get through is tried once more. */
const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (count, problem) => count < TRIES && problem instanceof Problem && problem.status === 0 },
    // without a connection a deed is refused in words at once, it does not wait behind a button that turns
    mutations: { networkMode: 'always' },
  },
});
const router = routerWith(queries);

export function App() {
  const language = useLanguage();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={readable} forceColorScheme="light" getStyleNonce={() => nonce}>
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
        <Notifications position="bottom-right" />
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}
