import { Document, Header, type ISectionOptions, Packer, PageNumber, PageOrientation, Paragraph } from 'docx';
import type { OfficialDocument } from '../domain/document';
import type { PrintedSettings } from '../domain/heads';
import { coreProperties } from './core-properties';
import { annexPart, bodyPart } from './docx-body';
import { endPart } from './docx-end';
import { headPart } from './docx-head';
import { Places } from './docx-places';
import { centred, halfPoints, run, twips } from './docx-text';
import { repacked } from './write-zip';

/** A4, in millimetres. */
const A4 = { width: 210, height: 297 };

/** The Word document of a report. The same report gives the same bytes: nothing of the moment or the machine goes into the file. */
export async function toDocx(document: OfficialDocument, writtenAt: string): Promise<Buffer> {
  const { settings } = document;
  const places = new Places();
  const file = new Document({
    styles: {
      default: { document: { run: { font: settings.font, size: halfPoints(settings.sizes.body), language: { value: 'vi-VN' } } } },
    },
    sections: [main(document, places), annex(document, places)],
  });
  const properties = coreProperties({
    title: `${document.title.document}: ${document.title.subject}`,
    creator: document.head.issuer.join(' '),
    writtenAt,
  });
  const packed = await Packer.toBuffer(file, undefined, [{ path: 'docProps/core.xml', data: properties }]);
  return repacked(packed, (name, bytes) => (name === 'word/document.xml' ? Buffer.from(places.filled(bytes.toString('utf8'))) : bytes));
}

function main(document: OfficialDocument, places: Places): ISectionOptions {
  const { page } = document.settings;
  const width = A4.width - page.left - page.right;
  return {
    properties: { titlePage: true, page: { size: portrait(), margin: margins(page) } },
    headers: pageNumbers(document.settings),
    children: [...headPart(document, width), ...bodyPart(document, width, places), ...endPart(document, width)],
  };
}

/** The annex lies on its side and counts its own pages (Decree 30/2020/NĐ-CP, Annex I, part III). */
function annex(document: OfficialDocument, places: Places): ISectionOptions {
  const { annexPage } = document.settings;
  return {
    properties: {
      titlePage: true,
      page: { size: { ...portrait(), orientation: PageOrientation.LANDSCAPE }, margin: margins(annexPage), pageNumbers: { start: 1 } },
    },
    headers: pageNumbers(document.settings),
    children: annexPart(document, A4.height - annexPage.left - annexPage.right, places),
  };
}

const portrait = () => ({ width: twips(A4.width), height: twips(A4.height) });

function margins({ top, bottom, left, right, header }: PrintedSettings['page']) {
  return { top: twips(top), bottom: twips(bottom), left: twips(left), right: twips(right), header: twips(header), footer: twips(header) };
}

/** Top centre, none on the first page. */
function pageNumbers({ sizes }: PrintedSettings) {
  return {
    default: new Header({ children: [centred([run({ children: [PageNumber.CURRENT], size: halfPoints(sizes.pageNumber) })])] }),
    first: new Header({ children: [new Paragraph({})] }),
  };
}
