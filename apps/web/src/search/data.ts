import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { FoundInCommitments } from '@views/commitments';
import type { Found } from '@views/kernel';
import type { FoundReport } from '@views/reports';
import { api } from '../api/client';

export type SearchResult = FoundInCommitments & { reports: Found<FoundReport> };

/** One letter is found nearly everywhere. */
export const SHORTEST = 2;
/** What the server takes. */
export const LONGEST = 200;

export const isLongEnough = (words: string): boolean => words.trim().length >= SHORTEST;

/** `limit`: of each kind. What was found before stays until the answer to the next letters is there. */
export const searchQuery = (words: string, limit: number) =>
  queryOptions({
    queryKey: ['search', words.trim(), limit],
    queryFn: () => api.get<SearchResult>('/search', { q: words.trim(), limit }),
    enabled: isLongEnough(words),
    placeholderData: keepPreviousData,
  });
