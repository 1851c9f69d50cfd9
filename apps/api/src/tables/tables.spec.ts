import { asDate } from '@dondoc/kernel';
import { Workbook } from 'exceljs';
import { aTask, type Task } from '../../../../test/builders';
import { Door } from '../../../../test/support/door';

describe('A list as a file', () => {
  let door: Door;
  let task: Task;
  let agent: Awaited<ReturnType<Door['as']>>;
  const side = (n: 0 | 1) => task.agreement.sides[n] as Task['agreement']['sides'][0];

  beforeAll(async () => {
    door = await Door.open();
    task = await aTask(door.stage, { dueDate: '2026-12-15', title: '=HYPERLINK("http://x")' });
    await aTask(door.stage, { dueDate: '2026-12-16', title: 'Việc của thỏa thuận khác' });
    agent = await door.as(side(0).focalPoint);
  });
  afterAll(() => door?.close());

  const bytes = async (url: string, language = 'vi') => {
    const answer = await agent
      .get(url)
      .set('Accept-Language', language)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });
    return { ...answer, status: answer.status, headers: answer.headers, file: answer.body as Buffer };
  };

  it('is a download with a Vietnamese name that nothing runs in', async () => {
    const { status, headers, file } = await bytes('/api/assignments/table.csv');
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'x-content-type-options': 'nosniff' });
    expect(decodeURIComponent(headers['content-disposition'] as string)).toMatch(
      /^attachment; filename="Phan viec cua cac ben [\d-]+\.csv"; filename\*=UTF-8''Phần việc của các bên [\d-]+\.csv$/,
    );
    expect(file.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  it('has the rows that the list has for this reader, and no others', async () => {
    const listed = (await agent.get('/api/assignments')).body.items as { taskCode: string }[];
    const lines = (await bytes('/api/assignments/table.csv')).file.toString().trim().split('\r\n');
    expect(lines).toHaveLength(listed.length + 1);
    expect(lines.join('\n')).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(lines.join('\n')).not.toContain('Việc của thỏa thuận khác');
  });

  it('is filtered as the list is, and refuses what the list does not know', async () => {
    const only = async (query: string) =>
      (await bytes(`/api/assignments/table.csv?${query}`)).file.toString().trim().split('\r\n').length - 1;
    expect(await only(`partyId=${task.agreement.parties[0]?.id}`)).toBe(1);
    expect(await only('state=done')).toBe(0);
    expect((await agent.get('/api/assignments/table.csv?limit=5')).status).toBe(400);
    expect((await agent.get('/api/assignments/table.csv?state=gone')).status).toBe(400);
  });

  it('is a workbook in the language that is asked for', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load((await bytes('/api/assignments/table.xlsx', 'en')).file as never);
    const sheet = workbook.getWorksheet('Assignments');
    expect(sheet?.getCell('D1').value).toBe('Title');
    expect(sheet?.getCell('D2').value).toBe('=HYPERLINK("http://x")');
    expect(sheet?.getCell('K2').value).toEqual(asDate('2026-12-15T00:00:00.000Z'));
  });

  it('comes as csv or xlsx, and a refusal comes in words before anything is sent', async () => {
    expect((await agent.get('/api/assignments/table.pdf')).body).toMatchObject({ code: 'object.notFound' });
    const missing = await agent.get('/api/commitments/table.csv?agreement=KHONG-CO');
    expect(missing.status).toBe(404);
    expect(missing.body.title).toBe('Không tìm thấy.');
  });

  const LISTS = [
    'agreements',
    'commitments',
    'tasks',
    'assignments',
    'my-work',
    'reviews',
    'reports',
    'journal',
    'messages',
    'review-cycles',
    'people',
    'agencies',
  ];

  it.each(LISTS)('there is one of %s in both kinds', async (list) => {
    for (const kind of ['csv', 'xlsx']) expect(await bytes(`/api/${list}/table.${kind}`)).toMatchObject({ status: 200 });
  });

  it('of my work is filtered as the screen filters', async () => {
    const rows = async (query: string) => (await bytes(`/api/my-work/table.csv?${query}`)).file.toString().trim().split('\r\n').length - 1;
    expect(await rows('')).toBe(1);
    expect(await rows('part=lead&text=hyper')).toBe(1);
    expect(await rows('part=cooperating')).toBe(0);
    expect(await rows('text=khong')).toBe(0);
  });
});
