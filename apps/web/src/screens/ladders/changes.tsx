import { Text } from '@mantine/core';
import type { Rung, SubjectKind } from './data';
import classes from './ladders.module.css';
import { without } from './rung';
import { useRungSentences } from './sentences';
import { useLaddersWords } from './words';

/** What would be another ladder: the rungs that come and those that go. */
export function Changes({ before, after, subject }: { before: readonly Rung[]; after: readonly Rung[]; subject: SubjectKind }) {
  const t = useLaddersWords();
  const { whole } = useRungSentences(subject);
  const lines = [
    ...without(after, before).map((rung) => t('willAdd', { rung: whole(rung) })),
    ...without(before, after).map((rung) => t('willDrop', { rung: whole(rung) })),
  ];
  return (
    <section aria-label={t('changes')} aria-live="polite">
      <Text fw={600} size="sm">
        {t('changes')}
      </Text>
      {lines.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('noChanges')}
        </Text>
      ) : (
        <ul className={classes.changes}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
