import { type Id, randomIds } from '@dondoc/kernel';
import { Workbook } from 'exceljs';
import { anAgreement, insert } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { aLockedReview, type Scene } from '../test/a-locked-review';
import { AnnexFormsService } from './annex-forms.service';
import { zipOf } from './render/write-zip';

const HEAD_ROW = 3;
const COLUMN = { taskCode: 2, state: 14, progress: 15, results: 16, obstacles: 17 };

describe('The annex as a form', () => {
  let stage: Stage;
  let forms: AnnexFormsService;
  let scene: Scene;
  beforeAll(async () => {
    stage = await openStage({ at: '2026-10-01T03:00:00.000Z' });
    forms = stage.get(AnnexFormsService);
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    scene = await aLockedReview(stage);
    await collect(stage, scene);
  });

  const agency = () => scene.sides[0].focalPoint;
  const opened = async (actor = agency()) => {
    const book = new Workbook();
    await book.xlsx.load((await forms.form(actor, scene.reviewId)).content as never);
    return { book, page: book.worksheets[0] as NonNullable<(typeof book.worksheets)[0]> };
  };
  const saved = async (book: Workbook) => Buffer.from(await book.xlsx.writeBuffer());
  const send = async (book: Workbook, dryRun = false, actor = agency()) =>
    forms.fillIn(actor, scene.reviewId, { file: await saved(book), dryRun });
  const updates = () =>
    stage.sql<{ results: string; progress: number; reviewId: Id; onBehalf: boolean }>(
      `select u.results, u.progress, u.review_id as "reviewId", u.on_behalf as "onBehalf" from status_update u join assignment a on a.id = u.assignment_id
       where a.agreement_id = $1 order by u.id`,
      [scene.agreement.id],
    );

  it('has the agency’s own lines and no others', async () => {
    const { page } = await opened();
    const codes = page.getColumn(COLUMN.taskCode).values.slice(HEAD_ROW + 1);
    expect(codes.sort()).toEqual(scene.tasks.map(({ code }) => code).sort());
  });

  it('comes back as status updates of the review, of the rows that were changed', async () => {
    const { book, page } = await opened();
    page.getRow(HEAD_ROW + 1).getCell(COLUMN.results).value = '=Đã ký 02 biên bản.';
    page.getRow(HEAD_ROW + 1).getCell(COLUMN.progress).value = 70;
    expect(await send(book)).toEqual({ dryRun: false, rows: 3, updated: 1 });
    expect(await updates()).toEqual([{ results: '=Đã ký 02 biên bản.', progress: 70, reviewId: scene.reviewId, onBehalf: false }]);
    expect(await send(book)).toMatchObject({ updated: 0 });
  });

  it('filled in by the coordinator is marked as written on behalf', async () => {
    const { book, page } = await opened(scene.sides[0].coordinator);
    page.getRow(HEAD_ROW + 1).getCell(COLUMN.state).value = 'Không phát sinh mới';
    await send(book, false, scene.sides[0].coordinator);
    expect(await updates()).toMatchObject([{ onBehalf: true }]);
  });

  it('tried first changes nothing', async () => {
    const { book, page } = await opened();
    page.getRow(HEAD_ROW + 1).getCell(COLUMN.results).value = 'Đã ký.';
    expect(await send(book, true)).toEqual({ dryRun: true, rows: 3, updated: 1 });
    expect(await updates()).toEqual([]);
  });

  it('with one wrong row is refused as a whole, in words for each', async () => {
    const { book, page } = await opened();
    page.getRow(HEAD_ROW + 1).getCell(COLUMN.results).value = 'Đã ký.';
    page.getRow(HEAD_ROW + 2).getCell(COLUMN.progress).value = 140;
    page.getRow(HEAD_ROW + 3).getCell(COLUMN.taskCode).value = 'KHAC-01/T1';
    await expect(send(book)).rejects.toMatchObject({
      code: 'annex.rows',
      details: {
        rows: [
          { row: HEAD_ROW + 2, column: 'Tiến độ (%)', vi: 'Tiến độ là số nguyên từ 0 đến 100.' },
          { row: HEAD_ROW + 3, column: 'Mã nhiệm vụ', vi: expect.stringContaining('Không tìm thấy nhiệm vụ này') },
        ],
      },
    });
    expect(await updates()).toEqual([]);
  });

  it('does not take a row of the other side', async () => {
    const { book, page } = await opened(scene.sides[1].focalPoint);
    page.getRow(HEAD_ROW + 1).getCell(COLUMN.results).value = 'Đã ký.';
    await expect(send(book)).rejects.toMatchObject({
      code: 'annex.rows',
      details: { rows: expect.arrayContaining([expect.objectContaining({ row: HEAD_ROW + 1 })]) },
    });
  });

  it('tells what the rules refuse with the row', async () => {
    const { book, page } = await opened();
    page.getRow(HEAD_ROW + 1).getCell(COLUMN.state).value = 'không phát sinh mới';
    page.getRow(HEAD_ROW + 1).getCell(COLUMN.results).value = 'Nhưng đã ký.';
    await expect(send(book)).rejects.toMatchObject({
      code: 'annex.rows',
      details: { rows: [{ row: HEAD_ROW + 1, vi: expect.any(String) }] },
    });
    expect(await updates()).toEqual([]);
  });

  it('takes no formula', async () => {
    const { book, page } = await opened();
    page.getRow(HEAD_ROW + 1).getCell(COLUMN.results).value = { formula: 'HYPERLINK("http://x")', result: 'x' };
    await expect(send(book)).rejects.toMatchObject({
      details: { rows: [{ column: 'Kết quả thực hiện', vi: expect.stringContaining('công thức') }] },
    });
  });

  it.each([
    ['annex.notASheet', Buffer.from('%PDF-1.7')],
    ['annex.notASheet', zipOf([['word/document.xml', Buffer.from('<x/>')]])],
    [
      'annex.macros',
      zipOf([
        ['xl/workbook.xml', Buffer.from('<x/>')],
        ['xl/vbaProject.bin', Buffer.from('x')],
      ]),
    ],
    ['annex.tooLarge', zipOf([['xl/workbook.xml', Buffer.alloc(60 * 1024 * 1024)]])],
  ])('refuses a file that is none: %s', async (code, file) => {
    await expect(forms.fillIn(agency(), scene.reviewId, { file, dryRun: false })).rejects.toMatchObject({ code });
  });

  it('names the columns that are missing', async () => {
    const book = new Workbook();
    book.addWorksheet('x').addRow(['Mã nhiệm vụ', 'Bên', 'Trạng thái']);
    await expect(send(book)).rejects.toMatchObject({
      code: 'annex.columns',
      details: { columns: expect.arrayContaining(['Tiến độ (%)']) },
    });
  });

  it('is not handed out nor taken once the side is locked', async () => {
    const { book } = await opened();
    await stage.sql(`update review_side set state = 'locked' where review_id = $1`, [scene.reviewId]);
    await expect(send(book)).rejects.toMatchObject({ code: 'review.locked' });
  });

  it('does not exist for outsiders', async () => {
    const outsider = (await anAgreement(stage)).sides[0]?.focalPoint as never;
    await expect(forms.form(outsider, scene.reviewId)).rejects.toMatchObject({ kind: 'notFound' });
  });
});

/** The review collects again: every line is owed. */
async function collect(stage: Stage, { reviewId }: Scene): Promise<void> {
  await stage.sql(`update review set state = 'collecting' where id = $1`, [reviewId]);
  await stage.sql(`update review_side set state = 'collecting' where review_id = $1`, [reviewId]);
  const lines = await stage.sql<{ id: Id; assignmentId: Id; partyId: Id; agreementId: Id; agencyId: Id }>(
    `select l.id, l.assignment_id as "assignmentId", l.party_id as "partyId", a.agreement_id as "agreementId", a.lead_agency_id as "agencyId"
     from review_line l join assignment a on a.id = l.assignment_id where l.review_id = $1`,
    [reviewId],
  );
  for (const { id: aboutId, ...line } of lines)
    await insert(stage, 'subject', {
      id: randomIds.next(),
      kind: 'statusUpdate',
      aboutId,
      ...line,
      reviewId,
      name: 'x',
      owedSince: '2026-09-10',
      deadline: '2026-10-05',
      state: 'owed',
    });
}
