import { AlignmentType, type FileChild, Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { OfficialDocument } from '../domain/document';
import { centred, rule, text, twentieths, twips } from './docx-text';

/** The issuer's share of the width; the state's name and motto take the rest. */
const LEFT = 0.385;

/** Issuer and state side by side, number and date below them, then the title and whom it is for. */
export function headPart(document: OfficialDocument, width: number): FileChild[] {
  return [heads(document, width), ...titleOf(document, width)];
}

function heads({ head, settings }: OfficialDocument, width: number): Table {
  const [left, right] = [width * LEFT, width * (1 - LEFT)];
  const { sizes } = settings;
  const [state, motto] = head.right;
  return sideBySide(width, [
    [
      [...head.left.map((line) => centred([text(line, sizes.head, { bold: true })])), rule(left * 0.4, left)],
      [centred([text(state, sizes.head, { bold: true })]), centred([text(motto, sizes.motto, { bold: true })]), rule(62, right)],
    ],
    [
      [
        centred([text(head.number, sizes.head)], { spacing: { before: twentieths(4) } }),
        ...(head.mark ? [centred([text(head.mark, sizes.head, { bold: true })], { spacing: { before: twentieths(6) } })] : []),
      ],
      [centred([text(head.placeAndDate, sizes.motto, { italics: true })], { spacing: { before: twentieths(4) } })],
    ],
  ]);
}

function titleOf({ title, addressee, settings }: OfficialDocument, width: number): Paragraph[] {
  const { body } = settings.sizes;
  return [
    centred([text(title.document, body, { bold: true })], { spacing: { before: twentieths(18) } }),
    centred([text(title.subject, body, { bold: true })], { indent: { left: twips(12), right: twips(12) } }),
    rule(width * 0.3, width),
    ...(addressee
      ? [centred([text(addressee, body)], { spacing: { before: twentieths(12), after: twentieths(12) } })]
      : [new Paragraph({})]),
  ];
}

/** Recipients on the left, the signature on the right, on one page with each other. */
export function endPart({ recipients, signature, settings }: OfficialDocument, width: number): FileChild[] {
  const { sizes } = settings;
  const left = [
    new Paragraph({ children: [text(settings.recipientsLabel, sizes.recipients + 1, { bold: true, italics: true })] }),
    ...recipients.map((line) => new Paragraph({ alignment: AlignmentType.LEFT, children: [text(line, sizes.recipients)] })),
  ];
  const right = [
    ...signature.lines.map((line) => centred([text(line, sizes.body, { bold: true })])),
    centred([text(signature.name, sizes.body, { bold: true })], { spacing: { before: twentieths(72) } }),
  ];
  return [new Paragraph({ keepNext: true, spacing: { after: 0 }, children: [] }), sideBySide(width, [[left, right]], 0.5)];
}

function sideBySide(width: number, rows: [left: Paragraph[], right: Paragraph[]][], share = LEFT): Table {
  const widths = [twips(width * share), twips(width * (1 - share))];
  return new Table({
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, n) =>
              new TableCell({ width: { size: widths[n] ?? 0, type: WidthType.DXA }, margins: { left: 0, right: 0 }, children }),
          ),
        }),
    ),
  });
}
