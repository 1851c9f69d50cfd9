import type { Content } from 'pdfmake';
import type { Block } from '../domain/blocks';
import type { OfficialDocument } from '../domain/document';
import type { PrintedSettings } from '../domain/heads';
import { tableOf } from './pdf-table';
import { centred, lineHeight, points } from './pdf-text';

/** `width` in points. A heading stays with what follows it. */
export function bodyPart({ body, settings }: OfficialDocument, width: number): Content[] {
  const made: Content[] = [];
  let headings: Content[] = [];
  for (const block of body) {
    if (block.kind === 'heading') headings.push(headingOf(block, settings));
    else {
      const content = contentOf(block, settings, width);
      made.push(isShort(block, headings.length > 0) ? { stack: [...headings, content], unbreakable: true } : [...headings, content]);
      headings = [];
    }
  }
  return [...made, ...headings];
}

/** What stays on one page: a table of so many rows, a paragraph of four lines, or of more under a heading. Nothing else keeps single lines from standing alone. */
const SHORT = { rows: 20, characters: 360, underHeading: 1500 };

function isShort(block: Block, isUnderHeading: boolean): boolean {
  if (block.kind === 'table') return block.rows.length <= SHORT.rows;
  return (
    block.kind === 'picture' ||
    (block.kind === 'paragraph' && block.text.length <= (isUnderHeading ? SHORT.underHeading : SHORT.characters))
  );
}

function flowing({ body, sizes }: PrintedSettings) {
  return { lineHeight: lineHeight(body.line, sizes.body), margin: [0, 0, 0, body.after], leadingIndent: points(body.firstLine) };
}

function headingOf({ level, text }: Extract<Block, { kind: 'heading' }>, settings: PrintedSettings): Content {
  return { text, ...flowing(settings), ...(level === 3 ? { italics: true } : { bold: true }) };
}

function paragraphOf(text: string, settings: PrintedSettings): Content {
  return { text, alignment: 'justify', ...flowing(settings) };
}

function contentOf(block: Exclude<Block, { kind: 'heading' }>, settings: PrintedSettings, width: number): Content {
  if (block.kind === 'paragraph') return paragraphOf(block.text, settings);
  if (block.kind === 'table') return captioned(block, settings, width);
  const caption = { text: block.caption, bold: true, fontSize: settings.sizes.body - 1, margin: [0, 6, 0, 3] };
  return { stack: [caption, { svg: block.svg, width }], margin: [0, 0, 0, 10] };
}

function captioned(block: Extract<Block, { kind: 'table' }>, { sizes }: PrintedSettings, width: number): Content {
  const caption = { text: block.caption ?? '', bold: true, fontSize: sizes.body - 1, margin: [0, 6, 0, 3] };
  return { stack: [caption, tableOf(block, { width, size: sizes.table })], unbreakable: isShort(block, false), margin: [0, 0, 0, 10] };
}

export function annexPart({ annex, settings }: OfficialDocument, width: number): Content[] {
  const { sizes } = settings;
  return [
    centred(annex.label, sizes.body, { bold: true }),
    centred(annex.title, sizes.body, { bold: true }),
    centred(annex.note, sizes.body, { italics: true, margin: [0, 0, 0, 10] }),
    tableOf(annex.table, { width, size: sizes.annex }),
    ...annex.proof.map((text, n) => ({ text, italics: true, fontSize: sizes.note, margin: [0, n === 0 ? 8 : 2, 0, 0] })),
  ];
}
