import { type FileChild, Paragraph } from 'docx';
import type { OfficialDocument } from '../domain/document';
import { sideBySide } from './docx-layout';
import { centred, rule, text, twentieths, twips } from './docx-text';

/** Issuer and state (or the Party) side by side, number and date below them, then the title and whom it is for. */
export function headPart(document: OfficialDocument, width: number): FileChild[] {
  return [heads(document, width), ...titleOf(document, width)];
}

function heads(document: OfficialDocument, width: number) {
  const { head, settings } = document;
  const { sizes } = settings;
  const { leftShare } = settings.head;
  const below = { spacing: { before: twentieths(4) } };
  const mark = head.mark ? [centred([text(head.mark, sizes.number, { bold: true })], { spacing: { before: twentieths(6) } })] : [];
  return sideBySide({ width, share: leftShare }, [
    [issuerOf(document, width * leftShare), nationOf(document, width * (1 - leftShare))],
    [
      [centred([text(head.number, sizes.number)], below), ...mark],
      [centred([text(head.placeAndDate, sizes.placeAndDate, { italics: true })], below)],
    ],
  ]);
}

function issuerOf({ head, settings }: OfficialDocument, column: number): Paragraph[] {
  const { sizes } = settings;
  const { leftMark, leftRuleShare } = settings.head;
  return [
    ...head.superior.map((line) => centred([text(line, sizes.superior)])),
    ...head.issuer.map((line) => centred([text(line, sizes.issuer, { bold: true })])),
    ...(leftMark ? [centred([text(leftMark, sizes.issuer)])] : []),
    ...(leftRuleShare ? [rule(column * leftRuleShare, column)] : []),
  ];
}

function nationOf({ settings }: OfficialDocument, column: number): Paragraph[] {
  const { right, rightRule } = settings.head;
  return [...right.map((line) => centred([text(line.text, line.size, { bold: true })])), rule(rightRule, column)];
}

function titleOf({ title, addressee, settings }: OfficialDocument, width: number): Paragraph[] {
  const { sizes } = settings;
  const { rule: length, mark } = settings.title;
  return [
    centred([text(title.document, sizes.title, { bold: true })], { spacing: { before: twentieths(18) } }),
    centred([text(title.subject, sizes.subject, { bold: true })], { indent: { left: twips(12), right: twips(12) } }),
    ...(mark ? [centred([text(mark, sizes.subject)])] : []),
    ...(length ? [rule(length, width)] : []),
    ...(addressee
      ? [centred([text(addressee, sizes.body)], { spacing: { before: twentieths(12), after: twentieths(12) } })]
      : [new Paragraph({})]),
  ];
}
