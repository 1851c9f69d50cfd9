import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useDeed } from '../../api/deed';
import { deedsOn } from './data';
import { useAssignmentWords } from './words';

export function ExtensionDecisionForm({ id }: { id: string }) {
  const t = useAssignmentWords();
  const [note, setNote] = useState('');
  const decide = useDeed(deedsOn(id).decideExtension, { said: t('extension.decided') });
  const decided = (approve: boolean) => decide.run({ approve, ...(note && { note }) });
  return (
    <Stack gap="sm">
      <Textarea label={t('extension.note')} autosize minRows={1} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <Group gap="xs">
        <Button loading={decide.isPending} onClick={() => decided(true)}>
          {t('extension.approve')}
        </Button>
        <Button variant="default" disabled={decide.isPending} onClick={() => decided(false)}>
          {t('extension.refuse')}
        </Button>
      </Group>
    </Stack>
  );
}
