import { Text } from '@mantine/core';
import type { DigestContent } from '@views/reminders';
import { formatDate } from '../../words/dates';
import { usePortfolioWords } from './words';

/** One sentence on how things stand, and since when it compares. */
export function Headline({ content: { day, previous, agreements, counts }, ofOne = false }: { content: DigestContent; ofOne?: boolean }) {
  const t = usePortfolioWords();
  const isLate = counts.overdue > 0;
  const said = { count: isLate ? counts.overdue : counts.inTerm, agreements };
  const dates = { date: formatDate(day), since: previous ? formatDate(previous.day) : '' };
  return (
    <div>
      <Text fw={650} size="lg">
        {ofOne ? t(isLate ? 'lateHere' : 'clearHere', said) : t(isLate ? 'late' : 'clear', said)}
      </Text>
      <Text size="sm" c="dimmed">
        {t(previous ? 'asOfSince' : 'asOf', dates)}
      </Text>
    </div>
  );
}
