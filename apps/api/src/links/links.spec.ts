import { Actor, type Id, randomIds } from '@dondoc/kernel';
import { aTask, insert, type Task } from '../../../../test/builders';
import { Door } from '../../../../test/support/door';
import { linkToken } from '../../../../test/support/mail-links';

describe('the links of mails', () => {
  let door: Door;
  let task: Task;
  let subjectId: Id;

  beforeAll(async () => {
    door = await Door.open();
  });
  afterAll(() => door?.close());
  beforeEach(async () => {
    task = await aTask(door.stage, { title: 'Hội nghị <b>xúc tiến</b>', state: 'not_started' });
    subjectId = await statusUpdateOwed();
  });

  const side = () => task.agreement.sides[0] as Task['agreement']['sides'][0];
  const assignmentId = () => task.assignments[0].id;

  async function statusUpdateOwed(): Promise<Id> {
    const { agreement } = task;
    const row = { id: randomIds.next(), kind: 'statusUpdate', aboutId: randomIds.next(), agreementId: agreement.id };
    const of = { partyId: agreement.parties[0]?.id, assignmentId: assignmentId(), agencyId: side().department.id };
    const what = { name: 'x', periodKey: '2026-Q4', owedSince: '2026-11-01', deadline: '2026-12-17', state: 'owed' };
    return (await insert(door.stage, 'subject', { ...row, ...of, ...what })).id;
  }

  async function linkOf(deed: 'acknowledge' | 'nothingNew', given: { until?: string; officeId?: Id } = {}) {
    const who = { personId: side().focalPoint.personId as Id, officeId: side().focalPoint.offices[0]?.officeId as Id };
    const aboutId = deed === 'acknowledge' ? assignmentId() : subjectId;
    return `/links/${await linkToken(door.stage, { deed, aboutId, ...who, until: '2026-12-07', ...given })}`;
  }
  const formOf = (page: string) => /name="form" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const press = async (link: string) =>
    door
      .guest()
      .post(link)
      .field('form', formOf((await door.guest().get(link)).text));
  const traces = async () =>
    (
      await door.stage.sql<{ n: number }>(
        `select (select count(*) from link_use)::int + (select count(*) from fact where kind <> 'session.started')::int + (select count(*) from status_update)::int as n`,
      )
    )[0]?.n;

  it('show what they do and change nothing, whoever fetches them and how often', async () => {
    const link = await linkOf('acknowledge');
    const before = await traces();
    const { text, headers } = await door.guest().get(link).expect(200).expect('Content-Type', /html/);
    expect(text).toContain('Hội nghị &lt;b&gt;xúc tiến&lt;/b&gt;');
    expect(text).toContain('Tiếp nhận nhiệm vụ');
    expect(text).not.toMatch(/<script|style=|onclick/);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['cache-control']).toBe('no-store');
    await door.guest().head(link).expect(200);
    await door.guest().options(link);
    for (const method of ['put', 'delete', 'patch'] as const) await door.guest()[method](link).expect(404);
    expect(await traces()).toBe(before);
  });

  it('acknowledge at the press of the button, as that person for that office, and the journal says by which way', async () => {
    const { text, status } = await press(await linkOf('acknowledge'));
    expect([status, text.includes('Đã ghi nhận: nhiệm vụ được tiếp nhận.')]).toEqual([200, true]);
    const [fact] = await door.stage.sql(
      `select kind, person_id as person, office_id as office, data->>'via' as via from fact where kind = 'assignment.acknowledged' and about_id = $1`,
      [assignmentId()],
    );
    const { personId, offices } = side().focalPoint;
    expect(fact).toEqual({ kind: 'assignment.acknowledged', person: personId, office: offices[0]?.officeId, via: 'link' });
  });

  it('report "nothing new" for the period that asked, and no other thing', async () => {
    await press(await linkOf('nothingNew'));
    expect(await door.stage.sql('select nothing_new, results from status_update where assignment_id = $1', [assignmentId()])).toEqual([
      { nothing_new: true, results: '' },
    ]);
    expect(await door.stage.sql('select state from subject where id = $1', [subjectId])).toEqual([{ state: 'met' }]);
    const other = task.assignments[1]?.id;
    expect(await door.stage.sql('select acknowledged_at from assignment where id = $1', [other])).toEqual([{ acknowledged_at: null }]);
  });

  it('work once, also when pressed ten times at the same moment', async () => {
    const link = await linkOf('nothingNew');
    const form = formOf((await door.guest().get(link)).text);
    const answers = await Promise.all(Array.from({ length: 10 }, () => door.guest().post(link).field('form', form)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
    expect(await door.stage.sql('select 1 from status_update where assignment_id = $1', [assignmentId()])).toHaveLength(1);
    expect((await door.guest().get(link)).text).toContain('Liên kết này đã được dùng');
  });

  it('need the press of a person who has seen the page', async () => {
    const link = await linkOf('acknowledge');
    const stale = await door.guest().post(link).field('form', 'x').expect(409);
    expect(stale.text).toContain('Đề nghị bấm lại');
    expect(stale.text).toContain('name="form"');
    await door.guest().post(link).expect(409);
    const ofAnother = formOf((await door.guest().get(await linkOf('nothingNew'))).text);
    await door.guest().post(link).field('form', ofAnother).expect(409);
    expect(await door.stage.sql('select 1 from link_use where about_id = $1', [assignmentId()])).toEqual([]);
  });

  it('are not pressed by another site', async () => {
    const link = await linkOf('acknowledge');
    const form = formOf((await door.guest().get(link)).text);
    await door.guest().post(link).set('Sec-Fetch-Site', 'cross-site').field('form', form).expect(403);
    await door.guest().post(link).set('Origin', 'https://evil.example').field('form', form).expect(403);
    await door.guest().post(link).type('form').send({ form }).expect(415);
  });

  it('that are forged or cut off lead to a page that says so', async () => {
    const link = await linkOf('acknowledge');
    for (const wrong of [link.slice(0, -2), `${link}x`, '/links/abc', '/links/%00']) {
      const { text, status } = await door.guest().get(wrong);
      expect([status, text.includes('Liên kết này không hợp lệ')]).toEqual([404, true]);
    }
    await door.guest().post('/links/abc').field('form', 'x').expect(404);
  });

  it.each<[string, string, () => Promise<unknown>]>([
    ['expired', 'đã hết hạn', async () => undefined],
    [
      'of an office that the person left',
      'không còn giữ vị trí',
      async () => door.stage.sql(`update membership set valid_to = '2026-11-01'`),
    ],
    ['of a disabled account', 'không còn giữ vị trí', async () => door.stage.sql('update person set disabled_at = now()')],
    [
      'of a task that another agency leads now',
      'chuyển cho cơ quan khác',
      async () => door.stage.sql('update assignment set lead_agency_id = $1', [task.agreement.sides[0]?.committee.id]),
    ],
    ['of a paused task', 'đang tạm dừng', async () => door.stage.sql(`update assignment set state = 'paused'`)],
    ['of a closed task', 'đã kết thúc', async () => door.stage.sql(`update assignment set state = 'no_longer_applicable'`)],
    ['of a period that was locked', 'đã chốt số liệu', async () => door.stage.sql(`update subject set state = 'closed'`)],
  ])('%s say so and do nothing', async (what, words, happens) => {
    const link = await linkOf('nothingNew', what === 'expired' ? { until: '2026-11-22' } : {});
    const form = what === 'expired' ? 'x' : formOf((await door.guest().get(link)).text);
    await happens();
    const page = await door.guest().get(link).expect(200);
    expect(page.text).toContain(words);
    expect(page.text).not.toContain('<form');
    const pressed = await door.guest().post(link).field('form', form).expect(409);
    expect(pressed.text).toContain(words);
    expect(await door.stage.sql('select 1 from status_update where assignment_id = $1', [assignmentId()])).toEqual([]);
    await door.stage.sql('update person set disabled_at = null');
    await door.stage.sql('update membership set valid_to = null');
  });

  it('of an office that somebody else holds do not work for this person', async () => {
    const link = await linkOf('acknowledge', { officeId: side().agencyHead.offices[0]?.officeId as Id });
    expect((await door.guest().get(link)).text).toContain('không còn giữ vị trí');
  });

  it('record nothing where the period is locked at the very moment of the press', async () => {
    const link = await linkOf('nothingNew');
    const form = formOf((await door.guest().get(link)).text);
    await door.stage.sql(`create function lock_now() returns trigger language plpgsql as
      $$ begin update subject set state = 'closed' where kind = 'statusUpdate'; return new; end $$`);
    await door.stage.sql('create trigger lock_now before insert on link_use for each row execute function lock_now()');
    await door.guest().post(link).field('form', form).expect(409);
    await door.stage.sql('drop trigger lock_now on link_use');
    await door.stage.sql('drop function lock_now');
    expect(await door.stage.sql('select 1 from status_update where assignment_id = $1', [assignmentId()])).toEqual([]);
    expect(await door.stage.sql('select 1 from link_use where about_id = $1', [subjectId])).toEqual([]);
  });

  it('speak the language of their reader', async () => {
    await door.stage.sql(`update person set language = 'en' where id = $1`, [side().focalPoint.personId]);
    const { text } = await door.guest().get(await linkOf('nothingNew'));
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('Nothing new this period');
  });

  it('need nobody to be signed in, and whoever is signed in stays who they are', async () => {
    const stranger = await door.as(side().viceChair);
    const link = await linkOf('acknowledge');
    const form = formOf((await stranger.get(link)).text);
    await stranger.post(link).field('form', form).expect(200);
    const [fact] = await door.stage.sql<{ name: string }>(
      `select actor_name as name from fact where kind = 'assignment.acknowledged' and about_id = $1`,
      [assignmentId()],
    );
    expect(fact?.name).toBe((side().focalPoint as Actor).name);
  });
});
