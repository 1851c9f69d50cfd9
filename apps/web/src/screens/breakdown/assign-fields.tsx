import { MultiSelect, Select } from '@mantine/core';
import { DayField } from '../../pieces/day-field';
import type { Recipient } from './assigning';
import classes from './breakdown.module.css';
import type { Option } from './options';
import { useBreakdownWords } from './words';

interface AssignFieldsProps {
  to: Recipient;
  agencies: Option[];
  onChange: (to: Recipient) => void;
  /** What the server refuses, by field. */
  errorOf?: (field: keyof Recipient) => string | undefined;
  /** Of an ongoing task there is no date to be asked for. */
  isOngoing?: boolean;
  dueDateLabel: string;
}

/** Who leads, who cooperates, and until when. */
export function AssignFields({ to, agencies, onChange, errorOf, isOngoing = false, dueDateLabel }: AssignFieldsProps) {
  const t = useBreakdownWords();
  const combobox = { searchable: true, nothingFoundMessage: t('notFound') };
  return (
    <div className={classes.recipient}>
      <Select
        {...combobox}
        label={t('field.leadAgencyId')}
        required
        data={agencies}
        value={to.leadAgencyId}
        error={errorOf?.('leadAgencyId')}
        onChange={(leadAgencyId) => onChange({ ...to, leadAgencyId })}
      />
      <MultiSelect
        {...combobox}
        label={t('field.cooperatingAgencyIds')}
        data={agencies.filter(({ value }) => value !== to.leadAgencyId)}
        value={to.cooperatingAgencyIds.filter((id) => id !== to.leadAgencyId)}
        error={errorOf?.('cooperatingAgencyIds')}
        onChange={(cooperatingAgencyIds) => onChange({ ...to, cooperatingAgencyIds })}
      />
      {!isOngoing && (
        <DayField
          label={dueDateLabel}
          clearable
          clearButtonProps={{ 'aria-label': t('clearField') }}
          value={to.dueDate}
          error={errorOf?.('dueDate')}
          onChange={(dueDate) => onChange({ ...to, dueDate })}
        />
      )}
    </div>
  );
}
