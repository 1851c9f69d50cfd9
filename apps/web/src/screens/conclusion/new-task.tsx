import { MultiSelect, TextInput } from '@mantine/core';
import { useToday } from '../../api/welcome';
import { DayField } from '../../pieces/day-field';
import classes from './conclusion.module.css';
import { cooperatingOf } from './draft';
import { OneOf } from './one-of';
import type { PointProps } from './point-props';
import { useConclusionWords } from './words';

/** A point that becomes a new task of this side. */
export function NewTask({ point, choices, errorOf, alter }: PointProps) {
  const t = useConclusionWords();
  const today = useToday();
  return (
    <>
      <TextInput
        label={t('goal')}
        description={t('goalAbout')}
        error={errorOf('task.title')}
        value={point.title}
        onChange={(event) => alter({ title: event.currentTarget.value })}
      />
      <OneOf
        label={t('commitment')}
        data={choices.commitments}
        error={errorOf('task.commitmentId')}
        value={point.commitmentId}
        onChange={(commitmentId) => alter({ commitmentId })}
      />
      <div className={classes.pair}>
        <OneOf
          label={t('agency')}
          data={choices.agencies}
          error={errorOf('task.leadAgencyId')}
          value={point.leadAgencyId}
          onChange={(leadAgencyId) => alter({ leadAgencyId })}
        />
        <Cooperating point={point} choices={choices} errorOf={errorOf} alter={alter} />
        <DayField
          label={t('due')}
          description={t('dueAbout')}
          clearable
          clearButtonProps={{ 'aria-label': t('clear') }}
          minDate={today}
          error={errorOf('task.dueDate')}
          value={point.dueDate}
          onChange={(dueDate) => alter({ dueDate })}
        />
        <TextInput
          label={t('deliverable')}
          error={errorOf('task.deliverable')}
          value={point.deliverable}
          onChange={(event) => alter({ deliverable: event.currentTarget.value })}
        />
      </div>
    </>
  );
}

/** Everybody but who leads. */
function Cooperating({ point, choices, errorOf, alter }: PointProps) {
  const t = useConclusionWords();
  return (
    <MultiSelect
      label={t('cooperating')}
      searchable
      hidePickedOptions
      nothingFoundMessage={t('nothingFound')}
      data={choices.agencies.filter(({ value }) => value !== point.leadAgencyId)}
      error={errorOf('task.cooperatingAgencyIds')}
      value={cooperatingOf(point)}
      onChange={(cooperatingAgencyIds) => alter({ cooperatingAgencyIds })}
    />
  );
}
