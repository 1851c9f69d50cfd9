import { Button, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { deedsOn } from './data';
import { useAssignmentWords } from './words';

export function DirectiveReportForm({ id, directive }: { id: string; directive: string }) {
  const t = useAssignmentWords();
  const [report, setReport] = useState('');
  const carryOut = useDeed(deedsOn(id).carryOut, { said: t('directive.reportSaid') });
  const send = (event: FormEvent) => {
    event.preventDefault();
    carryOut.run({ directive, report });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="xs" mt="xs">
        <Textarea
          label={t('directive.report')}
          required
          autosize
          minRows={2}
          value={report}
          onChange={(event) => setReport(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={carryOut.isPending}>
          {t('directive.send')}
        </Button>
      </Stack>
    </form>
  );
}
