import { AlignmentType, type FileChild, type IRunOptions, Paragraph } from 'docx';
import type { OfficialDocument } from '../domain/document';
import { sideBySide } from './docx-layout';
import { centred, text, twentieths } from './docx-text';

const LABEL_STYLES: Record<string, Omit<IRunOptions, 'text' | 'size'>> = {
  boldItalic: { bold: true, italics: true },
  underlined: { underline: {} },
};

/** Recipients on the left, the signature on the right, on one page with each other. */
export function endPart(document: OfficialDocument, width: number): FileChild[] {
  return [
    new Paragraph({ keepNext: true, spacing: { after: 0 }, children: [] }),
    sideBySide({ width, share: 0.5 }, [[recipientsOf(document), signatureOf(document)]]),
  ];
}

function recipientsOf({ recipients, settings }: OfficialDocument): Paragraph[] {
  const { sizes } = settings;
  const { label, labelStyle } = settings.recipients;
  return [
    new Paragraph({ children: [text(label, sizes.recipientsLabel, LABEL_STYLES[labelStyle])] }),
    ...recipients.map((line) => new Paragraph({ alignment: AlignmentType.LEFT, children: [text(line, sizes.recipients)] })),
  ];
}

function signatureOf({ signature, settings }: OfficialDocument): Paragraph[] {
  const { boldTitle, space } = settings.signature;
  const size = settings.sizes.signature;
  return [
    ...signature.lines.map((line, n) => centred([text(line, size, { bold: boldTitle || n === 0 })])),
    centred([text(signature.name, size, { bold: true })], { spacing: { before: twentieths(space) } }),
  ];
}
