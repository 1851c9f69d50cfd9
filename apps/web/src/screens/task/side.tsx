import { Title } from '@mantine/core';
import { IconBell, IconMoodSad, IconVolumeOff } from '@tabler/icons-react';
import type { TaskAssignmentView } from '@views/commitments';
import type { ReactNode } from 'react';
import { AnchorLink } from '../../pieces/links';
import { Mark } from '../../pieces/mark';
import { StateMark } from '../../pieces/state-mark';
import { TimelinessMark } from '../../pieces/timeliness-mark';
import { formatDate } from '../../words/dates';
import { inSentence, useNames } from '../../words/names';
import { useWords } from '../../words/words';
import classes from './task.module.css';
import { useTaskWords } from './words';

/** One side's part: who has it, how it stands, how its date moved. */
export function Side({ assignment }: { assignment: TaskAssignmentView }) {
  const t = useTaskWords();
  const { nameOf } = useNames();
  const { id, locality, state, timeliness, own } = assignment;
  return (
    <section className={classes.side} aria-label={nameOf(locality)}>
      <Title order={3}>{nameOf(locality)}</Title>
      <span className={classes.marks}>
        {state !== 'done' && <StateMark state={state} />}
        <TimelinessMark timeliness={timeliness} />
        <Signals assignment={assignment} />
      </span>
      <dl className={classes.facts}>
        {useFacts(assignment).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <AnchorLink to="/assignments/$id" params={{ id }} size="sm">
        {t(own ? 'sides.open' : 'sides.look', { locality: inSentence(nameOf(locality)) })}
      </AnchorLink>
    </section>
  );
}

function useFacts(assignment: TaskAssignmentView): [string, ReactNode][] {
  const [t, words, { nameOf }] = [useTaskWords(), useWords(), useNames()];
  const { leadAgency, cooperatingAgencies, progress, dueDate, originalDueDate, extensionCount, lastUpdateOn, countedDueDate } = assignment;
  const moved = originalDueDate !== null && originalDueDate !== dueDate;
  const rows: [string, ReactNode][] = [
    [t('facts.lead'), nameOf(leadAgency)],
    [t('facts.cooperating'), cooperatingAgencies.map(nameOf).join('; ')],
    [t('facts.progress'), `${progress}%`],
    [t('facts.dueDate'), dueDate ? formatDate(dueDate) : words('none')],
    [t('facts.original'), moved && originalDueDate && formatDate(originalDueDate)],
    [t('facts.extensions'), extensionCount > 0 && t('facts.times', { count: extensionCount })],
    [t('facts.counted'), countedDueDate && formatDate(countedDueDate)],
    [t('facts.lastUpdate'), lastUpdateOn ? formatDate(lastUpdateOn) : words('none')],
  ];
  return rows.filter(([, value]) => value);
}

function Signals({ assignment }: { assignment: TaskAssignmentView }) {
  const t = useTaskWords();
  return (
    <>
      {assignment.obstacleReported && (
        <Mark tone="soon" icon={IconMoodSad}>
          {t('signals.obstacle')}
        </Mark>
      )}
      {assignment.unacknowledged && (
        <Mark tone="soon" icon={IconBell}>
          {t('signals.unacknowledged')}
        </Mark>
      )}
      {assignment.stale && (
        <Mark tone="soon" icon={IconVolumeOff}>
          {t('signals.stale', { date: formatDate(assignment.silentSince) })}
        </Mark>
      )}
    </>
  );
}
