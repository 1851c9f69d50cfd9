import { Button, Group } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import type { RowChecked } from '@views/commitments';
import { memo } from 'react';
import classes from './breakdown.module.css';
import { Clear } from './clear';
import type { Options } from './options';
import type { Row, RowChange } from './row';
import { RowFields } from './row-fields';
import { useBreakdownWords } from './words';

interface RowCardProps {
  number: number;
  row: Row;
  options: Options;
  checked: RowChecked | undefined;
  faults: Readonly<Record<string, string>> | undefined;
  onChange: (key: string, change: RowChange) => void;
  onRepeat: (key: string) => void;
  onRemove: (key: string) => void;
}

/** One task of the list; drawn anew only when something of it changed. */
export const RowCard = memo(function RowCard({ number, row, options, checked, faults, onChange, onRepeat, onRemove }: RowCardProps) {
  const t = useBreakdownWords();
  return (
    <li>
      <fieldset className={classes.row}>
        <legend className={classes.number}>{t('row', { number })}</legend>
        <RowFields row={row} options={options} faults={faults} onChange={(change) => onChange(row.key, change)} />
        <Clear checked={checked} />
        <Group gap="xs" justify="flex-end">
          <Button variant="subtle" size="compact-sm" leftSection={<IconCopy size={15} aria-hidden />} onClick={() => onRepeat(row.key)}>
            {t('repeat')}
          </Button>
          <Button variant="subtle" size="compact-sm" leftSection={<IconTrash size={15} aria-hidden />} onClick={() => onRemove(row.key)}>
            {t('remove')}
          </Button>
        </Group>
      </fieldset>
    </li>
  );
});
