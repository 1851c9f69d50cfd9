import type { Block } from '../domain/blocks';
import type { OfficialDocument } from '../domain/document';

/** Of a table in a mail; the attached files have them all. */
const MOST_ROWS = 20;

/** The report up to its overview, with the beginnings of its tables and no annex: what a mail can hold of a report however long. */
export function excerptOf(document: OfficialDocument): OfficialDocument {
  const second = document.body.flatMap((block, n) => (block.kind === 'heading' && block.level === 2 ? n : []))[1];
  const { annex } = document;
  return { ...document, body: document.body.slice(0, second).map(beginningOf), annex: { ...annex, table: { ...annex.table, rows: [] } } };
}

function beginningOf(block: Block): Block {
  if (block.kind !== 'table' || block.rows.length <= MOST_ROWS) return block;
  return { ...block, rows: [...block.rows.slice(0, MOST_ROWS), { kind: 'band', text: '… (xem tiếp trong các tệp kèm theo)' }] };
}
