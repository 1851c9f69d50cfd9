import { Table, Text } from '@mantine/core';
import type { Words } from '@views/kernel';
import { useProblemWords } from '../../../api/deed';
import type { Problem } from '../../../api/problem';
import { Refused } from '../../../pieces/refusal';
import { useNames } from '../../../words/names';
import { useAnnexWords } from './words';

interface Fault extends Words {
  row: number;
  column: string;
}

/** Why a file was not taken: each fault with its row and column. */
export function Faults({ name, problem }: { name: string; problem: Problem }) {
  const t = useAnnexWords();
  const { say } = useNames();
  const problemWords = useProblemWords();
  const faults = (problem.details.rows ?? []) as Fault[];
  return (
    <Refused>
      <Text fw={600} c="var(--ink)">
        {t('refused', { name })}
      </Text>
      <Text size="sm" c="var(--ink)">
        {problemWords(problem)}
      </Text>
      {faults.length > 0 && (
        <Table layout="auto" aria-label={t('faults')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('row')}</Table.Th>
              <Table.Th>{t('column')}</Table.Th>
              <Table.Th>{t('fault')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {faults.map((fault) => (
              <Table.Tr key={`${fault.row} ${fault.column} ${fault.vi}`}>
                <Table.Td>{fault.row}</Table.Td>
                <Table.Td>{fault.column}</Table.Td>
                <Table.Td>{say(fault)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Refused>
  );
}
