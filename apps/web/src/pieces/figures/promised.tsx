import { Text, Title } from '@mantine/core';
import type { Figures } from '@views/reports';
import { formatDate } from '../../words/dates';
import classes from './figures.module.css';
import { GroupMark } from './group-mark';
import { type AssignmentOf, TaskLink } from './task-link';
import { useFiguresWords } from './words';

type Comparison = Figures['comparison'];
type Line = Comparison['promised'][number];

const URGENT_FIRST = ['overdue', 'doneLate', 'inTerm', 'noDueDate', 'paused', 'ongoing', 'doneOnTime', 'noLongerApplicable'] as const;
/** More than this are behind a fold. */
const AT_ONCE = 5;

interface PromisedProps {
  promised: Line[];
  came: Comparison['came'];
  assignmentOf?: AssignmentOf | undefined;
}

/** The work that the report before left for this period, what is late first. */
export function Promised({ promised, came, assignmentOf }: PromisedProps) {
  const t = useFiguresWords();
  const rank = (line: Line) => URGENT_FIRST.indexOf(line.now.timeliness);
  const sorted = [...promised].sort((a, b) => rank(a) - rank(b));
  const rest = sorted.slice(AT_ONCE);
  const shown = (lines: Line[]) => (
    <ul className={classes.lines}>
      {lines.map((line) => (
        <PromisedLine key={`${line.taskCode} ${line.partyVi}`} line={line} id={assignmentOf?.(line.taskCode, line.partyVi)} />
      ))}
    </ul>
  );
  return (
    <section>
      <Title order={3}>{t('promised')}</Title>
      {promised.length === 0 && <Text size="sm">{t('promisedNone')}</Text>}
      {promised.length > 0 && (
        <div className={classes.numbers}>
          {t('promisedCount', { count: promised.length })}
          {URGENT_FIRST.filter((group) => came[group] > 0).map((group) => (
            <span key={group} className={classes.number}>
              <GroupMark group={group} /> <strong>{came[group]}</strong>
            </span>
          ))}
        </div>
      )}
      {shown(sorted.slice(0, AT_ONCE))}
      {rest.length > 0 && (
        <details>
          <summary className={classes.summary}>{t('restTasks', { count: rest.length })}</summary>
          {shown(rest)}
        </details>
      )}
    </section>
  );
}

function PromisedLine({ line, id }: { line: Line; id: string | undefined }) {
  const t = useFiguresWords();
  const { taskTitle, agencyVi, partyVi, dueDate, timeliness, now } = line;
  const due = now.dueDate ?? dueDate;
  const came = now.doneOn ? t('doneOn', { date: formatDate(now.doneOn) }) : `${now.progress}%`;
  return (
    <li>
      <TaskLink id={id} title={taskTitle} />
      <div className={classes.quiet}>{[agencyVi, partyVi, due && t('due', { date: formatDate(due) })].filter(Boolean).join(' · ')}</div>
      <div className={classes.numbers}>
        <span className={classes.number}>
          {t('then')} <GroupMark group={timeliness} />
        </span>
        <span className={classes.number}>
          {t('now')} <GroupMark group={now.timeliness} /> {came}
        </span>
      </div>
    </li>
  );
}
