import { IconArrowsExchange, IconListCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { SideView, TaskView } from '@views/commitments';
import { Mark } from '../../pieces/mark';
import { StateMark } from '../../pieces/state-mark';
import { TimelinessMark } from '../../pieces/timeliness-mark';
import { Until } from '../../pieces/until';
import { shortPlace, useNames } from '../../words/names';
import classes from './agreement.module.css';
import { useAgreementWords } from './words';

/** A task with every side that has it, beside each other. */
export function TaskRow({ task }: { task: TaskView }) {
  const t = useAgreementWords();
  return (
    <li className={classes.task} id={`task-${task.id}`}>
      <div className={classes.commitment}>
        <Link to="/tasks/$id" params={{ id: task.id }} className={classes.title}>
          {task.title}
        </Link>{' '}
        <span className={classes.code}>{task.code}</span>
        {task.contradiction && (
          <Mark tone="late" icon={IconArrowsExchange}>
            {t('tree.contradicts')}
          </Mark>
        )}
        {task.sides.length === 0 && <Mark tone="soon">{t('tree.unassigned')}</Mark>}
        {!task.sixClear.complete && task.state !== 'done' && (
          <Mark tone="quiet" icon={IconListCheck}>
            {t('tree.missing', { things: task.sixClear.missing.map((thing) => t(`tree.six.${thing}`)).join(', ') })}
          </Mark>
        )}
      </div>
      <div className={classes.sides}>
        {task.sides.map((side) => (
          <Side key={side.assignmentId} side={side} />
        ))}
      </div>
    </li>
  );
}

function Side({ side }: { side: SideView }) {
  const { nameOf } = useNames();
  const [locality, agency] = [nameOf(side.locality), nameOf(side.leadAgency)];
  const isOpen = side.timeliness === 'inTerm' || side.timeliness === 'overdue' || side.timeliness === 'noDueDate';
  return (
    <div className={classes.side}>
      <Link to="/assignments/$id" params={{ id: side.assignmentId }} className={classes.link}>
        {agency.includes(shortPlace(locality)) ? agency : `${locality}: ${agency}`}
      </Link>
      <span className={classes.marks}>
        {side.state !== 'done' && <StateMark state={side.state} />}
        {isOpen ? <Until date={side.dueDate} /> : <TimelinessMark timeliness={side.timeliness} />}
      </span>
    </div>
  );
}
