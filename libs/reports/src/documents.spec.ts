import { ValueType, Workbook } from 'exceljs';
import { aLine, aParty, aReport } from '../test/a-snapshot';
import { pdfPages } from '../test/pdf-text';
import { paragraphsOf, unzip } from '../test/unzip';
import type { ReportContent } from './domain/compile';
import { officialDocument } from './domain/document';
import { shortFingerprint } from './domain/fingerprint-words';
import { fourCounts } from './domain/overview';
import { printJob } from './print-job';
import { toPage } from './render/html';
import { printed } from './render/printing';

const lines = (['doneOnTime', 'doneLate', 'inTerm', 'inTerm', 'overdue', 'ongoing'] as const).map((timeliness, n) =>
  aLine(n + 1, { timeliness, partyId: `party-${(n % 2) + 1}`, taskTitle: n === 0 ? '=HYPERLINK("http://x")' : `Nhiệm vụ ${n}` }),
);
const issuers = {
  stateBody: { agencyId: 'a', kind: 'peoplesCommittee', nameVi: 'Ủy ban nhân dân tỉnh Lâm Đồng', heads: null },
  partyBody: { agencyId: 'a', kind: 'office', nameVi: 'Văn phòng Thành ủy Hà Nội', heads: null },
};
/** Two sides of one review, in the two forms. */
const sides: [string, ReportContent][] = [
  ['state', aReport({ party: aParty(2, { issuer: issuers.stateBody }), lines, number: '5' })],
  ['Party', aReport({ party: aParty(1, { issuer: issuers.partyBody }), lines, number: '12' })],
];

const close = (text: string) => text.replace(/\s+/g, '');

async function texts(content: ReportContent): Promise<Record<string, string>> {
  const make = (kind: 'docx' | 'pdf' | 'xlsx') => printed(printJob(content, kind, content.snapshot.takenAt));
  const html = toPage(officialDocument(content));
  return {
    html: html.replace(/<[^>]+>/g, ' '),
    docx: paragraphsOf(unzip(await make('docx'))['word/document.xml'] ?? '')
      .map(({ text }) => text)
      .join('\n'),
    pdf: (await pdfPages(await make('pdf'))).join('\n'),
    xlsx: Object.values(unzip(await make('xlsx')))
      .join('\n')
      .replace(/&quot;/g, '"'),
  };
}

describe.each(sides)('Every file of the report of a %s body', (_, content) => {
  let all: Record<string, string>;
  beforeAll(async () => {
    all = await texts(content);
  });

  it('has the same four counts as the figures', () => {
    expect(fourCounts(content.figures.total)).toBe(
      'Hoàn thành đúng hạn: 1; Hoàn thành quá hạn: 1; Đang thực hiện trong hạn: 2; Đang thực hiện quá hạn: 1.',
    );
    for (const text of Object.values(all)) expect(close(text)).toContain(close(fourCounts(content.figures.total)));
  });

  it('bears the fingerprint of the snapshot, in short and whole', () => {
    const { sha256 } = content.snapshot;
    for (const text of Object.values(all)) {
      expect(close(text)).toContain(sha256);
      expect(close(text)).toContain(shortFingerprint(sha256));
    }
  });

  it('names every task of both sides', () => {
    for (const text of Object.values(all))
      for (const { taskTitle } of content.figures.annex)
        expect(close(text)).toContain(close(taskTitle).replaceAll('"', text === all.html ? '&quot;' : '"'));
  });

  it('is the same every time', async () => {
    for (const kind of ['docx', 'pdf', 'xlsx'] as const) {
      const make = () => printed(printJob(content, kind, content.snapshot.takenAt));
      expect((await make()).equals(await make())).toBe(true);
    }
  });
});

describe('The PDF', () => {
  it('counts its pages from the second on, and those of the annex anew', async () => {
    const many = Array.from({ length: 60 }, (_, n) => aLine(n + 1, { taskTitle: `Nhiệm vụ ${n} ${'dài '.repeat(30)}` }));
    const content = aReport({ party: aParty(1), lines: many });
    const pages = pdfPages(await printed(printJob(content, 'pdf', content.snapshot.takenAt)));
    const annex = pages.findIndex((page) => page.includes('PHỤ LỤC'));
    expect(annex).toBeGreaterThan(2);
    const numbers = pages.map((page) => page.slice(-2));
    expect([numbers[1], numbers[annex + 1]]).toEqual([expect.stringMatching(/2$/), expect.stringMatching(/2$/)]);
    expect(pages[annex + 1]).toContain('Nhiệm vụ, sản phẩm');
  });
});

describe('The workbook', () => {
  const open = async () => {
    const content = sides[0]?.[1] as ReportContent;
    const workbook = new Workbook();
    await workbook.xlsx.load((await printed(printJob(content, 'xlsx', content.snapshot.takenAt))) as never);
    return workbook.worksheets[0] as NonNullable<(typeof workbook.worksheets)[0]>;
  };
  const headRow = 5;

  it('has real dates, and text where something begins like a formula', async () => {
    const page = await open();
    const rows = page.getRows(headRow + 1, 6) ?? [];
    const [task, due] = [3, 10];
    const evil = rows.find((row) => String(row.getCell(task).value).startsWith('='));
    expect(evil?.getCell(task)).toMatchObject({ value: '=HYPERLINK("http://x")', numFmt: '@' });
    expect(rows.map((row) => row.getCell(due).type)).toEqual(rows.map(() => ValueType.Date));
    expect(rows[0]?.getCell(due)).toMatchObject({ numFmt: 'dd/mm/yyyy' });
  });

  it('keeps its head in sight, filters, and prints on A4 landscape with the head on every page', async () => {
    const page = await open();
    expect(page.views[0]).toMatchObject({ state: 'frozen', ySplit: headRow });
    expect(page.autoFilter).toBe(`A${headRow}:R${headRow + 6}`);
    expect(page.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      printTitlesRow: `${headRow}:${headRow}`,
    });
  });
});
