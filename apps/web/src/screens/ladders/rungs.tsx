import type { Rung, SubjectKind } from './data';
import classes from './ladders.module.css';
import { inOrder } from './rung';
import { useRungSentences } from './sentences';

/** A ladder as it is read: day by day, who is told. */
export function Rungs({ rungs, subject }: { rungs: readonly Rung[]; subject: SubjectKind }) {
  const said = useRungSentences(subject);
  return (
    <ol className={classes.rungs}>
      {inOrder(rungs).map((rung) => (
        <li key={`${rung.offset} ${rung.audience}`}>
          <span className={classes.when}>{said.when(rung)}</span>: {said.told(rung)}
        </li>
      ))}
    </ol>
  );
}
