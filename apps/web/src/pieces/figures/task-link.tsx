import { Link } from '@tanstack/react-router';
import classes from './figures.module.css';

/** Where the screen knows it: the assignment of a task on a side, to lead there. */
export type AssignmentOf = (taskCode: string, partyVi: string) => string | undefined;

/** The title of a task; a link where the screen knows whither. */
export function TaskLink({ id, title }: { id: string | undefined; title: string }) {
  if (!id) return <strong>{title}</strong>;
  return (
    <Link to="/assignments/$id" params={{ id }} className={classes.link}>
      {title}
    </Link>
  );
}
