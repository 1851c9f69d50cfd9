import { Database } from '@dondoc/database';
import { OfficesService } from '@dondoc/directory';
import { Actor, type Id } from '@dondoc/kernel';
import { type Agreement, aCollectingReview, anAgreement, aSide, aTask, insert, type Side, type Task } from '../../../test/builders';
import { Door } from '../../../test/support/door';

const SECRET = 'Kinhthanh';
type Browser = Awaited<ReturnType<Door['as']>>;

/** A and B share an agreement. One of its commitments is about religion; at A the coordinator is named for it, nobody else. */
describe('A restricted field', () => {
  let door: Door;
  let [a, b] = [] as unknown as [Side, Side];
  let agreement: Agreement;
  let task: Task;
  let named: Browser;

  beforeAll(async () => {
    door = await Door.open();
    const { stage } = door;
    [a, b] = [await aSide(stage), await aSide(stage)];
    agreement = await anAgreement(stage, { sides: [a, b] });
    await insert(stage, 'field', { code: 'religion', nameVi: 'Tôn giáo', nameEn: 'Religion', restricted: true, position: 1 });
    task = await aTask(stage, { agreement, dueDate: '2026-12-20', title: `${SECRET} việc` });
    const review = await aCollectingReview(stage, agreement, [task]);
    await stage.sql(
      `insert into fact (at, kind, actor_name, about_type, about_id, agreement_id, data)
      values (app_now(), 'task.brokenDown', 'x', 'task', $1, $2, $3)`,
      [task.id, agreement.id, JSON.stringify({ title: `${SECRET} việc` })],
    );
    // the field is said after all this: what is there already is closed with it
    await stage.sql(`update commitment set field = 'religion', title_vi = $2 where id = $1`, [
      agreement.commitments[0]?.id,
      `${SECRET} cam kết`,
    ]);
    const officeId = a.coordinator.offices[0]?.officeId as Id;
    await stage.get(OfficesService).nameForFields(Actor.system('spec'), officeId, ['religion']);
    named = await door.as(a.coordinator);
    expect(review.id).toBeTruthy();
  });
  afterAll(() => door?.close());

  /** Every list, object and file of the API, with this agreement's ids in their places. */
  async function everyAnswer(browser: Browser): Promise<{ path: string; status: number; text: string }[]> {
    const { body } = await browser.get('/api/openapi.json').expect(200);
    const paths = Object.entries((body as { paths: Record<string, object> }).paths).flatMap(([path, deeds]) =>
      'get' in deeds ? [path] : [],
    );
    const [own] = task.assignments;
    const ids: Record<string, string> = {
      tasks: task.id,
      assignments: own.id,
      commitments: agreement.commitments[0]?.id as Id,
      agreements: agreement.id,
    };
    const [review] = await door.stage.sql<{ id: Id }>('select id from review');
    const filled = paths.map((path) =>
      path
        .replace('{format}', 'csv')
        .replace(
          /^\/api\/(\w[\w-]*)\/\{\w+\}/,
          (_, what: string) => `/api/${what}/${what === 'reviews' ? review?.id : (ids[what] ?? agreement.id)}`,
        )
        .replace(/\{\w+\}/g, agreement.id),
    );
    const queries = [
      '/api/search?q=kinhthanh',
      `/api/tasks?agreementId=${agreement.id}`,
      `/api/agreements/${agreement.id}/preview?from=2026-11-01&to=2027-01-31`,
    ];
    const answers = [];
    for (const path of [...filled, ...queries]) {
      const { status, text } = await browser.get(path).buffer(true);
      answers.push({ path, status, text: text ?? '' });
    }
    return answers;
  }

  it('is there for whoever is in an office named for it', async () => {
    const saying = (await everyAnswer(named)).filter(({ text }) => text.includes(SECRET)).map(({ path }) => path);
    expect(saying).toEqual(
      expect.arrayContaining(['/api/tasks', '/api/tasks/table.csv', `/api/tasks/${task.id}`, '/api/search?q=kinhthanh']),
    );
  });

  it('is nowhere in what anybody else is answered, on either side', async () => {
    for (const actor of [a.focalPoint, a.auditor, b.coordinator]) {
      const answers = await everyAnswer(await door.as(actor));
      expect(answers.length).toBeGreaterThan(60);
      expect(answers.filter(({ text }) => text.includes(SECRET)).map(({ path }) => path)).toEqual([]);
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    }
  });

  it('is not found, as nothing is under a random id, and is not counted', async () => {
    const other = await door.as(b.coordinator);
    for (const path of [`tasks/${task.id}`, `assignments/${task.assignments[1]?.id}`, `commitments/${agreement.commitments[0]?.id}`])
      await other.get(`/api/${path}`).expect(404);
    const counts = async (browser: Browser) => {
      const { body } = await browser.get(`/api/agreements/${agreement.id}`).expect(200);
      const { tasks, assignments, commitments } = body as Record<string, number>;
      return { tasks, assignments, commitments };
    };
    const all = agreement.commitments.length;
    expect(await counts(named)).toEqual({ tasks: 1, assignments: 2, commitments: all });
    expect(await counts(other)).toEqual({ tasks: 0, assignments: 0, commitments: all - 1 });
  });

  it('that is not restricted is read without a word in the journal, and without a question where nobody is named', async () => {
    const open = await aTask(door.stage, { agreement: await anAgreement(door.stage, { sides: [a, b] }), dueDate: '2026-12-20' });
    const asked = async (browser: Browser) => {
      const read = jest.spyOn(door.app.get(Database, { strict: false }), 'read');
      const transact = jest.spyOn(door.app.get(Database, { strict: false }), 'transact');
      await browser.get(`/api/tasks/${open.id}`).expect(200);
      const counted = [
        read.mock.calls.filter(([actor]) => !actor.isSystem).length,
        transact.mock.calls.filter(([actor]) => !actor.isSystem).length,
      ];
      read.mockRestore();
      transact.mockRestore();
      return counted;
    };
    expect(await asked(await door.as(b.coordinator))).toEqual([1, 0]);
    expect(await asked(named)).toEqual([2, 0]);
    expect(await door.stage.sql(`select 1 from fact where kind = 'restricted.read' and about_id = $1`, [open.id])).toEqual([]);
  });

  it('closes again when the office is named no longer, and every look at it is in the journal once a day', async () => {
    for (const path of ['', '/history', '']) await named.get(`/api/tasks/${task.id}${path}`).expect(200);
    await Promise.all([1, 2, 3].map(() => named.get(`/api/assignments/${task.assignments[0].id}`).expect(200)));
    const reads = async () =>
      door.stage.sql(
        `select about_type as about, office_id as "officeId", data from fact where kind = 'restricted.read' and about_id = any($1) order by 1`,
        [[task.id, task.assignments[0].id]],
      );
    const seenAs = { officeId: a.coordinator.offices[0]?.officeId, data: { task: task.code } };
    expect(await reads()).toEqual([
      { about: 'assignment', ...seenAs },
      { about: 'task', ...seenAs },
    ]);
    // the next day it is said again
    await door.stage.sql(`update restricted_read set day = day - 1`);
    await named.get(`/api/tasks/${task.id}`).expect(200);
    expect(await reads()).toHaveLength(3);
    // that somebody looked says that there is something: who audits it is named
    const told = async (browser: Browser) => {
      const { body } = await browser.get('/api/journal?kind=restricted.read').expect(200);
      return (body as { items: { office: { vi: string } }[] }).items;
    };
    expect(await told(await door.as(a.auditor))).toEqual([]);
    await door.stage.get(OfficesService).nameForFields(Actor.system('spec'), a.auditor.offices[0]?.officeId as Id, ['religion']);
    expect((await told(await door.as(a.auditor)))[0]?.office.vi).toContain('coordinator');
    const administrator = await door.as(a.administrator);
    const officeId = a.coordinator.offices[0]?.officeId;
    await administrator
      .put(`/api/offices/${officeId}/restricted-fields`)
      .send({ fields: ['weather'] })
      .expect(400);
    await administrator.put(`/api/offices/${officeId}/restricted-fields`).send({ fields: [] }).expect(200);
    await named.get(`/api/tasks/${task.id}`).expect(404);
  });
});
