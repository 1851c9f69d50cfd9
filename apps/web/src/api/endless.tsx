import { Button } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import type { Paged } from '@views/kernel';
import { useWords } from '../words/words';
import { api } from './client';

const LIMIT = 50;

/** A list read page by page: what has been read, and the button that reads on, where there is more. */
export function useEndless<T>(path: string, query: Record<string, string | undefined> = {}, shown: { more?: string; limit?: number } = {}) {
  const t = useWords();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery({
    queryKey: [...path.slice(1).split('/'), query],
    queryFn: ({ pageParam }) => api.get<Paged<T>>(path, { ...query, limit: shown.limit ?? LIMIT, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const more = hasNextPage && (
    <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
      {shown.more ?? t('deed.more')}
    </Button>
  );
  return { items: data.pages.flatMap((page) => page.items), more };
}
