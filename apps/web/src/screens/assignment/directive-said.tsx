import { Text } from '@mantine/core';
import type { DirectiveView } from '@views/commitments';
import { formatDate, formatInstant } from '../../words/dates';
import classes from './assignment.module.css';
import { useAssignmentWords } from './words';

/** What the vice-chair said, and what the agency did about it. */
export function DirectiveSaid({ directive }: { directive: DirectiveView }) {
  const t = useAssignmentWords();
  const { text, givenAt, givenBy, dueDate, report, reportedAt } = directive;
  return (
    <>
      <Text size="sm" className={classes.text}>
        {text}
      </Text>
      <Text size="sm" c="dimmed">
        {t('directive.given', { by: givenBy ?? t('directive.somebody'), at: formatInstant(givenAt), date: formatDate(dueDate) })}
      </Text>
      {report && reportedAt && (
        <Text size="sm" className={classes.text}>
          {t('directive.reported', { at: formatInstant(reportedAt), report })}
        </Text>
      )}
    </>
  );
}
