import { Stack, Text } from '@mantine/core';
import type { AssignmentDetail } from '@views/commitments';
import { Panel } from '../../pieces/panel';
import { formatDate } from '../../words/dates';
import { ExtensionDecisionForm } from './extension-decision-form';
import { ExtensionRequestForm } from './extension-request-form';
import { useAssignmentWords } from './words';

/** Every request for a later date with its fate; a form to ask, a form to decide. */
export function Extensions({ assignment }: { assignment: AssignmentDetail }) {
  const t = useAssignmentWords();
  const { extensions, may } = assignment;
  if (extensions.length === 0 && !may.includes('requestExtension')) return null;
  return (
    <Panel title={t('extension.title')}>
      <Stack gap="sm">
        {extensions.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('extension.none')}
          </Text>
        )}
        {extensions.map((extension) => (
          <div key={extension.id}>
            <Text size="sm" fw={600}>
              {t(`extension.${extension.state}`, { from: formatDate(extension.fromDate), to: formatDate(extension.toDate) })}
            </Text>
            <Text size="sm">{extension.reason}</Text>
            {extension.decisionNote && <Text size="sm">{extension.decisionNote}</Text>}
          </div>
        ))}
        {may.includes('refuseExtension') && <ExtensionDecisionForm assignment={assignment} />}
        <ExtensionRequestForm assignment={assignment} />
      </Stack>
    </Panel>
  );
}
