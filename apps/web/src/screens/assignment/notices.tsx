import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconBell, IconCalendarEvent, IconGavel } from '@tabler/icons-react';
import type { AssignmentDetail } from '@views/commitments';
import { useDeed } from '../../api/deed';
import { formatDate } from '../../words/dates';
import { usePeriod } from '../../words/period';
import { Confirmation } from './confirmation';
import { deedsOn } from './data';
import { useAssignmentWords } from './words';

/** What a reader has to know before anything else. */
export function Notices({ assignment }: { assignment: AssignmentDetail }) {
  const t = useAssignmentWords();
  const period = usePeriod();
  const { asked, returnNote, decisionNote, may, state } = assignment;
  return (
    <Stack gap="xs">
      {state === 'submitted_as_done' && may.includes('returnForMore') && <Confirmation assignment={assignment} />}
      {state === 'returned' && returnNote && (
        <Alert color="red" variant="light" icon={<IconArrowBackUp aria-hidden />}>
          <Text c="var(--ink)">{t('returned', { note: returnNote })}</Text>
        </Alert>
      )}
      {decisionNote && (
        <Alert color="gray" variant="light" icon={<IconGavel aria-hidden />}>
          <Text c="var(--ink)">{t('decision', { note: decisionNote })}</Text>
        </Alert>
      )}
      {asked && (
        <Alert color="lake" variant="light" icon={<IconCalendarEvent aria-hidden />}>
          <Text c="var(--ink)">{t('asked', { period: period(asked.periodKey), date: formatDate(asked.deadline) })}</Text>
        </Alert>
      )}
      {assignment.acknowledgedAt === null && may.includes('acknowledge') && <Acknowledgement assignment={assignment} />}
    </Stack>
  );
}

function Acknowledgement({ assignment }: { assignment: AssignmentDetail }) {
  const t = useAssignmentWords();
  const acknowledge = useDeed(deedsOn(assignment.id).acknowledge, { said: t('acknowledge.said') });
  return (
    <Alert color="yellow" variant="light" icon={<IconBell aria-hidden />}>
      <Group justify="space-between">
        <Text c="var(--ink)">{t('acknowledge.title', { date: formatDate(assignment.assignedOn) })}</Text>
        <Button variant="default" loading={acknowledge.isPending} onClick={() => acknowledge.run(undefined)}>
          {t('acknowledge.deed')}
        </Button>
      </Group>
    </Alert>
  );
}
