import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { api } from '../api/client';
import { useDeed } from '../api/deed';

/** Ends the session and forgets everything that was read in it. */
export function useSignOut() {
  const queries = useQueryClient();
  const router = useRouter();
  return useDeed(() => api.delete<void>('/session'), {
    onDone: () => {
      queries.clear();
      void router.navigate({ to: '/' });
    },
  });
}
