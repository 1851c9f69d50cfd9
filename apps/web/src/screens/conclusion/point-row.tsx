import { Alert, Button, Group, NativeSelect, Paper, Stack, Textarea, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { useToday } from '../../api/welcome';
import { DayField } from '../../pieces/day-field';
import classes from './conclusion.module.css';
import { OUTCOMES, type Outcome } from './draft';
import { NewTask } from './new-task';
import { OneOf } from './one-of';
import type { PointProps } from './point-props';
import { useConclusionWords } from './words';

/** One point: what was concluded, and what comes of it. */
export function PointRow({ n, remove, ...props }: PointProps & { n: number; remove: () => void }) {
  const t = useConclusionWords();
  const id = useId();
  const { point, errorOf, alter } = props;
  const whole = errorOf();
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={3} id={id}>
            {t('point', { n: n + 1 })}
          </Title>
          <Button variant="subtle" size="compact-sm" leftSection={<IconTrash size={16} aria-hidden />} onClick={remove}>
            {t('remove', { n: n + 1 })}
          </Button>
        </Group>
        {whole && (
          <Alert color="red" variant="outline">
            {whole}
          </Alert>
        )}
        <Textarea
          label={t('pointText')}
          required
          autosize
          minRows={2}
          error={errorOf('text')}
          value={point.text}
          onChange={(event) => alter({ text: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('outcome')}
          value={point.outcome}
          onChange={(event) => alter({ outcome: event.currentTarget.value as Outcome })}
          data={OUTCOMES.map((outcome) => ({ value: outcome, label: t(`outcomes.${outcome}`) }))}
        />
        {point.outcome === 'newTask' && <NewTask {...props} />}
        {(point.outcome === 'redate' || point.outcome === 'reopen' || point.outcome === 'close') && <Change {...props} />}
      </Stack>
    </Paper>
  );
}

function Change({ point, choices, errorOf, alter }: PointProps) {
  const t = useConclusionWords();
  const today = useToday();
  return (
    <div className={classes.pair}>
      <OneOf
        label={t('task')}
        data={choices.tasks}
        error={errorOf('change.assignmentId')}
        value={point.assignmentId}
        onChange={(assignmentId) => alter({ assignmentId })}
      />
      {point.outcome !== 'close' && (
        <DayField
          label={t('newDate')}
          required={point.outcome === 'redate'}
          clearable
          clearButtonProps={{ 'aria-label': t('clear') }}
          minDate={today}
          error={errorOf('change.dueDate')}
          value={point.dueDate}
          onChange={(dueDate) => alter({ dueDate })}
        />
      )}
    </div>
  );
}
