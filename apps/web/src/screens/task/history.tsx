import { Text } from '@mantine/core';
import type { TaskEventView } from '@views/commitments';
import { Suspense } from 'react';
import { useEndless } from '../../api/endless';
import { Panel } from '../../pieces/panel';
import { useWords } from '../../words/words';
import { Event } from './event';
import classes from './task.module.css';
import { useTaskWords } from './words';

/** What both sides did about the task, in one line of time. */
export function History({ taskId }: { taskId: string }) {
  const [t, words] = [useTaskWords(), useWords()];
  return (
    <Panel title={t('history.title')}>
      <Text size="sm" c="dimmed" mb="md">
        {t('history.about')}
      </Text>
      <Suspense fallback={<Text size="sm">{words('wait')}</Text>}>
        <Events taskId={taskId} />
      </Suspense>
    </Panel>
  );
}

function Events({ taskId }: { taskId: string }) {
  const t = useTaskWords();
  const { items, more } = useEndless<TaskEventView>(`/tasks/${taskId}/history`, {}, { more: t('history.more') });
  if (items.length === 0) return <Text size="sm">{t('history.none')}</Text>;
  return (
    <>
      <ol className={classes.events}>
        {items.map((event) => (
          <Event key={event.id} event={event} />
        ))}
      </ol>
      {more}
    </>
  );
}
