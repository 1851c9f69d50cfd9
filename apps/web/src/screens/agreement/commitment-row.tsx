import { IconInfoCircle, IconListTree } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { CommitmentNode, TaskView } from '@views/commitments';
import { Mark } from '../../pieces/mark';
import { useNames } from '../../words/names';
import classes from './agreement.module.css';
import { belongs, isShown, type Shown } from './data';
import { TaskRow } from './task-row';
import { useAgreementWords } from './words';

interface CommitmentRowProps {
  node: CommitmentNode;
  tasks: ReadonlyMap<string, TaskView[]>;
  shown: Shown;
  /** The agreement's code where the reader may break its commitments down. */
  toBreakDown: string | null;
}

export function CommitmentRow({ node, tasks, shown, toBreakDown }: CommitmentRowProps) {
  const t = useAgreementWords();
  const { titleOf } = useNames();
  const own = (tasks.get(node.id) ?? []).filter((task) => isShown(task, shown));
  const children = node.children.filter((child) => belongs(child, tasks, shown));
  const isBare = node.isCommitment && node.tasks === 0;
  return (
    <li id={`commitment-${node.id}`}>
      <div className={classes.commitment}>
        <span className={node.children.length > 0 ? classes.group : undefined}>{titleOf(node)}</span>
        {isBare && (
          <Mark tone="soon" icon={IconListTree}>
            {t('tree.noTask')}
          </Mark>
        )}
        {!node.isCommitment && node.children.length === 0 && (
          <Mark tone="quiet" icon={IconInfoCircle}>
            {t('tree.notCommitment')}
          </Mark>
        )}
        {toBreakDown && node.isCommitment && node.children.length === 0 && (
          <Link
            to="/agreements/$code/breakdown"
            params={{ code: toBreakDown }}
            search={{ commitment: node.id }}
            className={`${classes.link} ${classes.onScreen}`}
            aria-label={t('tree.breakDownOne', { commitment: titleOf(node) })}
          >
            {t('tree.breakDown')}
          </Link>
        )}
      </div>
      {own.length > 0 && (
        <ul className={classes.tasks}>
          {own.map((task) => (
            <TaskRow key={task.id} task={task} />
          ))}
        </ul>
      )}
      {children.length > 0 && (
        <ul className={classes.branch}>
          {children.map((child) => (
            <CommitmentRow key={child.id} node={child} tasks={tasks} shown={shown} toBreakDown={toBreakDown} />
          ))}
        </ul>
      )}
    </li>
  );
}
