import { Stack, Text } from '@mantine/core';
import type { AssignmentDetail, DirectiveView } from '@views/commitments';
import { Panel } from '../../pieces/panel';
import { formatDate, formatInstant } from '../../words/dates';
import classes from './assignment.module.css';
import { DirectiveReportForm } from './directive-report-form';
import { UrgeForm } from './urge-form';
import { useAssignmentWords } from './words';

/** The vice-chair's directives with what was done about them; the button *Đôn đốc*; the agency's report. */
export function Directives({ assignment }: { assignment: AssignmentDetail }) {
  const t = useAssignmentWords();
  const { directives, may, id } = assignment;
  const mayUrge = may.includes('urge');
  if (directives.length === 0 && !mayUrge) return null;
  return (
    <Panel title={t('directive.title')}>
      <Stack gap="sm">
        {directives.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('directive.none')}
          </Text>
        )}
        {directives.map((directive) => (
          <div key={directive.id}>
            <Directive directive={directive} />
            {directive.state === 'given' && may.includes('acknowledge') && <DirectiveReportForm id={id} directive={directive.id} />}
          </div>
        ))}
        {mayUrge && <UrgeForm id={id} />}
      </Stack>
    </Panel>
  );
}

function Directive({ directive }: { directive: DirectiveView }) {
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
      {report && reportedAt && <Text size="sm">{t('directive.reported', { at: formatInstant(reportedAt), report })}</Text>}
    </>
  );
}
