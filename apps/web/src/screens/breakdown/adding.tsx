import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { AgreementDetail } from '@views/commitments';
import { commitmentsIn, MOST_ROWS } from './data';
import { newRow, type Row } from './row';
import { useBreakdownWords } from './words';

interface AddingProps {
  agreement: AgreementDetail;
  rows: readonly Row[];
  onAdd: (rows: Row[]) => void;
}

/** One more row, or one for each commitment that has no task yet. */
export function Adding({ agreement, rows, onAdd }: AddingProps) {
  const t = useBreakdownWords();
  const without = commitmentsIn(agreement.tree).filter((node) => node.tasks === 0 && !rows.some((row) => row.commitmentId === node.id));
  const add = (fresh: Row[]) => {
    onAdd(fresh);
    const [first] = fresh;
    if (first) requestAnimationFrame(() => document.getElementById(`${first.key}-title`)?.focus());
  };
  return (
    <Group gap="xs">
      <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => add([newRow()])}>
        {t('new.add')}
      </Button>
      {without.length > 0 && (
        <Button variant="default" onClick={() => add(without.slice(0, MOST_ROWS).map((node) => newRow({ commitmentId: node.id })))}>
          {t('new.addEach', { count: without.length })}
        </Button>
      )}
    </Group>
  );
}
