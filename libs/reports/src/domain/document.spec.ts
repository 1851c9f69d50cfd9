import { aLine, aSnapshot } from '../../test/a-snapshot';
import { compile, type ReportContent } from './compile';
import { type OfficialDocument, officialDocument } from './document';

const proof = { version: 2, sha256: 'b'.repeat(64), takenAt: '2026-10-08T02:00:00.000Z' };
const signing = {
  number: '45/BC-UBND',
  issuedOn: '2026-02-05',
  signedAt: '2026-02-05T03:00:00.000Z',
  signerName: 'Nguyễn Thị Minh Hạnh',
  signerTitleVi: 'Phó Chủ tịch UBND tỉnh',
};
const aContent = (overrides: Partial<ReportContent> = {}, lines = [aLine(1), aLine(2, { partyId: 'party-2' })]) => ({
  ...compile(aSnapshot(lines), 'party-2', proof),
  ...overrides,
});
const headings = (document: OfficialDocument) =>
  document.body.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));

describe('The document', () => {
  it('names issuer and state in its heads', () => {
    const { head, settings } = officialDocument(aContent());
    expect([head.superior, head.issuer]).toEqual([[], ['ỦY BAN NHÂN DÂN', 'TỈNH LÂM ĐỒNG']]);
    expect(settings.head.right.map(({ text }) => text)).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']);
  });

  it('leaves number and date open and says “draft” until it is signed', () => {
    const { head } = officialDocument(aContent());
    expect(head.number).toMatch(/^Số: \u00A0+\/BC-UBND$/);
    expect([head.mark, head.placeAndDate.includes('2026')]).toEqual(['DỰ THẢO', true]);
  });

  it('writes the date as the decree has it', () => {
    const { head } = officialDocument(aContent({ signing }));
    expect([head.number, head.placeAndDate, head.mark]).toEqual(['Số: 45/BC-UBND', 'Lâm Đồng, ngày 05 tháng 02 năm 2026', null]);
  });

  it('has the four sections in their order', () => {
    expect(headings(officialDocument(aContent())).map((heading) => heading.split('.')[0])).toEqual(['I', 'II', 'III', 'IV']);
  });

  it('ends with the mark of the end and the signature', () => {
    const document = officialDocument(aContent({ signing }));
    expect(document.body.at(-1)).toMatchObject({ kind: 'paragraph', text: expect.stringMatching(/Lâm Đồng\.\/\.$/) });
    expect(document.signature).toEqual({ lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Nguyễn Thị Minh Hạnh' });
  });

  it('prints the fingerprint of the snapshot, and that the sides share it', () => {
    const text = officialDocument(aContent()).annex.proof.join(' ');
    expect(text).toContain('b'.repeat(64));
    expect(text).toContain('báo cáo của các bên trong kỳ này dùng chung');
  });

  it('prints a dash for the share of nothing', () => {
    const document = officialDocument(aContent({}, []));
    expect(
      document.body.some((block) => block.kind === 'paragraph' && block.text.includes('tỷ lệ đúng hạn trong số đã hoàn thành: –.')),
    ).toBe(true);
  });

  it('has as many cells in every row as columns, with paused tasks and without', () => {
    for (const timeliness of ['inTerm', 'paused'] as const) {
      const document = officialDocument(aContent({}, [aLine(1, { timeliness })]));
      const tables = [document.annex.table, ...document.body.flatMap((block) => (block.kind === 'table' ? [block] : []))];
      for (const { columns, rows } of tables) {
        expect(Math.round(columns.reduce((sum, { width }) => sum + width, 0))).toBe(100);
        for (const row of rows) if (row.kind !== 'band') expect(row.cells).toHaveLength(columns.length);
      }
    }
  });

  it('shows the original date beside one that was extended', () => {
    const { table } = officialDocument(
      aContent({}, [aLine(1, { extensionCount: 1, originalDueDate: '2026-06-30', dueDate: '2026-12-31' })]),
    ).annex;
    expect(table.rows.flatMap((row) => (row.kind === 'plain' ? row.cells : []))).toContain(
      '31/12/2026\n(gia hạn 1 lần, ban đầu 30/06/2026)',
    );
  });

  it('says what it replaces', () => {
    const supersedes = { version: 1, number: '12/BC-UBND', issuedOn: '2026-01-20', sha256: 'c', reason: 'Sai tên cơ quan.' };
    const document = officialDocument(aContent({ supersedes }));
    expect(document.body.slice(0, 3)).toContainEqual({
      kind: 'paragraph',
      text: 'Báo cáo này thay thế Báo cáo số 12/BC-UBND ngày 20/01/2026 (bản 1). Lý do: Sai tên cơ quan.',
    });
  });
});
