import { Text } from '@mantine/core';
import type { DigestContent } from '@views/reminders';
import { CountTiles } from '../../pieces/count-tiles';
import { Panel } from '../../pieces/panel';
import { usePortfolioWords } from './words';

const FOUR = ['doneOnTime', 'doneLate', 'inTerm', 'overdue'] as const;

/** The four counts of the digest, and what has changed since the last one that arrived. */
export function Figures({ content: { counts, previous, withoutDate } }: { content: DigestContent }) {
  const t = usePortfolioWords();
  const changeOf = (difference: number) => {
    if (difference === 0) return t('same');
    return t(difference > 0 ? 'more' : 'fewer', { count: Math.abs(difference) });
  };
  return (
    <Panel title={t('counts')}>
      <CountTiles
        tiles={FOUR.map((timeliness) => ({
          timeliness,
          count: counts[timeliness],
          beside: previous ? [changeOf(counts[timeliness] - previous.counts[timeliness])] : [],
        }))}
      />
      {withoutDate > 0 && (
        <Text size="sm" mt="xs">
          {t('withoutDate', { count: withoutDate })}
        </Text>
      )}
    </Panel>
  );
}
