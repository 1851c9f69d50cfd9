import { Html, html, raw } from '@dondoc/mail';
import type { Block, Picture, Row, Table } from '../domain/blocks';
import type { OfficialDocument } from '../domain/document';

const SERIF = "font-family:'Times New Roman',Times,serif";
const CELL = 'border:1px solid #444444;padding:3px 5px;vertical-align:top';

/** The report as HTML, from the same frozen content as the Word file. Styles stand on the elements: mail programs know no other. */
export function toHtml(document: OfficialDocument, parts: { annex: boolean; pictures: boolean } = { annex: true, pictures: true }): Html {
  const { head, title, addressee, signature, recipients, annex, settings } = document;
  return html`<div lang="vi" style="${SERIF};font-size:16px;line-height:1.45;color:#000000;background:#ffffff">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="${SERIF}"><tr>
<td width="42%" align="center" style="vertical-align:top;padding:0 6px 10px 0">${broken(head.superior)}${head.superior.length > 0 && BREAK}<b>${broken(head.issuer)}</b><br>${settings.head.leftMark && html`${settings.head.leftMark}<br>`}${head.number}${head.mark && html`<br><b>${head.mark}</b>`}</td>
<td align="center" style="vertical-align:top;padding:0 0 10px 6px"><b>${broken(settings.head.right.map(({ text }) => text))}</b><br><i>${head.placeAndDate}</i></td></tr></table>
<p style="text-align:center;margin:14px 0 10px"><b>${title.document}<br>${title.subject}</b></p>
${addressee && html`<p style="text-align:center;margin:0 0 12px">${addressee}</p>`}
${document.body.filter(({ kind }) => parts.pictures || kind !== 'picture').map(blockOf)}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="${SERIF};margin-top:14px"><tr>
<td width="50%" style="vertical-align:top;font-size:13px"><b><i>${settings.recipients.label}</i></b><br>${broken(recipients)}</td>
<td align="center" style="vertical-align:top"><b>${broken(signature.lines)}</b><br><br><br><b>${signature.name}</b></td></tr></table>
${parts.annex && html`<p style="text-align:center;margin:26px 0 8px"><b>${annex.label}<br>${annex.title}</b><br><i>${annex.note}</i></p>${tableOf(annex.table)}`}
${annex.proof.map((line) => html`<p style="font-size:12px;margin:6px 0;word-break:break-all"><i>${line}</i></p>`)}
</div>`;
}

/** A page of its own, for the screen. It loads nothing and runs nothing. */
export function toPage(document: OfficialDocument): string {
  return html`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${document.title.subject}</title>
<style>body{margin:0;background:#f2f4f6}main{max-width:900px;margin:0 auto;padding:24px;background:#ffffff}@media print{body{background:none}main{padding:0}}</style></head>
<body><main>${toHtml(document)}</main></body></html>
`.toString();
}

function blockOf(block: Block): Html {
  if (block.kind === 'table') return tableOf(block);
  if (block.kind === 'picture') return pictureOf(block);
  if (block.kind === 'paragraph') return html`<p style="margin:0 0 8px;text-align:justify;text-indent:28px">${block.text}</p>`;
  const style = block.level === 3 ? 'font-weight:normal;font-style:italic' : 'font-weight:bold';
  return html`<p style="margin:10px 0 6px;text-indent:28px;${style}">${block.text}</p>`;
}

/** Drawn from names that were escaped when the drawing was made. */
function pictureOf({ caption, svg }: Picture): Html {
  const drawing = raw(svg.replace('<svg ', '<svg style="display:block;width:100%;height:auto" '));
  return html`<p style="margin:12px 0 4px;font-weight:bold">${caption}</p>${drawing}<p style="margin:0 0 12px"></p>`;
}

function tableOf({ caption, columns, rows }: Table): Html {
  const rowOf = (row: Row) =>
    row.kind === 'band'
      ? html`<tr><td colspan="${columns.length}" style="${CELL};font-weight:bold">${row.text}</td></tr>`
      : html`<tr>${row.cells.map((cell, n) => html`<td align="${columns[n]?.align ?? 'left'}" style="${CELL}${row.kind === 'total' && ';font-weight:bold'}">${broken(cell.split('\n'))}</td>`)}</tr>`;
  return html`${caption && html`<p style="margin:12px 0 4px;font-weight:bold">${caption}</p>`}<div tabindex="0" style="overflow-x:auto;word-break:normal;overflow-wrap:normal"><table width="100%" cellpadding="0" cellspacing="0" style="${SERIF};min-width:560px;border-collapse:collapse;font-size:13px;margin:0 0 12px">
<thead><tr>${columns.map(({ title, width }) => html`<th width="${width}%" style="${CELL};text-align:center;font-size:12px">${title}</th>`)}</tr></thead><tbody>
${rows.map(rowOf)}</tbody></table></div>`;
}

const BREAK = raw('<br>');
const broken = (lines: readonly string[]): Html[] => lines.map((line, n) => html`${n > 0 && BREAK}${line}`);
