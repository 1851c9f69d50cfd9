import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useDeed } from '../../api/deed';
import { Panel } from '../../pieces/panel';
import { deedsOn } from './data';
import { useReportWords } from './words';

/** A signed report never changes: a mistake in it becomes a new version. */
export function Correction({ id }: { id: string }) {
  const t = useReportWords();
  const router = useRouter();
  const [reason, setReason] = useState('');
  const correct = useDeed(deedsOn(id).correct, {
    said: t('correction.said'),
    onDone: (draft) => void router.navigate({ to: '/reports/$id', params: { id: draft.id } }),
  });
  return (
    <Panel title={t('correction.title')}>
      <Stack align="flex-start" gap="sm">
        <Text size="sm">{t('correction.about')}</Text>
        <TextInput label={t('correction.reason')} w="100%" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <Button variant="default" loading={correct.isPending} onClick={() => correct.run(reason)}>
          {t('correction.deed')}
        </Button>
      </Stack>
    </Panel>
  );
}
