import { inflateRawSync } from 'node:zlib';
import { zipEntries } from '../src/render/zip';

/** The parts of an office file by name, as text. */
export function unzip(archive: Buffer): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const { name, method, compressedSize, offset } of zipEntries(archive) ?? []) {
    const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
    const bytes = archive.subarray(start, start + compressedSize);
    parts[name] = (method === 8 ? inflateRawSync(bytes) : bytes).toString('utf8');
  }
  return parts;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string) => xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] as string);

/** One paragraph of a Word file as it was written: its text and how it looks. */
export interface ReadParagraph {
  text: string;
  /** Half points, as Word counts. */
  size: number | null;
  bold: boolean;
  italics: boolean;
  underlined: boolean;
  align: string | null;
  xml: string;
}

export function paragraphsOf(xml: string): ReadParagraph[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([whole]) => ({
    text: plain([...whole.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')),
    size: Number(/<w:sz w:val="(\d+)"/.exec(whole)?.[1] ?? 0) || null,
    bold: /<w:b\/>/.test(whole),
    italics: /<w:i\/>/.test(whole),
    underlined: /<w:u /.test(whole),
    align: /<w:jc w:val="(\w+)"/.exec(whole)?.[1] ?? null,
    xml: whole,
  }));
}

/** The attributes of the first such element. */
export function attributes(xml: string, element: string): Record<string, string> {
  const tag = new RegExp(`<${element}( [^>]*)/?>`).exec(xml)?.[1] ?? '';
  return Object.fromEntries([...tag.matchAll(/w:(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
}
