import { Stack, Text } from '@mantine/core';
import { type Icon, IconBan, IconCircleCheck, IconSpeakerphone } from '@tabler/icons-react';
import type { AssignmentDetail, DirectiveView } from '@views/commitments';
import { ConfirmButton } from '../../pieces/confirm-button';
import { Mark, type Tone } from '../../pieces/mark';
import { Panel } from '../../pieces/panel';
import classes from './assignment.module.css';
import { deedsOn } from './data';
import { DirectiveReportForm } from './directive-report-form';
import { DirectiveSaid } from './directive-said';
import { UrgeForm } from './urge-form';
import { useAssignmentWords } from './words';

const LOOKS: Record<DirectiveView['state'], [Tone, Icon]> = {
  given: ['soon', IconSpeakerphone],
  carriedOut: ['well', IconCircleCheck],
  withdrawn: ['quiet', IconBan],
  closed: ['quiet', IconBan],
};

/** The vice-chair's directives with what was done about them; the button *Đôn đốc*; the agency's report. */
export function Directives({ assignment }: { assignment: AssignmentDetail }) {
  const t = useAssignmentWords();
  const { directives, may } = assignment;
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
          <Directive key={directive.id} assignment={assignment} directive={directive} />
        ))}
        {mayUrge && <UrgeForm assignment={assignment} />}
      </Stack>
    </Panel>
  );
}

function Directive({ assignment, directive }: { assignment: AssignmentDetail; directive: DirectiveView }) {
  const t = useAssignmentWords();
  const [tone, icon] = LOOKS[directive.state];
  return (
    <section className={classes.asked}>
      <Mark tone={tone} icon={icon}>
        {t(`directive.state.${directive.state}`)}
      </Mark>
      <DirectiveSaid directive={directive} />
      <DirectiveReportForm assignment={assignment} directive={directive} />
      {directive.may.includes('withdraw') && (
        <ConfirmButton
          label={t('directive.withdraw')}
          question={t('directive.withdrawQuestion')}
          said={t('directive.withdrawn')}
          deed={() => deedsOn(assignment.id).withdrawDirective(directive.id)}
        />
      )}
    </section>
  );
}
