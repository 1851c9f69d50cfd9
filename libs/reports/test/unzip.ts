import { entryBytes, zipEntries } from '../src/render/read-zip';

/** The parts of an office file by name, as text. */
export function unzip(archive: Buffer): Record<string, string> {
  const entries = zipEntries(archive) ?? [];
  return Object.fromEntries(entries.map((entry) => [entry.name, entryBytes(archive, entry).toString('utf8')]));
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
