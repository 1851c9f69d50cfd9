import type { Figures } from '../figures';
import { FOUR } from '../four';
import { formatCount } from '../numbers';
import { TIMELINESS_VI } from '../timeliness-words';
import { LOOKS, marked } from './looks';
import { INK, label, line, type Point, svg, WIDTH } from './svg';

type Trend = Figures['trend'];

const LEFT = 28;
const RIGHT = 20;
const TOP = 30;
const ROOM = 120;
const HEIGHT = TOP + ROOM + 24;
/** A number is left out where another stands so near. */
const NEAR = 9;

/** The four groups over the reviews of a cycle: a line, a mark and its number for each. */
export function trendSvg(title: string, trend: Trend): { svg: string; height: number } {
  const most = niceTop(Math.max(1, ...trend.flatMap(({ counts }) => FOUR.map((group) => counts[group]))));
  const xOf = (at: number) => LEFT + (trend.length === 1 ? 0.5 : at / (trend.length - 1)) * (WIDTH - LEFT - RIGHT - 40) + 20;
  const yOf = (count: number) => TOP + ROOM - (count / most) * ROOM;
  const parts = [
    ...legend(),
    ...axes(most, yOf),
    ...trend.map(({ periodVi }, at) => label(xOf(at), HEIGHT - 8, periodVi, { size: 8, anchor: 'middle' })),
  ];
  for (const group of FOUR) {
    const points = trend.map(({ counts }, at): Point => [xOf(at), yOf(counts[group])]);
    const look = LOOKS[group];
    parts.push(line(points, look.colour, { width: 1.4, dash: look.dash }), ...points.map((point) => marked(point, look)));
  }
  return { svg: svg(HEIGHT, title, [...parts, ...trend.flatMap(({ counts }, at) => numbers(counts, xOf(at), yOf))]), height: HEIGHT };
}

/** 2, 4, 10, 20, 40, 100 …: so that half of the scale is a whole number. */
function niceTop(most: number): number {
  for (let power = 1; ; power *= 10) {
    const top = [2, 4, 10].find((step) => step * power >= most);
    if (top) return top * power;
  }
}

function legend(): string[] {
  const step = WIDTH / FOUR.length;
  return FOUR.flatMap((group, at) => [
    line(
      [
        [at * step, 6.5],
        [at * step + 22, 6.5],
      ],
      LOOKS[group].colour,
      { width: 1.4, dash: LOOKS[group].dash },
    ),
    marked([at * step + 11, 6.5], LOOKS[group]),
    label(at * step + 26, 9.5, TIMELINESS_VI[group], { size: 7.5 }),
  ]);
}

function axes(most: number, yOf: (count: number) => number): string[] {
  return [0, most / 2, most].flatMap((count) => [
    line(
      [
        [LEFT, yOf(count)],
        [WIDTH - RIGHT, yOf(count)],
      ],
      count === 0 ? INK : '#c8c8c8',
      { width: 0.5 },
    ),
    label(LEFT - 4, yOf(count) + 3, formatCount(count), { size: 8, anchor: 'end' }),
  ]);
}

function numbers(counts: Trend[number]['counts'], x: number, yOf: (count: number) => number): string[] {
  const placed: number[] = [];
  return FOUR.flatMap((group) => {
    const y = yOf(counts[group]) - 5;
    if (placed.some((other) => Math.abs(other - y) < NEAR)) return [];
    placed.push(y);
    return [label(x + 5, y, formatCount(counts[group]), { size: 8 })];
  });
}
