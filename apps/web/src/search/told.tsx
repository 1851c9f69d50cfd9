import { Loader, Text } from '@mantine/core';
import { useProblemWords } from '../api/deed';
import { isLongEnough, SHORTEST } from './data';
import type { Results } from './use-results';
import { useSearchWords } from './words';

/** How it stands with the search, also for those who listen. */
export function Told({ words, results: { groups, isWaiting, problem } }: { words: string; results: Results }) {
  const t = useSearchWords();
  const problemWords = useProblemWords();
  const count = groups.reduce((sum, group) => sum + group.entries.length, 0);
  const said = () => {
    if (problem) return problemWords(problem);
    if (!isLongEnough(words)) return words ? t('short', { count: SHORTEST }) : '';
    if (count > 0) return t(groups.some((group) => group.more) ? 'countMore' : 'count', { count });
    return isWaiting ? t('waiting') : `${t('none', { words: words.trim() })} ${t('noneMore')}`;
  };
  return (
    <Text size="sm" mt="sm" role="status" mih="1.5rem" {...(problem && { c: 'red.9' })}>
      {said()} {isWaiting && <Loader size={12} aria-hidden />}
    </Text>
  );
}
