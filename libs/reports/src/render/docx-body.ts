import { AlignmentType, type FileChild, Paragraph } from 'docx';
import type { Block } from '../domain/blocks';
import type { OfficialDocument } from '../domain/document';
import type { PrintedSettings } from '../domain/heads';
import { pictureOf } from './docx-picture';
import type { Places } from './docx-places';
import { tableXml } from './docx-table';
import { centred, text, twentieths, twips } from './docx-text';

/** `width` in millimetres. */
export function bodyPart({ body, settings }: OfficialDocument, width: number, places: Places): FileChild[] {
  return body.flatMap((block, n): FileChild[] => {
    if (block.kind === 'heading') return [headingOf(block, settings)];
    if (block.kind === 'paragraph') return [paragraphOf(block.text, settings, n === body.length - 1)];
    if (block.kind === 'picture') return [caption(block.caption, settings), pictureOf(block, width), gap()];
    return [caption(block.caption ?? '', settings), places.keepFor(tableXml(block, { width, size: settings.sizes.table })), gap()];
  });
}

function spacing({ body }: PrintedSettings) {
  const { multiple = 1, exactly } = body.line;
  const line = exactly
    ? { line: twentieths(exactly), lineRule: 'exact' as const }
    : { line: Math.round(240 * multiple), lineRule: 'auto' as const };
  return { after: twentieths(body.after), ...line };
}

function headingOf({ level, text: title }: Extract<Block, { kind: 'heading' }>, settings: PrintedSettings): Paragraph {
  return new Paragraph({
    keepNext: true,
    indent: { firstLine: twips(settings.body.firstLine) },
    spacing: spacing(settings),
    children: [text(title, settings.sizes.body, level === 3 ? { italics: true } : { bold: true })],
  });
}

/** The last one stays with the signature. */
function paragraphOf(content: string, settings: PrintedSettings, last: boolean): Paragraph {
  return new Paragraph({
    keepNext: last,
    widowControl: true,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(settings.body.firstLine) },
    spacing: spacing(settings),
    children: [text(content, settings.sizes.body)],
  });
}

function caption(content: string, { sizes }: PrintedSettings): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: twentieths(6), after: twentieths(3) },
    children: [text(content, sizes.body - 1, { bold: true })],
  });
}

const gap = () => new Paragraph({ spacing: { before: 0, after: twentieths(4), line: 120, lineRule: 'exact' }, children: [] });

export function annexPart({ annex, settings }: OfficialDocument, width: number, places: Places): FileChild[] {
  const { sizes } = settings;
  return [
    centred([text(annex.label, sizes.body, { bold: true })]),
    centred([text(annex.title, sizes.body, { bold: true })]),
    centred([text(annex.note, sizes.body, { italics: true })], { spacing: { after: twentieths(10) } }),
    places.keepFor(tableXml(annex.table, { width, size: sizes.annex })),
    ...annex.proof.map(
      (line, n) =>
        new Paragraph({ spacing: { before: twentieths(n === 0 ? 8 : 2) }, children: [text(line, sizes.note, { italics: true })] }),
    ),
  ];
}
