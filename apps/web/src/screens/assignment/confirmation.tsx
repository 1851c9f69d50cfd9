import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { useState } from 'react';
import { useDeed } from '../../api/deed';
import { deedsOn } from './data';
import { useAssignmentWords } from './words';

/** The coordinating agency's word on what was submitted as done. */
export function Confirmation({ id }: { id: string }) {
  const t = useAssignmentWords();
  const [note, setNote] = useState('');
  const confirm = useDeed(deedsOn(id).confirm, { said: t('confirm.said') });
  const giveBack = useDeed(() => deedsOn(id).returnForMore(note), { said: t('confirm.returned') });
  return (
    <Alert color="lake" variant="light" icon={<IconHourglass aria-hidden />}>
      <Stack gap="sm">
        <Text fw={600} c="var(--ink)">
          {t('confirm.title')}
        </Text>
        <Textarea label={t('confirm.note')} value={note} onChange={(event) => setNote(event.currentTarget.value)} autosize minRows={1} />
        <Group gap="xs">
          <Button loading={confirm.isPending} onClick={() => confirm.run(undefined)}>
            {t('confirm.deed')}
          </Button>
          <Button variant="default" loading={giveBack.isPending} onClick={() => giveBack.run(undefined)}>
            {t('confirm.return')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
