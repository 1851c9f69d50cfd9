import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { isLongEnough, searchQuery } from './data';
import { type Group, useGroups } from './entries';

const PAUSE_MS = 200;

export interface Results {
  groups: Group[];
  /** Letters were typed whose answer is not there yet. */
  isWaiting: boolean;
  problem: Error | null;
}

/** What is found, asked for when the typing pauses. */
export function useResults(words: string, limit: number): Results {
  const [settled] = useDebouncedValue(words, PAUSE_MS);
  const { data, isFetching, error } = useQuery(searchQuery(settled, limit));
  const groupsOf = useGroups();
  const isAsked = isLongEnough(words);
  return {
    groups: isAsked && !error ? groupsOf(data) : [],
    isWaiting: isAsked && (isFetching || settled !== words),
    problem: isAsked ? error : null,
  };
}
