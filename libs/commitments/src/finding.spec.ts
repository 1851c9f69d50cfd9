import { type Actor, randomIds, wantedFrom, wordsIn } from '@dondoc/kernel';
import { type Agreement, aCommitment, anAgreement, aSide, aTask, insert, type Side, type Task } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { FindingService } from './index';

const shown = (pieces: readonly { text: string; found: boolean }[] | null) =>
  pieces?.map(({ text, found }) => (found ? `[${text}]` : text)).join('') ?? null;

describe('Finding words', () => {
  let stage: Stage;
  let finding: FindingService;
  let agreement: Agreement;
  let task: Task;
  let stranger: Side;

  beforeAll(async () => {
    stage = await openStage();
    finding = stage.get(FindingService);
    agreement = await anAgreement(stage, {
      code: 'HN-LDG-2023',
      titleVi: 'Chương trình hợp tác về hóa chất, đầu tư',
      documentNumber: '12/CTr-UBND',
    });
    await aCommitment(stage, agreement, { titleVi: 'Ủy ban hai bên tổ chức ngày hội', note: 'Kinh phí do hai bên tự lo' });
    task = await aTask(stage, { agreement, title: 'Đào tạo cán bộ xã Đạ Huoai' });
    await stage.sql(`update task set deliverable = 'Báo cáo tổng kết lớp học' where id = $1`, [task.id]);
    await anUpdate(0, { results: 'Đã mở ba lớp.', obstacles: 'Thiếu kinh phí', internalNote: 'Chờ ý kiến giám đốc' });
    await anUpdate(1, { results: 'Chưa bắt đầu lớp nào.' });
    stranger = await aSide(stage);
  });
  afterAll(() => stage.close());

  const side = (index: number) => agreement.sides[index] as Side;
  const anUpdate = (of: number, texts: object) =>
    insert(stage, 'status_update', {
      id: randomIds.next(),
      assignmentId: task.assignments[of]?.id,
      agencyId: side(of).department.id,
      state: 'in_progress',
      progress: 30,
      reportedOn: stage.today,
      reportedAt: stage.now,
      ...texts,
    });
  const find = (actor: Actor, text: string, limit = 5) => finding.find(actor, wantedFrom(text), limit);
  const codes = async (actor: Actor, text: string) => {
    const { agreements, commitments, tasks, statusUpdates } = await find(actor, text);
    return [...agreements.items, ...commitments.items, ...tasks.items]
      .map(({ code }) => code)
      .concat(statusUpdates.items.map(({ taskCode }) => `u:${taskCode}`));
  };

  it('does without diacritics and case, and takes a last word that is begun', async () => {
    const [, second] = await stage.sql<{ code: string }>('select code from commitment where agreement_id = $1 order by code', [
      agreement.id,
    ]);
    for (const text of ['hoá chất', 'HÓA CHẤT', 'hoa cha', 'Hóa chất'.normalize('NFD')])
      expect(await codes(side(0).focalPoint, text)).toEqual([agreement.code]);
    for (const text of ['uỷ ban', 'ủy ban hai', 'uy ba', 'hội, ngày']) expect(await codes(side(1).viceChair, text)).toEqual([second?.code]);
    for (const text of ['da huoai', 'ĐẠ HUOAI', 'dao can bo t']) expect(await codes(side(0).focalPoint, text)).toEqual([task.code]);
    expect(await codes(side(0).focalPoint, 'da huo ai')).toEqual([]);
    expect(await codes(side(0).focalPoint, 'dao tao moi')).toEqual([]);
  });

  it('shows in which words, with a piece of the text where the title does not hold them', async () => {
    const { tasks } = await find(side(0).focalPoint, 'dao tao tong ket');
    expect(tasks.items.map((one) => [one.agreementCode, shown(one.title), shown(one.snippet)])).toEqual([
      ['HN-LDG-2023', '[Đào tạo] cán bộ xã Đạ Huoai', 'Báo cáo [tổng kết] lớp học'],
    ]);
    const { statusUpdates } = await find(side(1).focalPoint, 'kinh phi');
    expect(statusUpdates.items).toMatchObject([
      { assignmentId: task.assignments[0].id, taskTitle: 'Đào tạo cán bộ xã Đạ Huoai', isInternal: false, reportedOn: stage.today },
    ]);
    expect(shown(statusUpdates.items[0]?.snippet ?? null)).toBe('Thiếu [kinh phí]');
  });

  it('finds an agreement by its number and the names of its parties', async () => {
    expect(await codes(side(0).focalPoint, '12/CTr')).toEqual(['HN-LDG-2023']);
    const [locality] = await stage.sql<{ name: string }>('select name_vi as name from locality where id = $1', [side(1).locality.id]);
    expect(await codes(side(0).focalPoint, `đầu tư ${locality?.name}`)).toEqual(['HN-LDG-2023']);
  });

  it('puts the code that was asked for before others that hold it, and a title with the words side by side before scattered ones', async () => {
    const code = `${agreement.commitments[0]?.code}/T-x1`;
    for (const [name, title] of [
      [code, 'Việc A'],
      [`${code}/2`, 'Việc B'],
      ['KHAC', `Tiếp theo ${code}`],
    ] as const) {
      const { id } = await aTask(stage, { agreement, title });
      await stage.sql('update task set code = $2 where id = $1', [id, name]);
    }
    expect(await codes(side(0).focalPoint, code.toLowerCase())).toEqual([code, `${code}/2`, 'KHAC']);
    for (const title of ['Xúc tiến thương mại', 'Thương nhân và mại dâm: tuyên truyền']) await aTask(stage, { agreement, title });
    const { tasks } = await find(side(0).focalPoint, 'thuong mai');
    expect(tasks.items.map((one) => shown(one.title))).toEqual(['Xúc tiến [thương mại]', '[Thương] nhân và [mại] dâm: tuyên truyền']);
  });

  it('says that there is more', async () => {
    expect((await find(side(0).focalPoint, 'thuong', 1)).tasks).toMatchObject({ items: [{}], more: true });
    expect((await find(side(0).focalPoint, 'thuong', 2)).tasks).toMatchObject({ items: [{}, {}], more: false });
  });

  it('finds internal notes for the own side only, and not for its committee', async () => {
    for (const actor of [side(0).focalPoint, side(0).viceChair]) {
      const { statusUpdates } = await find(actor, 'giam doc');
      expect(statusUpdates.items).toMatchObject([{ isInternal: true }]);
      expect((await find(actor, 'ba lop giam doc')).statusUpdates.items).toHaveLength(1);
    }
    for (const actor of [side(1).focalPoint, side(1).coordinator, side(0).committeeOffice])
      for (const text of ['giam doc', 'ba lop giam doc', 'cho'])
        expect((await find(actor, text)).statusUpdates).toEqual({ items: [], more: false });
    expect((await find(side(1).focalPoint, 'lop')).statusUpdates.items).toHaveLength(2);
  });

  it('finds nothing for who is no party', async () => {
    for (const text of ['hoa chat', 'dao tao', 'lop', 'giam doc', 'HN-LDG-2023', '12', 'uy ban'])
      expect(await codes(stranger.coordinator, text)).toEqual([]);
  });

  it('divides into words and compares as the database does', async () => {
    const texts = [
      'Ủy/uỷ  HÓA–hoá',
      'số 12a.b/QĐ-UBND',
      'Đắk Nông',
      'e\u0301e\u0323\u0302 ẵ',
      'ÀÉÎ œ ß ½ K',
      `${'x'.repeat(70)} y`,
      'ລາວ 老挝 ok',
      "a'b&c|d:*",
    ];
    for (const text of texts) {
      const [row] = await stage.sql<{ words: string[]; plain: string }>(
        'select tsvector_to_array(words_of($1)) as words, plain($1) as plain',
        [text],
      );
      const own = wordsIn(text).map((word) => word.text);
      expect(row?.words).toEqual([...new Set(own)].sort());
      expect(row?.plain).toBe(
        wordsIn(text)
          .map((word) => word.text)
          .join(' ')
          .replace(/x{60}/, 'x'.repeat(70)),
      );
    }
  });

  it('reads tasks and status updates by their index', async () => {
    await stage.sql('set enable_seqscan = off');
    const plan = async (sql: string) => JSON.stringify(await stage.sql(`explain ${sql}`));
    for (const [table, index, words] of [
      ['task', 'task_words', `code || ' ' || title || ' ' || coalesce(deliverable, '') || ' ' || coalesce(authority, '')`],
      ['status_update', 'status_update_words', `results || ' ' || obstacles || ' ' || recommendations`],
    ])
      expect(await plan(`select 1 from ${table} where words_of(${words}) @@ '''dao'':*'::tsquery`)).toContain(index);
  });
});
