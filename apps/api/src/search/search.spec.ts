import { anAgreement, aSide, aTask, type Task } from '../../../../test/builders';
import { Door } from '../../../../test/support/door';

describe('GET /api/search', () => {
  let door: Door;
  let task: Task;
  let reader: Awaited<ReturnType<Door['as']>>;

  beforeAll(async () => {
    door = await Door.open();
    const agreement = await anAgreement(door.stage, { titleVi: 'Hợp tác đào tạo nghề' });
    task = await aTask(door.stage, { agreement, title: 'Mở lớp đào tạo nghề' });
    reader = await door.as(task.agreement.sides[0]?.focalPoint as NonNullable<Task['agreement']['sides'][0]>['focalPoint']);
  });
  afterAll(() => door?.close());

  const search = (query: string) => reader.get(`/api/search${query}`);
  const nothing = { items: [], more: false };

  it('answers by kind', async () => {
    const { body } = await search(`?q=${encodeURIComponent('ĐÀO TẠO ngh')}`).expect(200);
    expect(body).toMatchObject({
      agreements: { items: [{ code: task.agreement.code }], more: false },
      commitments: nothing,
      tasks: {
        items: [
          {
            code: task.code,
            title: [
              { text: 'Mở lớp ', found: false },
              { text: 'đào tạo nghề', found: true },
            ],
          },
        ],
      },
      statusUpdates: nothing,
      reports: nothing,
    });
  });

  it('answers with nothing where there is nothing to look for', async () => {
    for (const query of ['', '?q=', '?q=%20%20', `?q=${encodeURIComponent("…!?'&|:*()\\")}`, '?q=%CC%81'])
      expect((await search(query).expect(200)).body.tasks).toEqual(nothing);
  });

  it('refuses in words what is no search', async () => {
    for (const query of [`?q=${'a'.repeat(201)}`, '?q=a&q=b', '?q[a]=b', '?q=a&limit=0', '?q=a&limit=201', '?q=a&kind=task']) {
      const { body } = await search(query).expect(400);
      expect(body.title).toBe('Dữ liệu gửi lên chưa đúng.');
      expect(body.fields[0].message).toBeTruthy();
    }
    expect((await search(`?q=${"')--%20:*%20".repeat(12)}`)).status).toBe(200);
  });

  it('is for people who are signed in, and finds nothing for strangers', async () => {
    await door.guest().get('/api/search?q=dao').expect(401);
    const stranger = await door.as((await aSide(door.stage)).coordinator);
    const { body } = await stranger.get('/api/search?q=dao%20tao').expect(200);
    expect(Object.values(body)).toEqual([nothing, nothing, nothing, nothing, nothing]);
  });
});
