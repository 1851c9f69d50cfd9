import { Text } from '@mantine/core';
import type { ToldView } from '@views/reviews';
import { formatDate } from '../../words/dates';
import classes from './review.module.css';
import { useReviewWords } from './words';

const TEXTS = ['results', 'obstacles', 'recommendations'] as const;

/** The words of an update; those of the one before stand apart. */
export function Told({ told, isLast = false }: { told: ToldView; isLast?: boolean }) {
  const t = useReviewWords();
  return (
    <div className={isLast ? classes.last : undefined}>
      {isLast && (
        <div className={classes.label}>
          {t('line.last')}, {formatDate(told.reportedOn)}
        </div>
      )}
      {told.nothingNew && <Text size="sm">{t('line.nothingNew')}</Text>}
      {TEXTS.filter((field) => told[field]).map((field) => (
        <Text key={field} size="sm" className={classes.text}>
          <span className={classes.label}>{t(`line.${field}`)}:</span> {told[field]}
        </Text>
      ))}
    </div>
  );
}
