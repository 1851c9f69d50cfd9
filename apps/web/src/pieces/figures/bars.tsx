import { useId } from 'react';
import { useWords } from '../../words/words';
import classes from './figures.module.css';
import { type Counts, FOUR, LOOKS } from './four';
import { fillOf, Patterns, Swatch } from './patterns';
import { useFiguresWords } from './words';

export interface Bar {
  key: string;
  name: string;
  counts: Counts;
}

/** More than this are behind a fold. */
const AT_ONCE = 10;

const sum = ({ counts }: Bar) => FOUR.reduce((total, group) => total + counts[group], 0);

/** Stacked bars of the four groups, those with the most overdue first; each number stands under its bar with its word. */
export function Bars({ title, bars }: { title: string; bars: readonly Bar[] }) {
  const t = useFiguresWords();
  const id = useId();
  const told = bars.filter((bar) => sum(bar) > 0).sort((a, b) => b.counts.overdue - a.counts.overdue || sum(b) - sum(a));
  if (told.length === 0) return null;
  const most = Math.max(...told.map(sum));
  const rest = told.slice(AT_ONCE);
  return (
    <figure className={classes.figure}>
      <Patterns id={id} />
      <figcaption className={classes.caption}>{title}</figcaption>
      <List id={id} bars={told.slice(0, AT_ONCE)} most={most} />
      {rest.length > 0 && (
        <details>
          <summary className={classes.summary}>{t('rest', { count: rest.length })}</summary>
          <List id={id} bars={rest} most={most} />
        </details>
      )}
    </figure>
  );
}

function List({ id, bars, most }: { id: string; bars: readonly Bar[]; most: number }) {
  return (
    <ul className={classes.bars}>
      {bars.map((bar) => (
        <li key={bar.key}>
          <div className={classes.name}>{bar.name}</div>
          <Drawn id={id} counts={bar.counts} most={most} />
          <Numbers id={id} counts={bar.counts} />
        </li>
      ))}
    </ul>
  );
}

/** Widths are shares of the longest bar: the picture fits every window. */
function Drawn({ id, counts, most }: { id: string; counts: Counts; most: number }) {
  const share = (count: number) => `${(count / most) * 100}%`;
  const before = (at: number) => FOUR.slice(0, at).reduce((total, group) => total + counts[group], 0);
  return (
    <svg width="100%" height="16" aria-hidden="true" className={classes.bar}>
      {FOUR.map(
        (group, at) =>
          counts[group] > 0 && (
            <rect
              key={group}
              x={share(before(at))}
              y="0.5"
              width={share(counts[group])}
              height="15"
              fill={fillOf(id, group)}
              stroke={LOOKS[group].colour}
            />
          ),
      )}
    </svg>
  );
}

function Numbers({ id, counts }: { id: string; counts: Counts }) {
  const t = useWords();
  return (
    <div className={classes.numbers}>
      {FOUR.filter((group) => counts[group] > 0).map((group) => (
        <span key={group} className={classes.number}>
          <Swatch id={id} group={group} /> {t(`timeliness.${group}`)} <strong>{counts[group]}</strong>
        </span>
      ))}
    </div>
  );
}
