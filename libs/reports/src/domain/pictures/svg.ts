/** What every picture is drawn with. One unit is a point of the printed page. */
export const WIDTH = 460;
export const INK = '#1a1a1a';
const FONT = `font-family="Tinos, 'Times New Roman', serif"`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

const n = (value: number) => String(Math.round(value * 100) / 100);

/** A drawing that names itself to whoever cannot see it. */
export function svg(height: number, title: string, parts: readonly string[]): string {
  const size = `width="${WIDTH}" height="${n(height)}" viewBox="0 0 ${WIDTH} ${n(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${escaped(title)}">${parts.join('')}</svg>`;
}

export interface Lettering {
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
  fill?: string;
  bold?: boolean;
}

/** `y`: of the line on which the letters stand. */
export function label(x: number, y: number, text: string, { size = 9, anchor = 'start', fill = INK, bold }: Lettering = {}): string {
  const weight = bold ? ' font-weight="bold"' : '';
  return `<text x="${n(x)}" y="${n(y)}" ${FONT} font-size="${size}"${weight} text-anchor="${anchor}" fill="${fill}">${escaped(text)}</text>`;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function rect({ x, y, width, height }: Box, fill: string, stroke = INK): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}" stroke="${stroke}" stroke-width="0.5"/>`;
}

export type Point = readonly [x: number, y: number];

export function line(
  points: readonly Point[],
  stroke: string,
  { width = 0.75, dash = '' }: { width?: number; dash?: string } = {},
): string {
  const dashes = dash ? ` stroke-dasharray="${dash}"` : '';
  const path = points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('');
  return `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${width}"${dashes}/>`;
}

/** A closed figure. */
export function shape(points: readonly Point[], fill: string): string {
  return `<path d="${points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('')}Z" fill="${fill}" stroke="${INK}" stroke-width="0.5"/>`;
}
