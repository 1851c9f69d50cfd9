import type { Timeliness } from '@views/commitments';
import classes from './counts.module.css';
import { TimelinessMark } from './timeliness-mark';

export interface CountTile {
  timeliness: Timeliness;
  count: number;
  /** What the number is made of, or how it has changed: a line each. */
  beside?: readonly string[];
}

/** The counts that everybody knows, a tile each: the numbers stand in one line, however long the words under them are. */
export function CountTiles({ tiles }: { tiles: readonly CountTile[] }) {
  return (
    <dl className={classes.counts}>
      {tiles.map(({ timeliness, count, beside = [] }) => (
        <div key={timeliness} className={classes.count}>
          <dt>
            <TimelinessMark timeliness={timeliness} />
          </dt>
          <dd>
            <span className={classes.number}>{count}</span>
            {beside.map((line) => (
              <span key={line} className={classes.beside}>
                {line}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
