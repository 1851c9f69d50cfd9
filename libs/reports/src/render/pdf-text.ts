import type { Content } from 'pdfmake';

/** PDF counts in points. */
export const points = (millimetres: number) => (millimetres / 25.4) * 72;

/** What a line of Tinos takes, in times its size. */
const SINGLE = 1.149;

/** pdfmake counts the height of lines in single ones. */
export function lineHeight({ multiple, exactly }: { multiple?: number; exactly?: number }, size: number): number {
  return exactly ? exactly / (size * SINGLE) : (multiple ?? 1);
}

export function centred(text: string, fontSize: number, style: object = {}): Content {
  return { text, fontSize, alignment: 'center', ...style };
}

/** A thin rule, so long, in the middle of so wide a column. In points. */
export function rule(length: number, column: number): Content {
  const x = (column - length) / 2;
  return { canvas: [{ type: 'line', x1: x, y1: 0, x2: x + length, y2: 0, lineWidth: 0.75 }], margin: [0, 2, 0, 0] };
}

/** Columns without lines. */
export function sideBySide(width: number, share: number, cells: [left: Content[], right: Content[]]): Content {
  return {
    columns: [
      { width: width * share, stack: cells[0] },
      { width: width * (1 - share), stack: cells[1] },
    ],
  };
}
