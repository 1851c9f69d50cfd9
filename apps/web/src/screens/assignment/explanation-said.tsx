import { Text } from '@mantine/core';
import type { ExplanationView } from '@views/commitments';
import { formatDate, formatInstant } from '../../words/dates';
import classes from './assignment.module.css';
import { useAssignmentWords } from './words';

/** What was asked, answered and decided. */
export function Said({ explanation }: { explanation: ExplanationView }) {
  const t = useAssignmentWords();
  const { question, askedBy, askedAt, dueDate, answer, givenBy, givenAt, decisionNote, decidedAt, holdsUntil, state } = explanation;
  const somebody = t('explain.somebody');
  return (
    <>
      <Text size="sm" className={classes.text}>
        {question}
      </Text>
      <Text size="sm" c="dimmed">
        {t('explain.by', { by: askedBy ?? somebody, at: formatInstant(askedAt), date: formatDate(dueDate) })}
      </Text>
      {answer && givenAt && (
        <div className={classes.update}>
          <Text size="sm" className={classes.text}>
            {answer}
          </Text>
          <Text size="sm" c="dimmed">
            {t('explain.given', { by: givenBy ?? somebody, at: formatInstant(givenAt) })}
          </Text>
        </div>
      )}
      {holdsUntil && <Text size="sm">{t('explain.holds', { date: formatDate(holdsUntil) })}</Text>}
      {decisionNote && decidedAt && (
        <Text size="sm" className={classes.text}>
          {t(state === 'accepted' ? 'explain.acceptNote' : 'explain.returnNote', { at: formatInstant(decidedAt), note: decisionNote })}
        </Text>
      )}
    </>
  );
}
