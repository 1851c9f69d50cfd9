import { Select, TextInput } from '@mantine/core';
import { useToday } from '../../api/welcome';
import { DayField } from '../../pieces/day-field';
import classes from './conclusion.module.css';
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
      <Select
        label={t('commitment')}
        required
        searchable
        nothingFoundMessage={t('nothingFound')}
        data={choices.commitments}
        error={errorOf('task.commitmentId')}
        value={point.commitmentId}
        onChange={(commitmentId) => alter({ commitmentId })}
      />
      <div className={classes.pair}>
        <Select
          label={t('agency')}
          required
          searchable
          nothingFoundMessage={t('nothingFound')}
          data={choices.agencies}
          error={errorOf('task.leadAgencyId')}
          value={point.leadAgencyId}
          onChange={(leadAgencyId) => alter({ leadAgencyId })}
        />
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
