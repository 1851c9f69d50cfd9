import { MultiSelect, NativeSelect, NumberInput, Select, Textarea } from '@mantine/core';
import type { TaskKind } from '@views/commitments';
import { DayField } from '../../pieces/day-field';
import classes from './breakdown.module.css';
import type { Options } from './options';
import type { Row, RowChange } from './row';
import { useBreakdownWords } from './words';

interface RowFieldsProps {
  row: Row;
  options: Options;
  faults: Readonly<Record<string, string>> | undefined;
  onChange: (change: RowChange) => void;
}

const KINDS: TaskKind[] = ['dated', 'recurring', 'ongoing'];
const MOST_EVERY = 120;

/** The pieces of one task. What was refused, or pasted and not recognised, stands beside its field. */
export function RowFields({ row, options, faults, onChange }: RowFieldsProps) {
  const t = useBreakdownWords();
  const errorOf = (field: keyof Row) => faults?.[field] ?? (row.unread[field] && t('unread', { text: row.unread[field] }));
  const text = (field: 'title' | 'deliverable' | 'authority', className: string | undefined) => (
    <Textarea
      id={`${row.key}-${field}`}
      className={className}
      label={t(`field.${field}`)}
      autosize
      minRows={1}
      maxRows={8}
      value={row[field]}
      error={errorOf(field)}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <div className={classes.fields}>
      <NativeSelect
        className={classes.half}
        label={t('field.commitmentId')}
        value={row.commitmentId ?? ''}
        error={errorOf('commitmentId')}
        onChange={(event) => onChange({ commitmentId: event.currentTarget.value || null })}
      >
        <option value="">{t('choose')}</option>
        {options.commitments.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </NativeSelect>
      {text('title', classes.half)}
      {text('deliverable', classes.third)}
      <Select
        className={classes.third}
        label={t('field.leadAgencyId')}
        placeholder={t('none')}
        data={options.agencies}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('clearField') }}
        nothingFoundMessage={t('notFound')}
        value={row.leadAgencyId}
        error={errorOf('leadAgencyId')}
        onChange={(leadAgencyId) => onChange({ leadAgencyId })}
      />
      <MultiSelect
        className={classes.third}
        label={t('field.cooperatingAgencyIds')}
        data={options.agencies.filter(({ value }) => value !== row.leadAgencyId)}
        searchable
        nothingFoundMessage={t('notFound')}
        value={row.cooperatingAgencyIds.filter((id) => id !== row.leadAgencyId)}
        error={errorOf('cooperatingAgencyIds')}
        onChange={(cooperatingAgencyIds) => onChange({ cooperatingAgencyIds })}
      />
      <NativeSelect
        className={classes.sixth}
        label={t('field.kind')}
        data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={row.kind}
        error={errorOf('kind')}
        onChange={(event) => onChange({ kind: event.currentTarget.value as TaskKind })}
      />
      {row.kind === 'recurring' && <Recurrence row={row} error={faults?.recurrence} onChange={onChange} />}
      {row.kind !== 'ongoing' && (
        <DayField
          className={classes.sixth}
          label={t('field.dueDate')}
          clearable
          clearButtonProps={{ 'aria-label': t('clearField') }}
          value={row.dueDate}
          error={errorOf('dueDate')}
          onChange={(dueDate) => onChange({ dueDate })}
        />
      )}
      {text('authority', classes.rest)}
    </div>
  );
}

function Recurrence({ row, error, onChange }: Pick<RowFieldsProps, 'row' | 'onChange'> & { error: string | undefined }) {
  const t = useBreakdownWords();
  return (
    <>
      <NumberInput
        className={classes.sixth}
        label={t('field.every')}
        placeholder={t('notStated')}
        min={1}
        max={MOST_EVERY}
        allowDecimal={false}
        hideControls
        value={row.every ?? ''}
        error={error}
        onChange={(every) => onChange({ every: Number(every) || null })}
      />
      <NativeSelect
        className={classes.sixth}
        label={t('field.unit')}
        data={(['month', 'year'] as const).map((value) => ({ value, label: t(`unit.${value}`) }))}
        value={row.unit}
        onChange={(event) => onChange({ unit: event.currentTarget.value as Row['unit'] })}
      />
    </>
  );
}
