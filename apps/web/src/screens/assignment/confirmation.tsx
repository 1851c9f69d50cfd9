import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import type { AssignmentDetail } from '@views/commitments';
import { useDeed } from '../../api/deed';
import { useKept } from '../../api/kept';
import { useWelcome } from '../../api/welcome';
import { deedsOn } from './data';
import { useAssignmentWords } from './words';

/** The coordinating agency's word on what was submitted as done. */
export function Confirmation({ assignment: { id, may, version } }: { assignment: AssignmentDetail }) {
  const t = useAssignmentWords();
  const { value: note, set, drop } = useKept(`dondoc.return.${id}.${useWelcome().person?.id}`, '', (text) => text !== '');
  const confirm = useDeed(deedsOn(id).confirm, { said: t('confirm.said') });
  const giveBack = useDeed(() => deedsOn(id).returnForMore({ note, version }), { said: t('confirm.returned'), onDone: drop });
  return (
    <Alert color="lake" variant="light" icon={<IconHourglass aria-hidden />}>
      <Stack gap="sm">
        <Text fw={600} c="var(--ink)">
          {t('confirm.title')}
        </Text>
        {!may.includes('confirmDone') && (
          <Text size="sm" c="var(--ink)">
            {t('confirm.own')}
          </Text>
        )}
        <Textarea
          label={t('confirm.note')}
          value={note}
          error={giveBack.problem?.of('note')}
          onChange={(event) => set(event.currentTarget.value)}
          autosize
          minRows={1}
        />
        <Group gap="xs">
          {may.includes('confirmDone') && (
            <Button loading={confirm.isPending} onClick={() => confirm.run(undefined)}>
              {t('confirm.deed')}
            </Button>
          )}
          <Button variant="default" loading={giveBack.isPending} onClick={() => giveBack.run(undefined)}>
            {t('confirm.return')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
