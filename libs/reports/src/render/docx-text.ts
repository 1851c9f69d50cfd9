import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';

export const twips = (millimetres: number) => convertMillimetersToTwip(millimetres);
/** Word counts the size of letters in half points. */
export const halfPoints = (points: number) => points * 2;
/** … and the space around paragraphs in twentieths of a point. */
export const twentieths = (points: number) => points * 20;

/** What XML cannot hold would make Word refuse the whole file. */
export const printable = (text: string) => text.replace(/[\uE000\uFFFE\uFFFF]|\p{Cs}/gu, '\uFFFD');

export const run = (options: IRunOptions) => new TextRun(options);

export function text(content: string, points: number, options: Omit<IRunOptions, 'text' | 'size'> = {}): TextRun {
  return new TextRun({ ...options, text: printable(content), size: halfPoints(points) });
}

export function centred(children: ParagraphChild[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, ...options, children });
}

/** A thin rule, this many millimetres long, in the middle of so wide a column. */
export function rule(length: number, column: number): Paragraph {
  const side = twips((column - length) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    spacing: { before: 60, after: 0, line: 40, lineRule: 'exact' },
    children: [],
  });
}
