import { asDate } from '@dondoc/kernel';
import pdfmake, { type Content } from 'pdfmake';
import type { OfficialDocument } from '../domain/document';
import { FONT_FILES, TINOS } from './fonts';
import { annexPart, bodyPart } from './pdf-body';
import { endPart } from './pdf-end';
import { headPart } from './pdf-head';
import { points } from './pdf-text';

/** A4, in millimetres. */
const A4 = { width: 210, height: 297 };

pdfmake.setFonts(TINOS);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => FONT_FILES.has(path));

/** The report as PDF/1.7 with its letters embedded. The same report gives the same bytes: the only moment in it is that of compiling or signing. */
export function toPdf(document: OfficialDocument, writtenAt: string, options: { compress: boolean } = { compress: true }): Promise<Buffer> {
  const { settings, title, head } = document;
  const moment = asDate(writtenAt);
  return pdfmake
    .createPdf({
      version: '1.7',
      language: 'vi-VN',
      displayTitle: true,
      compress: options.compress,
      info: { title: `${title.document}: ${title.subject}`, author: head.issuer.join(' '), creationDate: moment, modDate: moment },
      defaultStyle: { font: 'Tinos', fontSize: settings.sizes.body },
      content: [main(document), annex(document)],
    })
    .getBuffer();
}

function main(document: OfficialDocument): Content {
  const { page, sizes } = document.settings;
  const width = points(A4.width - page.left - page.right);
  const body = bodyPart(document, width);
  const end = endPart(document, width);
  return section(page, sizes.pageNumber, {
    pageOrientation: 'portrait',
    // the last paragraph stays with the signature
    section: [...headPart(document, width), ...body.slice(0, -1), { stack: [...body.slice(-1), ...end], unbreakable: true }],
  });
}

/** The annex lies on its side and counts its own pages (Decree 30/2020/NĐ-CP, Annex I, part III). */
function annex(document: OfficialDocument): Content {
  const { annexPage, sizes } = document.settings;
  const width = points(A4.height - annexPage.left - annexPage.right);
  return section(annexPage, sizes.pageNumber, { pageOrientation: 'landscape', section: annexPart(document, width) });
}

function section(page: OfficialDocument['settings']['page'], size: number, contents: { [property: string]: unknown }): Content {
  const { left, top, right, bottom, header } = page;
  let first: number | undefined;
  return {
    pageSize: 'A4',
    pageMargins: [left, top, right, bottom].map(points),
    ...contents,
    /** Top centre, none on the section's first page. */
    header: (current: number): Content => {
      first ??= current;
      return current === first
        ? ''
        : { text: String(current - first + 1), alignment: 'center', fontSize: size, margin: [0, points(header), 0, 0] };
    },
  };
}
