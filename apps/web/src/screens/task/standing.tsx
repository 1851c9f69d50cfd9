import { Alert, Stack, Text } from '@mantine/core';
import { IconArrowsExchange, IconListCheck } from '@tabler/icons-react';
import type { TaskDetail } from '@views/commitments';
import { Mark } from '../../pieces/mark';
import { Panel } from '../../pieces/panel';
import { StateMark } from '../../pieces/state-mark';
import { TimelinessMark } from '../../pieces/timeliness-mark';
import { useNames } from '../../words/names';
import classes from './task.module.css';
import { useTaskWords } from './words';

const SAYS_DONE = ['done', 'submitted_as_done'];

/** How the task stands over all its sides, by the declared rule, and where they contradict each other. */
export function Standing({ task }: { task: TaskDetail }) {
  const t = useTaskWords();
  const { state, timeliness, deliverable, authority, recurrence, kind, sixClear } = task;
  return (
    <Panel title={t('standing.title')}>
      <Stack gap="sm">
        {state && timeliness ? (
          <>
            <span className={classes.marks}>
              {state !== 'done' && <StateMark state={state} />}
              <TimelinessMark timeliness={timeliness} />
            </span>
            <Text size="sm" c="dimmed">
              {t('standing.rule')}
            </Text>
          </>
        ) : (
          <Text size="sm">{t('standing.unassigned')}</Text>
        )}
        {task.contradiction && <Contradiction task={task} />}
        <Text size="sm">{recurrence ? t(`every.${recurrence.unit}`, { count: recurrence.every }) : t(`kind.${kind}`)}</Text>
        <Text size="sm">{deliverable ? t('deliverable', { deliverable }) : t('noDeliverable')}</Text>
        {authority && <Text size="sm">{t('authority', { authority })}</Text>}
        {!sixClear.complete && state !== 'done' && (
          <div>
            <Mark tone="quiet" icon={IconListCheck}>
              {t('missing', { things: sixClear.missing.map((thing) => t(`six.${thing}`)).join(', ') })}
            </Mark>
          </div>
        )}
      </Stack>
    </Panel>
  );
}

function Contradiction({ task }: { task: TaskDetail }) {
  const t = useTaskWords();
  const { nameOf } = useNames();
  const named = (is: (state: string) => boolean) =>
    task.assignments
      .filter(({ state }) => is(state))
      .map(({ locality }) => nameOf(locality))
      .join(', ');
  const sides = { done: named((state) => SAYS_DONE.includes(state)), idle: named((state) => state === 'not_started') };
  return (
    <Alert color="red" variant="light" icon={<IconArrowsExchange aria-hidden />}>
      <Text size="sm" c="var(--ink)">
        {t('contradiction', sides)}
      </Text>
    </Alert>
  );
}
