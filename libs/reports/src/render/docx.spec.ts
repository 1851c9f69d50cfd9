import { aParty, aReport } from '../../test/a-snapshot';
import { attributes, paragraphsOf, type ReadParagraph, unzip } from '../../test/unzip';
import { officialDocument } from '../domain/document';
import type { FormName } from '../domain/form-settings';
import { toDocx } from './docx';

const MM = 1440 / 25.4;
const twips = (mm: number) => String(Math.floor(mm * MM));

/** What each form has to have on paper, in its own words. Sizes in points, lengths in millimetres. */
const FORMS = {
  stateBody: {
    issuer: { kind: 'peoplesCommittee', nameVi: 'Ủy ban nhân dân tỉnh Lâm Đồng' },
    margins: { top: 20, bottom: 20, left: 30, right: 17 },
    heads: [
      ['ỦY BAN NHÂN DÂN', 13, true],
      ['TỈNH LÂM ĐỒNG', 13, true],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, true],
      ['Độc lập - Tự do - Hạnh phúc', 14, true],
    ],
    number: ['Số: 05/BC-UBND', 13],
    title: ['BÁO CÁO', 14],
    subject: 'Kết quả thực hiện hợp tác Hà Nội – Lâm Đồng theo 8 nhóm nội dung quý III/2026',
    addressee: 'Kính gửi: Thường trực Tỉnh ủy Lâm Đồng',
    sections: ['I. KẾT QUẢ THỰC HIỆN', 'II. TỒN TẠI,', 'III. PHƯƠNG HƯỚNG,', 'IV. KIẾN NGHỊ,'],
    second: '1. Tình hình chung',
    line: { line: '276', lineRule: 'auto' },
    end: './.',
    signature: [
      ['TM. ỦY BAN NHÂN DÂN', true],
      ['KT. CHỦ TỊCH', true],
      ['PHÓ CHỦ TỊCH', true],
    ],
    recipients: {
      label: { size: 24, bold: true, italics: true, underlined: false },
      size: 22,
      lines: ['- Như trên;', '- Sở Tài chính;', '- Lưu: VT.'],
    },
  },
  partyBody: {
    issuer: { kind: 'office', nameVi: 'Văn phòng Tỉnh ủy Lâm Đồng' },
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    heads: [
      ['TỈNH ỦY LÂM ĐỒNG', 14, false],
      ['VĂN PHÒNG', 14, true],
      ['*', 14, false],
      ['ĐẢNG CỘNG SẢN VIỆT NAM', 15, true],
    ],
    number: ['Số 05-BC/VPTU', 14],
    title: ['BÁO CÁO', 16],
    subject: 'kết quả thực hiện hợp tác Hà Nội – Lâm Đồng theo 8 nhóm nội dung quý III/2026',
    addressee: null,
    sections: ['I- KẾT QUẢ THỰC HIỆN', 'II- TỒN TẠI,', 'III- PHƯƠNG HƯỚNG,', 'IV- KIẾN NGHỊ,'],
    second: '1- Tình hình chung',
    line: { line: '360', lineRule: 'exact' },
    end: '.',
    signature: [
      ['K/T CHÁNH VĂN PHÒNG', true],
      ['PHÓ CHÁNH VĂN PHÒNG', false],
    ],
    recipients: {
      label: { size: 28, bold: false, italics: false, underlined: true },
      size: 24,
      lines: ['- Thường trực Tỉnh ủy Lâm Đồng (để báo cáo),', '- Sở Tài chính,', '- Lưu Văn phòng.'],
    },
  },
} as const;

describe.each(Object.keys(FORMS) as FormName[])('The Word file of a %s, read back', (form) => {
  const wanted = FORMS[form];
  let parts: Record<string, string>;
  let paragraphs: ReadParagraph[];
  let sections: string[];

  beforeAll(async () => {
    const issuer = { agencyId: 'agency-1', heads: null, ...wanted.issuer };
    const content = aReport({ party: aParty(2, { issuer }), number: '5', issuedOn: '2026-02-05' });
    parts = unzip(await toDocx(officialDocument(content), content.snapshot.takenAt));
    paragraphs = paragraphsOf(parts['word/document.xml'] ?? '');
    sections = (parts['word/document.xml'] ?? '').match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
  });

  const paragraph = (text: string) => {
    const found = paragraphs.find((one) => one.text === text);
    if (!found) throw new Error(`There is no paragraph “${text}”.`);
    return found;
  };

  it('is A4 with the margins of the form, and letters that Word has', () => {
    const [main = ''] = sections;
    expect(attributes(main, 'w:pgSz')).toMatchObject({ w: twips(210), h: twips(297), orient: 'portrait' });
    const { top, bottom, left, right } = wanted.margins;
    expect(attributes(main, 'w:pgMar')).toMatchObject({ top: twips(top), bottom: twips(bottom), left: twips(left), right: twips(right) });
    expect(attributes(parts['word/styles.xml'] ?? '', 'w:rFonts')).toMatchObject({ ascii: 'Times New Roman', hAnsi: 'Times New Roman' });
  });

  it('has its heads in their sizes, with the rule under the right one', () => {
    for (const [text, size, bold] of wanted.heads) expect(paragraph(text)).toMatchObject({ size: size * 2, bold, align: 'center' });
    const rules = paragraphs.filter(({ xml }) => xml.includes('<w:pBdr>'));
    expect(rules.length).toBeGreaterThan(0);
  });

  it('has number, place and date with their noughts', () => {
    const [number, size] = wanted.number;
    expect(paragraph(number).size).toBe(size * 2);
    expect(paragraph('Lâm Đồng, ngày 05 tháng 02 năm 2026')).toMatchObject({ italics: true, size: 28 });
  });

  it('has title, subject and, where the form has one, the addressee', () => {
    const [title, size] = wanted.title;
    expect(paragraph(title)).toMatchObject({ bold: true, size: size * 2 });
    expect(paragraph(wanted.subject)).toMatchObject({ bold: true, size: 28, align: 'center' });
    expect(paragraphs.filter(({ text }) => text.startsWith('Kính gửi')).map(({ text }) => text)).toEqual(
      wanted.addressee ? [wanted.addressee] : [],
    );
  });

  it('has the four sections in order, with the numbers of the form', () => {
    const headings = paragraphs.filter(({ text, bold }) => bold && /^[IV]+[.-] /.test(text)).map(({ text }) => text);
    expect(headings.map((text, n) => text.startsWith(wanted.sections[n] ?? '?'))).toEqual([true, true, true, true]);
    expect(paragraph(wanted.second).bold).toBe(true);
  });

  it('has its body justified, 14 points, in the spacing of the form, and ends with its mark', () => {
    const body = paragraphs.filter(({ align }) => align === 'both');
    expect(body.length).toBeGreaterThan(5);
    for (const { xml, size } of body) {
      expect(attributes(xml, 'w:spacing')).toMatchObject({ after: '120', ...wanted.line });
      expect([attributes(xml, 'w:ind').firstLine, size]).toEqual([twips(10), 28]);
    }
    const last = body.at(-1)?.text ?? '';
    expect(last.endsWith(`Lâm Đồng${wanted.end}`)).toBe(true);
  });

  it('has the signature block with the name', () => {
    for (const [text, bold] of wanted.signature) expect(paragraph(text)).toMatchObject({ bold, align: 'center', size: 28 });
    expect(paragraph('Nguyễn Thị Minh Hạnh').bold).toBe(true);
  });

  it('has the recipients, the file copy last', () => {
    const { label, size, lines } = wanted.recipients;
    expect(paragraph('Nơi nhận:')).toMatchObject(label);
    const from = paragraphs.findIndex(({ text }) => text === 'Nơi nhận:');
    const items = paragraphs.slice(from + 1, from + 1 + lines.length);
    expect(items.map(({ text }) => text)).toEqual(lines);
    expect(items.map((item) => item.size)).toEqual(lines.map(() => size));
  });

  it('counts pages at the top, in the middle, from the second page on', () => {
    for (const section of sections) expect(section).toContain('<w:titlePg/>');
    const headers = Object.entries(parts).filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    const counting = headers.filter(([, xml]) => xml.includes('PAGE'));
    expect(counting.map(([, xml]) => paragraphsOf(xml)[0]?.align)).toEqual(counting.map(() => 'center'));
    expect([counting.length, headers.length]).toEqual([2, 4]);
  });

  it('has a landscape annex that says whose it is and repeats its head', () => {
    const annex = sections[1] ?? '';
    expect(attributes(annex, 'w:pgSz')).toMatchObject({ w: twips(297), h: twips(210), orient: 'landscape' });
    expect(
      paragraph(`(Kèm theo Báo cáo số ${wanted.number[0].replace(/^Số:? /, '')} ngày 05 tháng 02 năm 2026 của ${wanted.issuer.nameVi})`)
        .italics,
    ).toBe(true);
    const table = (parts['word/document.xml'] ?? '').match(/<w:tbl>.*?<\/w:tbl>/gs)?.at(-1) ?? '';
    expect((table.match(/<w:tr>.*?<\/w:tr>/s)?.[0] ?? '').includes('<w:tblHeader/>')).toBe(true);
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });
});
