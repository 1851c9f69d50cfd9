import { Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ConclusionPointView, ConclusionView } from '@views/reviews';
import type { ReactNode } from 'react';
import { formatDate } from '../words/dates';
import { useNames } from '../words/names';
import classes from './conclusions.module.css';
import { Panel } from './panel';
import { TimelinessMark } from './timeliness-mark';
import { Until } from './until';
import { usePiecesWords } from './words';

/** What the Standing Committees concluded, what came of each point, and how that stands. `children`: what can be done about it. */
export function Conclusions({ conclusions, children }: { conclusions: readonly ConclusionView[]; children?: ReactNode }) {
  const t = usePiecesWords();
  return (
    <Panel title={t('conclusion.title')}>
      {conclusions.length === 0 && <Text size="sm">{t('conclusion.none')}</Text>}
      <Stack>
        {conclusions.map((conclusion) => (
          <Conclusion key={conclusion.id} conclusion={conclusion} />
        ))}
        {children}
      </Stack>
    </Panel>
  );
}

function Conclusion({ conclusion: { localityName, number, concludedOn, text, points } }: { conclusion: ConclusionView }) {
  const t = usePiecesWords();
  const { say } = useNames();
  const said = { locality: say(localityName), date: formatDate(concludedOn), number: number ?? '' };
  return (
    <article>
      <Text fw={600}>{t(number ? 'conclusion.numbered' : 'conclusion.of', said)}</Text>
      <Text className={classes.text}>{text}</Text>
      <ol className={classes.points}>
        {points.map((point) => (
          <li key={`${point.taskCode} ${point.text}`}>
            <div className={classes.text}>{point.text}</div>
            <CameOf point={point} />
          </li>
        ))}
      </ol>
    </article>
  );
}

function CameOf({ point: { outcome, assignmentId, taskCode, standing } }: { point: ConclusionPointView }) {
  const t = usePiecesWords();
  const { say } = useNames();
  if (!outcome || !assignmentId || !standing) return <div className={classes.quiet}>{t('conclusion.noted')}</div>;
  const isOpen = standing.state !== 'done' && standing.state !== 'no_longer_applicable';
  return (
    <div className={classes.task}>
      <div>
        {t(`conclusion.${outcome}`)}:{' '}
        <Link to="/assignments/$id" params={{ id: assignmentId }} className={classes.link}>
          {standing.taskTitle}
        </Link>{' '}
        <span className={classes.quiet}>
          {taskCode} · {say(standing.agencyName)}
        </span>
      </div>
      <div className={classes.marks}>
        <TimelinessMark timeliness={standing.timeliness} />
        {isOpen && standing.dueDate && <Until date={standing.dueDate} />}
        <span className={classes.quiet}>{standing.progress}%</span>
      </div>
    </div>
  );
}
