import type { Content } from 'pdfmake';
import type { OfficialDocument } from '../domain/document';
import { centred, sideBySide } from './pdf-text';

const LABEL_STYLES: Record<string, object> = {
  boldItalic: { bold: true, italics: true },
  underlined: { decoration: 'underline' },
};

/** Recipients on the left, the signature on the right, on one page with each other. */
export function endPart(document: OfficialDocument, width: number): Content[] {
  return [{ text: ' ', fontSize: 8 }, sideBySide(width, 0.5, [recipientsOf(document), signatureOf(document)])];
}

function recipientsOf({ recipients, settings }: OfficialDocument): Content[] {
  const { sizes } = settings;
  const { label, labelStyle } = settings.recipients;
  return [
    { text: label, fontSize: sizes.recipientsLabel, ...LABEL_STYLES[labelStyle] },
    ...recipients.map((text) => ({ text, fontSize: sizes.recipients })),
  ];
}

function signatureOf({ signature, settings }: OfficialDocument): Content[] {
  const { boldTitle, space } = settings.signature;
  const size = settings.sizes.signature;
  return [
    ...signature.lines.map((line, n) => centred(line, size, { bold: boldTitle || n === 0 })),
    centred(signature.name || ' ', size, { bold: true, margin: [0, space, 0, 0] }),
  ];
}
