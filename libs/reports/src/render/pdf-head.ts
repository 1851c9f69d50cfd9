import type { Content } from 'pdfmake';
import type { OfficialDocument } from '../domain/document';
import { centred, points, rule, sideBySide } from './pdf-text';

const BOLD = { bold: true };

/** Issuer and state (or the Party) side by side, number and date below them, then the title and whom it is for. */
export function headPart(document: OfficialDocument, width: number): Content[] {
  const { head, settings } = document;
  const { sizes } = settings;
  const { leftShare } = settings.head;
  const below = { margin: [0, 4, 0, 0] };
  const mark = head.mark ? [centred(head.mark, sizes.number, { bold: true, margin: [0, 6, 0, 0] })] : [];
  return [
    sideBySide(width, leftShare, [issuerOf(document, width * leftShare), nationOf(document, width * (1 - leftShare))]),
    sideBySide(width, leftShare, [
      [centred(head.number, sizes.number, below), ...mark],
      [centred(head.placeAndDate, sizes.placeAndDate, { italics: true, ...below })],
    ]),
    ...titleOf(document, width),
  ];
}

function issuerOf({ head, settings }: OfficialDocument, column: number): Content[] {
  const { sizes } = settings;
  const { leftMark, leftRuleShare } = settings.head;
  return [
    ...head.superior.map((line) => centred(line, sizes.superior)),
    ...head.issuer.map((line) => centred(line, sizes.issuer, BOLD)),
    ...(leftMark ? [centred(leftMark, sizes.issuer)] : []),
    ...(leftRuleShare ? [rule(column * leftRuleShare, column)] : []),
  ];
}

function nationOf({ settings }: OfficialDocument, column: number): Content[] {
  const { right, rightRule } = settings.head;
  return [...right.map(({ text, size }) => centred(text, size, BOLD)), rule(points(rightRule), column)];
}

function titleOf({ title, addressee, settings }: OfficialDocument, width: number): Content[] {
  const { sizes } = settings;
  const { rule: length, mark } = settings.title;
  return [
    centred(title.document, sizes.title, { bold: true, margin: [0, 18, 0, 0] }),
    centred(title.subject, sizes.subject, { bold: true, margin: [points(12), 0, points(12), 0] }),
    ...(mark ? [centred(mark, sizes.subject)] : []),
    ...(length ? [rule(points(length), width)] : []),
    addressee ? centred(addressee, sizes.body, { margin: [0, 12, 0, 12] }) : { text: ' ' },
  ];
}
