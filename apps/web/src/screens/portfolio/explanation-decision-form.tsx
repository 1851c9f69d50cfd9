import { Button, Group, Stack, Textarea } from '@mantine/core';
import type { LocalDate } from '@views/kernel';
import { useState } from 'react';
import { useDeed } from '../../api/deed';
import { useToday } from '../../api/welcome';
import { DayField } from '../../pieces/day-field';
import { decideExplanation } from './data';
import { usePortfolioWords } from './words';

/** Accepted, it holds reminders until a day; returned, it says what is missing. */
export function ExplanationDecisionForm({ assignmentId, explanationId }: { assignmentId: string; explanationId: string }) {
  const t = usePortfolioWords();
  const today = useToday();
  const [note, setNote] = useState('');
  const [holdsUntil, setHoldsUntil] = useState<LocalDate | null>(null);
  const [tried, setTried] = useState<'accept' | 'return' | null>(null);
  const decide = useDeed(decideExplanation(assignmentId, explanationId), { said: t('explain.said') });
  const accept = () => {
    setTried('accept');
    if (holdsUntil) decide.run({ accept: true, holdsUntil, ...(note && { note }) });
  };
  const giveBack = () => {
    setTried('return');
    if (note) decide.run({ accept: false, note });
  };
  return (
    <Stack gap="sm">
      <DayField
        label={t('explain.until')}
        minDate={today}
        error={tried === 'accept' && !holdsUntil && t('explain.untilMissing')}
        value={holdsUntil}
        onChange={setHoldsUntil}
      />
      <Textarea
        label={t('explain.note')}
        autosize
        minRows={1}
        error={tried === 'return' && !note && t('explain.noteMissing')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button loading={decide.isPending} onClick={accept}>
          {t('explain.accept')}
        </Button>
        <Button variant="default" disabled={decide.isPending} onClick={giveBack}>
          {t('explain.return')}
        </Button>
      </Group>
    </Stack>
  );
}
