import { Button, Stack, Textarea } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import type { LocalDate } from '@views/kernel';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { useToday } from '../../api/welcome';
import { parseDate } from '../../words/dates';
import { deedsOn } from './data';
import { useAssignmentWords } from './words';

export function UrgeForm({ id }: { id: string }) {
  const t = useAssignmentWords();
  const today = useToday();
  const [text, setText] = useState('');
  const [dueDate, setDueDate] = useState<LocalDate | null>(null);
  const urge = useDeed(deedsOn(id).urge, {
    said: t('directive.said'),
    onDone: () => {
      setText('');
      setDueDate(null);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (dueDate) urge.run({ text, dueDate });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        <Textarea
          label={t('directive.text')}
          required
          autosize
          minRows={2}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <DateInput
          label={t('directive.dueDate')}
          required
          valueFormat="DD/MM/YYYY"
          placeholder="dd/mm/yyyy"
          dateParser={parseDate}
          minDate={today}
          value={dueDate}
          onChange={setDueDate}
        />
        <Button type="submit" loading={urge.isPending}>
          {t('directive.urge')}
        </Button>
      </Stack>
    </form>
  );
}
