import { Paragraph, TextRun } from 'docx';

/** A character of the private use area: no text of ours holds it. */
const MARK = '\uE000';
const PLACE = /<w:p>(?:(?!<w:p>).)*?\uE000(\d+)\uE000.*?<\/w:p>/gs;

/** Parts of a document that are written as text: a paragraph keeps the place of each until the document is put together. */
export class Places {
  private readonly parts: string[] = [];

  /** @returns the paragraph in whose place the part will stand */
  keepFor(part: string): Paragraph {
    this.parts.push(part);
    return new Paragraph({ children: [new TextRun(`${MARK}${this.parts.length - 1}${MARK}`)] });
  }

  /** Pictures are numbered from 1: the library counts them over all files that it ever made. */
  filled(xml: string): string {
    let pictures = 0;
    const numbered = xml.replace(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${++pictures}"`);
    return numbered.replace(PLACE, (_, n: string) => this.parts[Number(n)] ?? '');
  }
}
