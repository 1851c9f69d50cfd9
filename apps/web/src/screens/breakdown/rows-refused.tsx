import { Anchor, Group, Text } from '@mantine/core';
import { useProblemWords } from '../../api/deed';
import type { Problem } from '../../api/problem';
import { Refused } from '../../pieces/refusal';
import type { Faults } from './faults';
import type { Row } from './row';
import { useBreakdownWords } from './words';

/** Which rows are refused, each a press away; or why nothing was written. */
export function RowsRefused({ rows, faults, problem }: { rows: readonly Row[]; faults: Faults; problem: Problem | null }) {
  const t = useBreakdownWords();
  const problemWords = useProblemWords();
  const refused = rows.flatMap(({ key }, index) => (faults.has(key) ? [{ key, number: index + 1 }] : []));
  if (!problem && refused.length === 0) return null;
  return (
    <Refused>
      <Text c="var(--ink)">{refused.length > 0 ? t('new.refused') : problemWords(problem)}</Text>
      <Group gap="md">
        {refused.map(({ key, number }) => (
          <Anchor key={key} href={`#${key}-title`}>
            {t('row', { number })}
          </Anchor>
        ))}
      </Group>
    </Refused>
  );
}
