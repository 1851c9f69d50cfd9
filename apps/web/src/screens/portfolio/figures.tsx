import { Text } from '@mantine/core';
import type { DigestContent } from '@views/reminders';
import classes from '../../pieces/counts.module.css';
import { Panel } from '../../pieces/panel';
import { TimelinessMark } from '../../pieces/timeliness-mark';
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
      <dl className={classes.counts}>
        {FOUR.map((count) => (
          <div key={count} className={classes.count}>
            <dt>
              <TimelinessMark timeliness={count} />
            </dt>
            <dd>
              <span className={classes.number}>{counts[count]}</span>
              {previous && <span className={classes.beside}>{changeOf(counts[count] - previous.counts[count])}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {withoutDate > 0 && (
        <Text size="sm" mt="xs">
          {t('withoutDate', { count: withoutDate })}
        </Text>
      )}
    </Panel>
  );
}
