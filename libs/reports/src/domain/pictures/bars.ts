import type { Counts } from '../counts';
import { FOUR } from '../four';
import { formatCount } from '../numbers';
import { TIMELINESS_VI } from '../timeliness-words';
import { filled, LOOKS } from './looks';
import { label, svg, WIDTH } from './svg';

export interface Bar {
  nameVi: string;
  counts: Counts;
}

const NAMES = 150;
const NUMBERS = 76;
const ROOM = WIDTH - NAMES - NUMBERS;
const ROW = 24;
const BAR = 15;
const LEGEND = 18;
/** More bars than this are read in the table beside. */
const MOST_BARS = 16;

/** Stacked bars of the four groups, a name before each and its four numbers behind it, and what the patterns mean. */
export function barsSvg(title: string, all: readonly Bar[]): { svg: string; height: number } {
  const bars = all.length <= MOST_BARS ? all : [...all].sort((a, b) => b.counts.total - a.counts.total).slice(0, MOST_BARS);
  const most = Math.max(1, ...bars.map(({ counts }) => FOUR.reduce((sum, group) => sum + counts[group], 0)));
  const height = LEGEND + bars.length * ROW + 4;
  return { svg: svg(height, title, [...legend(), ...bars.flatMap((bar, at) => barOf(bar, LEGEND + at * ROW + 4, ROOM / most))]), height };
}

function legend(): string[] {
  const step = WIDTH / FOUR.length;
  return FOUR.flatMap((group, at) => [
    filled({ x: at * step, y: 2, width: 16, height: 9 }, LOOKS[group]),
    label(at * step + 20, 9.5, TIMELINESS_VI[group], { size: 8 }),
  ]);
}

function barOf({ nameVi, counts }: Bar, y: number, unit: number): string[] {
  const parts: string[] = [];
  let x = NAMES + 4;
  for (const group of FOUR.filter((one) => counts[one] > 0)) {
    const width = counts[group] * unit;
    parts.push(filled({ x, y, width, height: BAR }, LOOKS[group]), ...numberIn(x + width / 2, y, { width, count: counts[group] }));
    x += width;
  }
  const numbers = FOUR.map((group) => formatCount(counts[group])).join(' · ');
  return [...nameOf(nameVi, y), ...parts, label(WIDTH, y + 11, numbers, { size: 8, anchor: 'end' })];
}

/** On paper of its own, so that the pattern does not run through it. Where there is no room the number stands behind the bar alone. */
function numberIn(middle: number, y: number, { width, count }: { width: number; count: number }): string[] {
  const text = formatCount(count);
  const room = text.length * 4.5 + 4;
  if (width < room + 4) return [];
  const paper = `<rect x="${Math.round((middle - room / 2) * 100) / 100}" y="${y + 2.5}" width="${room}" height="10" fill="#ffffff"/>`;
  return [paper, label(middle, y + 10.5, text, { size: 8.5, anchor: 'middle', bold: true })];
}

const LETTERS_OF_LINE = 34;

function nameOf(name: string, y: number): string[] {
  const lines = wrapped(name);
  return lines.map((text, at) => label(NAMES, y + (lines.length === 1 ? 11 : 7 + at * 9), text, { size: 8.5, anchor: 'end' }));
}

/** Two lines at the most. */
function wrapped(name: string): string[] {
  const lines = [''];
  for (const word of name.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last === '' || last.length + 1 + word.length <= LETTERS_OF_LINE) lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    else lines.push(word);
  }
  const [first = '', second] = lines;
  if (second === undefined) return [first];
  return [first, lines.length > 2 ? `${second} …` : second];
}
