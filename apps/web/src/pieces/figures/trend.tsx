import { ScrollArea, Table } from '@mantine/core';
import { usePeriod } from '../../words/period';
import { useWords } from '../../words/words';
import classes from './figures.module.css';
import { type Counts, FOUR, type Four, LOOKS } from './four';
import { useFiguresWords } from './words';

export interface Point {
  periodKey: string;
  counts: Counts;
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, ROOM] = [340, 160, 30, 30, 10, 120];
/** Names of periods that stand below one another’s points without touching. */
const MOST_NAMES = 3;

/** How the four groups moved over the periods: lines told apart by dashes and marks, and every number in the table below. */
export function Trend({ title, points }: { title: string; points: readonly Point[] }) {
  if (points.length < 2) return null;
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>{title}</figcaption>
      <Picture points={points} />
      <Numbers title={title} points={points} />
    </figure>
  );
}

/** 2, 4, 10, 20, 40, 100 …: half of the scale is a whole number. */
function niceTop(most: number): number {
  for (let power = 1; ; power *= 10) {
    const top = [2, 4, 10].find((step) => step * power >= most);
    if (top) return top * power;
  }
}

function Picture({ points }: { points: readonly Point[] }) {
  const period = usePeriod();
  const top = niceTop(Math.max(1, ...points.flatMap(({ counts }) => FOUR.map((group) => counts[group]))));
  const xOf = (at: number) => LEFT + (at / (points.length - 1)) * (WIDTH - LEFT - RIGHT);
  const yOf = (count: number) => TOP + ROOM - (count / top) * ROOM;
  const step = Math.ceil((points.length - 1) / (MOST_NAMES - 1));
  const isNamed = (at: number) => (points.length - 1 - at) % step === 0;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" className={classes.trend}>
      {[0, top / 2, top].map((count) => (
        <g key={count}>
          <path d={`M${LEFT} ${yOf(count)}H${WIDTH - RIGHT}`} stroke={count === 0 ? 'var(--ink)' : 'var(--line)'} />
          <text x={LEFT - 6} y={yOf(count) + 3.5} textAnchor="end" className={classes.letter}>
            {count}
          </text>
        </g>
      ))}
      {points.map(
        ({ periodKey }, at) =>
          isNamed(at) && (
            <text
              key={periodKey}
              x={at === points.length - 1 ? WIDTH : at === 0 ? 0 : xOf(at)}
              y={HEIGHT - 8}
              textAnchor={at === points.length - 1 ? 'end' : at === 0 ? 'start' : 'middle'}
              className={classes.letter}
            >
              {period(periodKey)}
            </text>
          ),
      )}
      {FOUR.map((group) => (
        <Line key={group} group={group} at={points.map(({ counts }, n) => [xOf(n), yOf(counts[group])])} />
      ))}
    </svg>
  );
}

function Line({ group, at }: { group: Four; at: readonly (readonly [number, number])[] }) {
  const { colour, dash, mark } = LOOKS[group];
  return (
    <g>
      <path
        d={`M${at.map(([x, y]) => `${x} ${y}`).join('L')}`}
        fill="none"
        stroke={colour}
        strokeWidth="1.6"
        strokeDasharray={dash || undefined}
      />
      {at.map(([x, y]) => (
        <path key={x} d={mark} transform={`translate(${x} ${y})`} fill={colour} />
      ))}
    </g>
  );
}

function Numbers({ title, points }: { title: string; points: readonly Point[] }) {
  const [t, said, period] = [useFiguresWords(), useWords(), usePeriod()];
  return (
    <ScrollArea type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': title }}>
      <Table withTableBorder fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('period')}</Table.Th>
            {FOUR.map((group) => (
              <Table.Th key={group} scope="col" className={classes.right}>
                <svg viewBox="-14 -5 28 10" width="28" height="10" aria-hidden="true">
                  <path d="M-14 0H14" stroke={LOOKS[group].colour} strokeWidth="1.6" strokeDasharray={LOOKS[group].dash || undefined} />
                  <path d={LOOKS[group].mark} fill={LOOKS[group].colour} />
                </svg>{' '}
                {said(`timeliness.${group}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {points.map(({ periodKey, counts }) => (
            <Table.Tr key={periodKey}>
              <Table.Th scope="row">{period(periodKey)}</Table.Th>
              {FOUR.map((group) => (
                <Table.Td key={group} className={classes.right}>
                  {counts[group]}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
