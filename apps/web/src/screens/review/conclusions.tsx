import { List, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ConclusionView } from '@views/reviews';
import { Panel } from '../../pieces/panel';
import { formatDate } from '../../words/dates';
import classes from './review.module.css';
import { useReviewWords } from './words';

/** What the Standing Committees concluded, and what came of each point. */
export function Conclusions({ conclusions }: { conclusions: readonly ConclusionView[] }) {
  const t = useReviewWords();
  return (
    <Panel title={t('conclusion.title')}>
      {conclusions.length === 0 && <Text size="sm">{t('conclusion.none')}</Text>}
      <Stack>
        {conclusions.map((conclusion) => (
          <Conclusion key={conclusion.id} conclusion={conclusion} />
        ))}
      </Stack>
    </Panel>
  );
}

function Conclusion({ conclusion }: { conclusion: ConclusionView }) {
  const t = useReviewWords();
  const { localityCode: locality, number, concludedOn } = conclusion;
  return (
    <article>
      <Text fw={600}>{t('conclusion.of', { locality, number: number ?? t('conclusion.unnumbered'), date: formatDate(concludedOn) })}</Text>
      <Text className={classes.text}>{conclusion.text}</Text>
      <List type="ordered" size="sm" mt="xs">
        {conclusion.points.map((point) => (
          <List.Item key={point.text}>
            {point.text}
            {point.outcome && ` (${t(`conclusion.${point.outcome}`)}`}
            {point.outcome && point.assignmentId && point.taskCode && (
              <>
                {': '}
                <Link to="/assignments/$id" params={{ id: point.assignmentId }} className={classes.link}>
                  {point.taskCode}
                </Link>
              </>
            )}
            {point.outcome && ')'}
          </List.Item>
        ))}
      </List>
    </article>
  );
}
