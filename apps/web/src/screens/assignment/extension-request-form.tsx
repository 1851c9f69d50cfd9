import { Button, Group, Stack, Textarea } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import type { LocalDate } from '@views/kernel';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { parseDate } from '../../words/dates';
import { useWords } from '../../words/words';
import { deedsOn } from './data';
import { useAssignmentWords } from './words';

export function ExtensionRequestForm({ id, after, onClose }: { id: string; after: LocalDate; onClose: () => void }) {
  const [t, words] = [useAssignmentWords(), useWords()];
  const [toDate, setToDate] = useState<LocalDate | null>(null);
  const [reason, setReason] = useState('');
  const ask = useDeed(deedsOn(id).askForExtension, { said: t('extension.said'), onDone: onClose });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (toDate) ask.run({ toDate, reason });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        <DateInput
          label={t('extension.toDate')}
          required
          valueFormat="DD/MM/YYYY"
          placeholder="dd/mm/yyyy"
          dateParser={parseDate}
          minDate={after}
          value={toDate}
          onChange={setToDate}
        />
        <Textarea
          label={t('extension.reason')}
          description={t('extension.reasonHint')}
          required
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button type="submit" loading={ask.isPending}>
            {t('extension.send')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {words('deed.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
