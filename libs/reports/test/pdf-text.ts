import { inflateSync } from 'node:zlib';

interface PdfObject {
  head: string;
  stream: Buffer | null;
}

/** The text of a PDF, page by page, read from the file itself: content streams, fonts and their tables of characters (ISO 32000-1, 9.10). */
export function pdfPages(file: Buffer): string[] {
  const objects = objectsOf(file);
  const head = (reference: string | undefined) => objects.get(Number(reference))?.head ?? '';
  const pages = [...objects.values()].filter((object) => /\/Type \/Page\b/.test(object.head));
  return pages.map((page) => {
    const resources = head(/\/Resources (\d+) 0 R/.exec(page.head)?.[1]) || page.head;
    const fonts = /\/Font <<([^>]*)>>/.exec(resources)?.[1] ?? '';
    const tables = new Map(
      [...fonts.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, font]) => [name as string, characters(objects, head(font))]),
    );
    const content = objects.get(Number(/\/Contents (\d+) 0 R/.exec(page.head)?.[1]))?.stream?.toString('latin1') ?? '';
    return textOf(content, tables);
  });
}

function objectsOf(file: Buffer): Map<number, PdfObject> {
  const text = file.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const match of text.matchAll(/(\d+) 0 obj\n(.*?)(?:\nstream\n|\nendobj)/gs)) {
    const [whole, number, head = ''] = match;
    const start = match.index + whole.length;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const bytes = whole.endsWith('stream\n') ? file.subarray(start, start + length) : null;
    objects.set(Number(number), { head, stream: bytes && head.includes('/FlateDecode') ? inflateSync(bytes) : bytes });
  }
  return objects;
}

/** Glyph → character, from the font's ToUnicode table. */
function characters(objects: Map<number, PdfObject>, font: string): string[] {
  const table = objects.get(Number(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1]))?.stream?.toString('latin1') ?? '';
  const found: string[] = [];
  for (const [, first = '', , list = ''] of table.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/g))
    for (const [n, [, code = '']] of [...list.matchAll(/<([0-9a-f]*)>/g)].entries())
      found[Number.parseInt(first, 16) + n] = (code.match(/.{4}/g) ?? [])
        .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
        .join('');
  return found;
}

function textOf(content: string, tables: Map<string, string[]>): string {
  let font: string[] = [];
  const lines: string[] = [];
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = tables.get(name) ?? [];
    const glyphs =
      [...(shown ?? '').matchAll(/<([0-9a-f]*)>/g)]
        .map(([, hex]) => hex)
        .join('')
        .match(/.{4}/g) ?? [];
    if (shown) lines.push(glyphs.map((glyph) => font[Number.parseInt(glyph, 16)] ?? '?').join(''));
  }
  return lines.join('');
}
