import { Text, Title } from '@mantine/core';
import type { Figures } from '@views/reports';
import { formatDate } from '../../words/dates';
import classes from './figures.module.css';
import { GroupMark } from './group-mark';
import { type AssignmentOf, TaskLink } from './task-link';
import { useFiguresWords } from './words';

type Point = Figures['comparison']['points'][number];

/** Points of earlier conclusions whose task is not finished. */
export function OpenPoints({ points, assignmentOf }: { points: Point[]; assignmentOf?: AssignmentOf | undefined }) {
  const t = useFiguresWords();
  return (
    <section>
      <Title order={3}>{t('points')}</Title>
      {points.length === 0 && <Text size="sm">{t('pointsNone')}</Text>}
      <ul className={classes.lines}>
        {points.map((point) => (
          <li key={`${point.taskCode} ${point.partyVi} ${point.text}`}>
            <div>{point.text}</div>
            <div className={classes.quiet}>
              {t(point.number ? 'numbered' : 'unnumbered', {
                number: point.number ?? '',
                date: formatDate(point.concludedOn),
                party: point.partyVi,
              })}
            </div>
            <div>
              <TaskLink id={assignmentOf?.(point.taskCode, point.partyVi)} title={point.taskTitle} />{' '}
              <span className={classes.quiet}>
                {[point.agencyVi, point.dueDate && t('due', { date: formatDate(point.dueDate) })].filter(Boolean).join(' · ')}
              </span>
            </div>
            <div className={classes.numbers}>
              <GroupMark group={point.timeliness} /> {point.progress}%
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
