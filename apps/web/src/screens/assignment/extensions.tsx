import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { AssignmentDetail } from '@views/commitments';
import { Panel } from '../../pieces/panel';
import { formatDate } from '../../words/dates';
import { ExtensionDecisionForm } from './extension-decision-form';
import { ExtensionRequestForm } from './extension-request-form';
import { useAssignmentWords } from './words';

/** Every request for a later date with its fate; a form to ask, a form to decide. */
export function Extensions({ assignment }: { assignment: AssignmentDetail }) {
  const t = useAssignmentWords();
  const [isAsking, asking] = useDisclosure(false);
  const { extensions, may, dueDate } = assignment;
  const isOpen = extensions.some((extension) => extension.state === 'requested');
  const mayAsk = may.includes('requestExtension') && dueDate !== null && !isOpen;
  if (extensions.length === 0 && !mayAsk) return null;
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
        {isOpen && may.includes('refuseExtension') && <ExtensionDecisionForm id={assignment.id} />}
        {mayAsk && !isAsking && (
          <Button variant="default" onClick={asking.open}>
            {t('extension.ask')}
          </Button>
        )}
        {mayAsk && isAsking && <ExtensionRequestForm id={assignment.id} after={dueDate} onClose={asking.close} />}
      </Stack>
    </Panel>
  );
}
