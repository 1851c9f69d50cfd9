import { MailedLinksService, SessionsService } from '@dondoc/directory';
import { record } from '@dondoc/journal';
import { Actor, addMinutes, type Id } from '@dondoc/kernel';
import { aPerson, aSide, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { deliver, mails } from '../test/reading';
import { AccountMailsService } from './account-mails.service';

const PASSWORD = 'mùa hoa dã quỳ vàng';
/** Sunday night: it waits for no working hours. */
const START = '2026-11-22T16:00:00.000Z';

describe('A forgotten password', () => {
  let stage: Stage;
  let sessions: SessionsService;
  let count = 0;

  beforeAll(async () => {
    stage = await openStage({ at: START });
    sessions = stage.get(SessionsService);
    await theCalendar(stage);
  });
  beforeEach(async () => {
    await stage.setClock(START);
    await stage.sql('delete from message');
  });
  afterAll(() => stage.close());

  const someone = async () => {
    const email = `quen${++count}@example.vn`;
    const personId = (await aPerson(stage, { email })).personId as Id;
    await sessions.setPassword(Actor.system(), { personId, password: 'mật khẩu cũ rất dài' });
    return { email, personId };
  };
  const ask = async (email: string) => {
    await stage.get(MailedLinksService).askForReset(email);
    const [fact] = await stage.sql<{ id: Id }>(`select about_id as id from fact where kind = 'reset.asked' order by id desc limit 1`);
    await stage.get(AccountMailsService).reset(fact?.id as Id);
    return fact?.id as Id;
  };
  const linkOf = async () => {
    await deliver(stage);
    return /\/(reset|invitation)#([\w-]{43})/.exec((await mails(stage))[0]?.text ?? '')?.[2] as string;
  };

  it('is replaced by a link that comes by mail and works once; every session ends', async () => {
    const { email, personId } = await someone();
    const { token } = await sessions.signIn(email, 'mật khẩu cũ rất dài', 'spec');
    await ask(` ${email.toUpperCase()} `);
    const link = await linkOf();
    await sessions.signInByLink(link, 'spec', PASSWORD);
    expect(await sessions.actorOf(token)).toBeNull();
    expect((await sessions.signIn(email, PASSWORD, 'spec')).token).toBeTruthy();
    await expect(sessions.signInByLink(link, 'spec', `${PASSWORD} hai`)).rejects.toThrow('link.refused');
    const facts = await stage.sql<{ kind: string }>(`select kind from fact where about_id = $1 order by id`, [personId]);
    expect(facts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['person.resetMailed', 'person.passwordSet']));
  });

  it('leaves the token in no row', async () => {
    const { email } = await someone();
    await ask(email);
    const link = await linkOf();
    for (const table of ['message', 'fact', 'sign_in_link', 'reset_request', 'outbox'])
      expect([table, await stage.sql(`select 1 from ${table} t where t::text like $1`, [`%${link}%`])]).toEqual([table, []]);
  });

  it('gets a link for 30 minutes, of which the newest works', async () => {
    const { email } = await someone();
    await ask(email);
    const first = await linkOf();
    await ask(email);
    const second = await linkOf();
    await expect(sessions.signInByLink(first, 'spec', PASSWORD)).rejects.toThrow('link.refused');
    await stage.setClock(addMinutes(START, 31));
    await expect(sessions.signInByLink(second, 'spec', PASSWORD)).rejects.toThrow('link.refused');
  });

  it('is nobody’s where the account is unknown or disabled', async () => {
    const { email, personId } = await someone();
    await stage.sql('update person set disabled_at = now() where id = $1', [personId]);
    await ask(email);
    await ask('khongai@example.vn');
    expect(await stage.sql('select id from message')).toEqual([]);
    expect(await stage.sql('select id from reset_request')).toEqual([]);
  });

  it('leaves the second factor to be given', async () => {
    const { email, personId } = await someone();
    await stage.sql(
      `insert into passkey (id, person_id, credential_id, public_key, counter, name, created_at) values (gen_random_uuid(), $1, 'khoa', 'x', 0, 'Khóa', now())`,
      [personId],
    );
    await ask(email);
    expect((await sessions.signInByLink(await linkOf(), 'spec', PASSWORD)).secondStep).toEqual(['passkey']);
  });

  it('or an invitation leaves no mail behind once its link has ended', async () => {
    const { email } = await someone();
    await ask(email);
    await stage.setClock(addMinutes(START, 31));
    await deliver(stage);
    expect(await stage.sql('select state from message')).toEqual([{ state: 'cancelled' }]);
  });

  it('of somebody who is invited is chosen by the mail’s link; the same fact twice is one mail', async () => {
    const personId = (await aPerson(stage, { email: 'duocmoi@example.vn' })).personId as Id;
    await stage.get(MailedLinksService).invite(Actor.system(), personId);
    const [fact] = await stage.sql<{ id: number }>(`select max(id)::int as id from fact where kind = 'person.invitedByMail'`);
    for (let n = 0; n < 2; n++) await stage.get(AccountMailsService).invitation({ id: fact?.id as number, aboutId: personId });
    expect(await stage.sql('select kind, address from message')).toEqual([{ kind: 'account', address: 'duocmoi@example.vn' }]);
    await sessions.signInByLink(await linkOf(), 'spec', PASSWORD);
    expect((await sessions.signIn('duocmoi@example.vn', PASSWORD, 'spec')).token).toBeTruthy();
  });
});

describe('What one signs in with', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ at: START });
    await theCalendar(stage);
  });
  afterAll(() => stage.close());

  const told = async () => {
    const [fact] = await stage.sql<{ id: number; aboutId: Id }>('select id::int, about_id as "aboutId" from fact order by id desc limit 1');
    for (let n = 0; n < 2; n++) await stage.get(AccountMailsService).changed(fact as { id: number; aboutId: Id });
    await deliver(stage);
    return mails(stage);
  };
  const done = (by: Actor, personId: Id, kind: string, data: Record<string, unknown> = {}) =>
    stage.database.transact(by, (tx) => record(tx, { kind, about: { type: 'person', id: personId }, data }));

  it('is told to its holder when an administrator takes it away: what, when, by whom, where one is signed in, what to do', async () => {
    const { administrator, focalPoint } = await aSide(stage);
    await stage.sql(
      `insert into session (id, token_hash, person_id, created_at, seen_at, expires_at, user_agent)
       values (gen_random_uuid(), 'x', $1, now(), now(), '2026-12-01', 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36')`,
      [focalPoint.personId],
    );
    await done(administrator, focalPoint.personId as Id, 'factor.removed', { factor: 'all' });
    const [mail, ...others] = await told();
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('[Đôn Đốc] Đã gỡ mọi lớp xác thực thứ hai');
    for (const part of [
      '23:00, Chủ nhật, 22/11/2026',
      `quản trị viên ${administrator.name}`,
      'đang đăng nhập ở: Chrome trên Windows',
      'báo ngay cho quản trị viên',
      '/account',
    ])
      expect(mail?.text).toContain(part);
  });

  it('is told in the holder’s language when they do it themselves', async () => {
    const actor = await aPerson(stage, { email: 'khoa@example.vn', language: 'en' });
    await done(actor, actor.personId as Id, 'factor.added', { factor: 'passkey', passkey: 'Máy ở cơ quan' });
    const [mail] = await told();
    expect(mail).toMatchObject({ to: 'khoa@example.vn', subject: '[Đôn Đốc] A passkey was added' });
    expect(mail?.text).toContain('By: whoever is signed in to this account');
    expect(mail?.text).toContain('signed in at: no place');
  });

  it('is told of a password that was set by a link; nobody is told whose account is closed', async () => {
    const personId = (await aPerson(stage, { email: 'dat@example.vn' })).personId as Id;
    await stage.get(SessionsService).setPassword(Actor.system(), { personId, password: PASSWORD });
    const [mail, ...others] = await told();
    expect(mail?.text).toContain('người mở liên kết được gửi tới bạn');
    expect(JSON.stringify(mail)).not.toContain(PASSWORD);
    await stage.sql('update person set disabled_at = now() where id = $1', [personId]);
    await stage.get(SessionsService).setPassword(Actor.system(), { personId, password: `${PASSWORD} hai` });
    expect(await told()).toHaveLength(others.length + 1);
  });
});
