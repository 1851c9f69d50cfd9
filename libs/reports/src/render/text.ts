import type { Block } from '../domain/blocks';
import type { OfficialDocument } from '../domain/document';

/** The report as plain text, for the text part of a mail. Tables other than the first, and the annex, are left to the attached file. */
export function toText(document: OfficialDocument): string {
  const { head, title, addressee, signature, recipients, annex, settings } = document;
  const firstTable = document.body.findIndex((block) => block.kind === 'table');
  return [
    [...head.superior, ...head.issuer, head.number, head.placeAndDate].join('\n'),
    `${title.document}\n${title.subject}`,
    addressee ?? '',
    ...document.body.map((block, n) => (block.kind === 'picture' || (block.kind === 'table' && n !== firstTable) ? '' : textOf(block))),
    [...signature.lines, signature.name].filter(Boolean).join('\n'),
    [settings.recipients.label, ...recipients].join('\n'),
    annex.proof.join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function textOf(block: Exclude<Block, { kind: 'picture' }>): string {
  if (block.kind !== 'table') return block.text;
  const titles = block.columns.map(({ title }) => title);
  const rows = block.rows.map((row) =>
    row.kind === 'band' ? row.text : `- ${row.cells.map((cell, n) => (n === 0 ? cell : `${titles[n]}: ${cell}`)).join('; ')}`,
  );
  return [block.caption, ...rows].filter(Boolean).join('\n');
}
