import type { Four } from '../four';
import { type Box, line, type Point, rect, shape } from './svg';

/** How a group looks in pictures: its colour, and a pattern, dashes and a mark that tell it apart without colour. */
interface Look {
  colour: string;
  /** Strokes over a paler ground; none: filled. */
  hatch: 'none' | 'rising' | 'upright' | 'crossed';
  dash: string;
  mark: 'disc' | 'square' | 'triangle' | 'diamond';
}

export const LOOKS: Record<Four, Look> = {
  doneOnTime: { colour: '#1f6b45', hatch: 'none', dash: '', mark: 'disc' },
  doneLate: { colour: '#8a6d1d', hatch: 'rising', dash: '6 3', mark: 'square' },
  inTerm: { colour: '#2b5c97', hatch: 'upright', dash: '2 2', mark: 'triangle' },
  overdue: { colour: '#a02c2c', hatch: 'crossed', dash: '8 2 2 2', mark: 'diamond' },
};

const STEP = 4;

/** A box in the look of a group. */
export function filled(box: Box, { colour, hatch }: Look): string {
  if (hatch === 'none') return rect(box, colour);
  const strokes = hatch === 'upright' ? upright(box) : hatch === 'rising' ? rising(box) : [...rising(box), ...falling(box)];
  return rect(box, '#ffffff') + strokes.map((stroke) => line(stroke, colour, { width: 0.8 })).join('');
}

type Stroke = readonly [Point, Point];

function upright({ x, y, width, height }: Box): Stroke[] {
  const count = Math.ceil(width / STEP) - 1;
  return Array.from(
    { length: Math.max(0, count) },
    (_, at): Stroke => [
      [x + (at + 1) * STEP, y],
      [x + (at + 1) * STEP, y + height],
    ],
  );
}

/** Strokes of 45 degrees, cut off at the box. */
function rising({ x, y, width, height }: Box): Stroke[] {
  const count = Math.ceil((width + height) / STEP) - 1;
  return Array.from({ length: Math.max(0, count) }, (_, at): Stroke => {
    const reach = (at + 1) * STEP;
    const [left, right] = [Math.max(0, reach - height), Math.min(width, reach)];
    return [
      [x + left, y + Math.min(height, reach)],
      [x + right, y + Math.max(0, reach - width)],
    ];
  });
}

function falling(box: Box): Stroke[] {
  const mirrored = ([px, py]: Point): Point => [px, 2 * box.y + box.height - py];
  return rising(box).map(([from, to]): Stroke => [mirrored(from), mirrored(to)]);
}

const SIZE = 2.6;

/** The mark of a group on a line. */
export function marked([x, y]: Point, { mark, colour }: Look): string {
  const around = (points: Point[]) =>
    shape(
      points.map(([dx, dy]): Point => [x + dx * SIZE, y + dy * SIZE]),
      colour,
    );
  if (mark === 'square')
    return around([
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ]);
  if (mark === 'triangle')
    return around([
      [0, -1.2],
      [1.2, 1],
      [-1.2, 1],
    ]);
  if (mark === 'diamond')
    return around([
      [0, -1.4],
      [1.4, 0],
      [0, 1.4],
      [-1.4, 0],
    ]);
  return around(Array.from({ length: 12 }, (_, at): Point => [1.1 * Math.cos((at * Math.PI) / 6), 1.1 * Math.sin((at * Math.PI) / 6)]));
}
