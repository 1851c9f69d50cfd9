import { ApiTokensService, DirectoryService, SessionsService } from '@dondoc/directory';
import { Actor, addMinutes } from '@dondoc/kernel';
import { MAIL_OPTIONS } from '@dondoc/mail';
import { AccountMailsService } from '@dondoc/reminders';
import { Attempts } from '../../../apps/api/src/limits/attempts';
import { deliver, mails } from '../../../libs/reminders/test/reading';
import { aPerson } from '../../builders';
import { Authenticator } from '../../support/authenticator';
import { codeOf } from '../../support/one-time-code';
import { type Ask, type Case, type Line, send } from '../line';
import type { Scene } from '../scene';

export const PASSWORD = 'mùa hoa dã quỳ vàng';

const SYSTEM = Actor.system('spec');

async function withPassword(scene: Scene, email: string) {
  const person = await aPerson(scene.stage, { email });
  await scene.stage.get(SessionsService).setPassword(SYSTEM, { personId: person.personId as string, password: PASSWORD });
  return person;
}

const signIn = (scene: Scene, body: object, headers: Record<string, string> = {}) =>
  send(scene, { method: 'post', path: '/api/session', body, headers, status: 200 });

const askForReset = (scene: Scene, email: string, headers: Record<string, string> = {}) =>
  send(scene, { method: 'post', path: '/api/session/reset', body: { email }, headers, status: 204 });

const cookieOf = (headers: Record<string, unknown>) => String(headers['set-cookie']).split(';')[0] as string;
const withCookie = (scene: Scene, cookie: string) => send(scene, { path: '/api/session', headers: { Cookie: cookie }, status: 401 });

/** Somebody with an app for codes, signed in by password and code. */
async function withCodes(scene: Scene, email: string) {
  await scene.stage.sql('truncate rate_limit');
  await withPassword(scene, email);
  const agent = scene.door.guest();
  await agent.post('/api/session').send({ email, password: PASSWORD }).expect(200);
  const { secret } = (await agent.post('/api/account/factors/totp').expect(200)).body as { secret: string };
  await agent
    .post('/api/account/factors/totp/confirmation')
    .send({ code: codeOf(secret, -1) })
    .expect(200);
  const pending = async () => (await signIn(scene, { email, password: PASSWORD })).body.secondStep.token as string;
  return { agent, secret, pending };
}

const give = (scene: Scene, body: object) => send(scene, { method: 'post', path: '/api/session/second-step', body, status: 200 });
const optionsOf = async (scene: Scene) =>
  (await send(scene, { method: 'post', path: '/api/session/passkey/options', body: {}, status: 200 })).body;
const byPasskey = (scene: Scene, passkey: object) =>
  send(scene, { method: 'post', path: '/api/session/passkey', body: { passkey }, status: 200 });

/** Somebody with a passkey of this very site. */
async function withPasskey(scene: Scene, email: string): Promise<Authenticator> {
  await scene.stage.sql('truncate rate_limit');
  await withPassword(scene, email);
  const agent = scene.door.guest();
  await agent.post('/api/session').send({ email, password: PASSWORD }).expect(200);
  const { origin } = new URL(scene.door.publicUrl);
  const authenticator = new Authenticator(origin);
  const options = (await agent.post('/api/account/passkeys/options').expect(200)).body;
  await agent
    .post('/api/account/passkeys')
    .send({ name: 'Máy', answer: authenticator.make(options) })
    .expect(200);
  return authenticator;
}
const aToken = (scene: Scene, scope: 'read' | 'work' | 'coordinate', by = scene.a.focalPoint) =>
  scene.stage.get(ApiTokensService).make(by, { name: 'Phần mềm', scope, lastDay: scene.stage.today });
const byToken = (scene: Scene, token: string, ask: Partial<Ask> & { path: string }) =>
  send(scene, { status: 200, ...ask, headers: { ...ask.headers, Authorization: `Bearer ${token}` } });

const at = (name: string, run: (scene: Scene) => Promise<void>): Case => ({ name, run });

export const sessions: Line[] = [
  {
    line: 'session fixation, cookie after logout or disabling → 401',
    cases: [
      at('a cookie that was set beforehand is not the one after signing in, and is worth nothing', async (scene) => {
        await withPassword(scene, 'codinh@example.vn');
        const planted = `dondoc=${'A'.repeat(43)}`;
        const { headers } = await signIn(scene, { email: 'codinh@example.vn', password: PASSWORD }, { Cookie: planted });
        expect(cookieOf(headers)).not.toBe(planted);
        expect(String(headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/);
        expect((await withCookie(scene, planted)).status).toBe(401);
      }),
      at('after signing out', async (scene) => {
        const { agent, cookie } = await scene.door.cookieOf(scene.a.focalPoint);
        await agent.delete('/api/session').expect(204);
        expect((await withCookie(scene, cookie)).status).toBe(401);
      }),
      at('after the account was disabled', async (scene) => {
        const person = await aPerson(scene.stage, {});
        const { cookie } = await scene.door.cookieOf(person);
        expect((await withCookie(scene, cookie)).status).toBe(200);
        await scene.stage.get(DirectoryService).disablePerson(SYSTEM, person.personId as string);
        expect((await withCookie(scene, cookie)).status).toBe(401);
      }),
    ],
  },
  {
    line: 'brute force and spraying → 429, owner not locked out, X-Forwarded-For not believed unless configured',
    cases: [
      at('eleven guesses at one account, each as if from elsewhere', async (scene) => {
        const answers: number[] = [];
        for (let n = 0; n < 11; n++) {
          const headers = { 'X-Forwarded-For': `203.0.113.${n}` };
          const answer = await signIn(scene, { email: 'doan@example.vn', password: `sai mật khẩu ${n}` }, headers);
          answers.push(answer.status);
        }
        expect(answers).toEqual([...Array(10).fill(403), 429]);
      }),
      at('fifty at once over fifty accounts, and bad links', async (scene) => {
        await scene.stage.sql('truncate rate_limit');
        const tries = Array.from({ length: 60 }, (_, n) =>
          n % 2 ? { email: `rai${n}@example.vn`, password: 'sai mật khẩu' } : { link: 'x'.repeat(43) },
        );
        const answers = await Promise.all(tries.map((body) => signIn(scene, body)));
        expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(10);
        await scene.stage.sql('truncate rate_limit');
      }),
      at('the owner elsewhere is not locked out', async (scene) => {
        await withPassword(scene, 'chunhan@example.vn');
        for (let n = 0; n < 12; n++) await signIn(scene, { email: 'chunhan@example.vn', password: 'sai mật khẩu' });
        await scene.stage.sql('truncate known_network');
        const attempts = scene.door.app.get(Attempts);
        const right = () => scene.stage.get(SessionsService).signIn('chunhan@example.vn', PASSWORD, 'spec');
        const elsewhere = await attempts.bounding({ ip: '198.51.100.4', account: 'chunhan@example.vn' }, right);
        expect(elsewhere.token).toBeTruthy();
        await scene.stage.sql('truncate rate_limit');
      }),
    ],
  },
  {
    line: 'no default account; one-time set-up link',
    cases: [
      at('the usual names with the usual passwords', async (scene) => {
        for (const name of ['admin', 'administrator', 'root', 'dondoc', 'admin@localhost'])
          for (const password of ['admin', 'password', 'dondoc', '123456']) {
            const { status } = await signIn(scene, { email: name, password });
            expect([name, [403, 429].includes(status)]).toEqual([name, true]);
          }
        await scene.stage.sql('truncate rate_limit');
      }),
      at('an invitation works once', async (scene) => {
        const person = await aPerson(scene.stage, {});
        const issue = () =>
          scene.stage.database.transact(SYSTEM, (tx) =>
            scene.stage.get(SessionsService).issueLink(tx, person.personId as string, 'invitation', addMinutes(tx.now, 60)),
          );
        const link = await issue();
        const twice = [await signIn(scene, { link, password: PASSWORD }), await signIn(scene, { link, password: PASSWORD })];
        expect(twice.map(({ status }) => status)).toEqual([200, 403]);
      }),
      at('a common password cannot be chosen', async (scene) => {
        const { agent } = await scene.door.cookieOf(await aPerson(scene.stage, {}));
        const { body } = await agent.put('/api/session/password').send({ password: 'Administrator123' }).expect(400);
        expect(body.code).toBe('password.common');
      }),
    ],
  },
  {
    line: 'same answer and time for unknown accounts',
    cases: [
      at('the answers differ in nothing, the times by less than half', async (scene) => {
        await withPassword(scene, 'quen@example.vn');
        const once = async (email: string) => {
          const begun = performance.now();
          const { status, body } = await signIn(scene, { email, password: 'sai mật khẩu' });
          return { ms: performance.now() - begun, answer: { status, body } };
        };
        const [known, unknown] = [[], []] as { ms: number; answer: object }[][];
        for (let n = 0; n < 5; n++) {
          known?.push(await once('quen@example.vn'));
          unknown?.push(await once(`la${n}@example.vn`));
        }
        expect(unknown?.[0]?.answer).toEqual(known?.[0]?.answer);
        const least = (all?: { ms: number }[]) => Math.min(...(all ?? []).map(({ ms }) => ms));
        expect(least(unknown) / least(known)).toBeGreaterThan(0.5);
        await scene.stage.sql('truncate rate_limit');
      }),
    ],
  },
  {
    line: 'second factor: replayed code or challenge, wrong origin, skipped step → refused',
    cases: [
      at('a code that was used, by its owner or by whoever looked on', async (scene) => {
        const { secret, pending } = await withCodes(scene, 'lap.lai@example.vn');
        const code = codeOf(secret);
        const [first, second] = [await pending(), await pending()];
        expect((await give(scene, { token: first, code })).status).toBe(200);
        const replayed = await give(scene, { token: second, code });
        expect([replayed.status, replayed.body.code, replayed.headers['set-cookie']]).toEqual([403, 'code.refused', undefined]);
      }),
      at('the password alone: the token of the step opens no other address', async (scene) => {
        const { pending } = await withCodes(scene, 'bo.buoc@example.vn');
        const token = await pending();
        const tries = [
          { path: '/api/session' },
          { path: '/api/account' },
          { path: '/api/account/factors' },
          { method: 'delete', path: '/api/account/factors/totp' },
          { method: 'put', path: '/api/session/password', body: { current: PASSWORD, password: 'một mật khẩu khác hẳn' } },
          { method: 'post', path: '/api/session/confirmation', body: { password: PASSWORD } },
        ] as const;
        for (const ask of tries) {
          const as = async (headers: Record<string, string>) => (await send(scene, { ...ask, headers, status: 401 })).status;
          const [cookie, bearer] = [{ Cookie: `dondoc=${token}` }, { Authorization: `Bearer ${token}` }];
          const answers = [await as(cookie), await as(bearer), await as({ ...cookie, ...bearer })];
          expect([ask.path, answers]).toEqual([ask.path, [401, 401, 400]]);
        }
        expect((await signIn(scene, { link: token })).status).toBe(403);
      }),
      at('the code left out, empty, or not a text', async (scene) => {
        const { pending } = await withCodes(scene, 'thieu.ma@example.vn');
        const token = await pending();
        const answers = [];
        for (const body of [{ token }, { token, code: '' }, { token, code: null }, { token, code: ['123456'] }, { token, passkey: {} }])
          answers.push((await give(scene, body)).status);
        expect(answers).toEqual([400, 403, 400, 400, 400]);
      }),
      at('an answer of a passkey sent twice, and one to a challenge of another step', async (scene) => {
        const authenticator = await withPasskey(scene, 'thu.thach@example.vn');
        const passkey = authenticator.sign(await optionsOf(scene));
        expect((await byPasskey(scene, passkey)).status).toBe(200);
        expect((await byPasskey(scene, passkey)).status).toBe(403);
        const own = authenticator.sign({ challenge: 'bmV2ZXIgZ2l2ZW4gb3V0' });
        expect((await byPasskey(scene, own)).status).toBe(403);
        const pending = (await signIn(scene, { email: 'thu.thach@example.vn', password: PASSWORD })).body.secondStep;
        const ofSignIn = authenticator.sign(await optionsOf(scene));
        expect((await give(scene, { token: pending.token, passkey: ofSignIn })).status).toBe(403);
      }),
      at('a passkey that another site had signed, Host and Origin of the request forged or not', async (scene) => {
        const authenticator = await withPasskey(scene, 'trang.gia@example.vn');
        const elsewhere = Object.assign(Object.create(authenticator), { origin: 'https://dondoc.example.org' }) as Authenticator;
        const headers = { 'X-Forwarded-Host': 'dondoc.example.org', Host: 'dondoc.example.org' };
        const options = (await send(scene, { method: 'post', path: '/api/session/passkey/options', body: {}, headers, status: 200 })).body;
        expect(options.rpId).toBe('localhost');
        const body = { passkey: elsewhere.sign(options) };
        const answer = await send(scene, { method: 'post', path: '/api/session/passkey', body, headers, status: 403 });
        expect([answer.status, answer.headers['set-cookie']]).toEqual([403, undefined]);
      }),
      at('codes guessed one after the other', async (scene) => {
        const { secret, pending } = await withCodes(scene, 'do.ma@example.vn');
        const answers: number[] = [];
        for (let round = 0; round < 3; round++) {
          const token = await pending();
          for (let n = 0; n < 5; n++) answers.push((await give(scene, { token, code: codeOf(secret, 50 + n) })).status);
        }
        expect(answers).toEqual([...Array(10).fill(403), ...Array(5).fill(429)]);
        await scene.stage.sql('truncate rate_limit');
      }),
      at('a session left open: signing in anew by factor is asked of whoever came back after a quarter of an hour', async (scene) => {
        const { agent } = await withCodes(scene, 'bo.quen@example.vn');
        await scene.stage.sql(`update session set confirmed_at = now() - interval '16 minutes' where opened_by <> 'demonstration'`);
        const answers = [
          await agent.delete('/api/account/factors/totp'),
          await agent.post('/api/account/factors/recovery-codes'),
          await agent.post('/api/account/passkeys/options'),
          await agent.post('/api/session/confirmation').send({ password: PASSWORD }),
        ];
        expect(answers.map(({ body }) => body.code)).toEqual(['session.confirm', 'session.confirm', 'session.confirm', 'confirm.way']);
      }),
    ],
  },
  {
    line: 'password reset with a forged Host → PUBLIC_URL only',
    cases: [
      at('the answers are the same for known, disabled and unknown accounts, and so is their time', async (scene) => {
        await withPassword(scene, 'quenmk@example.vn');
        const disabled = await withPassword(scene, 'khoamk@example.vn');
        await scene.stage.get(DirectoryService).disablePerson(SYSTEM, disabled.personId as string);
        const seen: Record<string, { answer: object; ms: number }> = {};
        for (const email of ['lam-nong@example.vn', 'quenmk@example.vn', 'khoamk@example.vn', 'khongai@example.vn']) {
          const begun = performance.now();
          const { status, text } = await askForReset(scene, email);
          seen[email] = { answer: { status, text }, ms: performance.now() - begun };
        }
        const [, known, ...others] = Object.values(seen);
        expect(known?.answer).toEqual({ status: 204, text: '' });
        for (const { answer } of others) expect(answer).toEqual(known?.answer);
        for (const { ms } of others) expect(Math.abs(ms - (known?.ms ?? 0))).toBeLessThan(500);
      }),
      at('the link of the mail leads to PUBLIC_URL, whatever the request says', async (scene) => {
        await withPassword(scene, 'chuyenhuong@example.vn');
        await askForReset(scene, 'chuyenhuong@example.vn', { Host: 'ke-gian.example', 'X-Forwarded-Host': 'ke-gian.example' });
        const [asked] = await scene.stage.sql<{ id: string }>(
          `select about_id as id from fact where kind = 'reset.asked' order by id desc limit 1`,
        );
        await scene.stage.get(AccountMailsService).reset(asked?.id as string);
        await deliver(scene.stage);
        const mail = (await mails(scene.stage)).find(({ to }) => to === 'chuyenhuong@example.vn');
        const links = [...(mail?.text ?? '').matchAll(/https?:\/\/[^\s>)]+/g)].map(([link]) => link);
        const { publicUrl } = scene.stage.get<{ publicUrl: string }>(MAIL_OPTIONS as never);
        expect(links.some((link) => link.startsWith(`${publicUrl}/reset#`))).toBe(true);
        expect(links.filter((link) => !link.startsWith(publicUrl))).toEqual([]);
        await scene.stage.sql('truncate rate_limit');
      }),
      at('the fourth within the hour is refused, for an unknown address too', async (scene) => {
        const answers: number[] = [];
        for (let n = 0; n < 4; n++) answers.push((await askForReset(scene, 'mua@example.vn')).status);
        expect(answers).toEqual([204, 204, 204, 429]);
        await scene.stage.sql('truncate rate_limit');
      }),
    ],
  },
  {
    line: 'API tokens: expired, revoked, of too narrow a scope, in the address, of a disabled person, beside somebody else’s cookie',
    cases: [
      at('expired or revoked → 401', async (scene) => {
        const { token, id } = await aToken(scene, 'read');
        expect((await byToken(scene, token, { path: scene.path })).status).toBe(200);
        await scene.stage.sql(
          `update api_token set created_at = created_at - interval '9 days', expires_at = app_now() - interval '1 minute' where id = $1`,
          [id],
        );
        expect((await byToken(scene, token, { path: scene.path })).body.code).toBe('token.refused');
        const other = await aToken(scene, 'read');
        await scene.stage.get(ApiTokensService).revoke(scene.a.focalPoint, other.id);
        expect((await byToken(scene, other.token, { path: scene.path })).status).toBe(401);
        expect((await byToken(scene, `dd_${'A'.repeat(43)}`, { path: '/api/welcome' })).status).toBe(401);
      }),
      at('one that reads does not write, none signs, administers, looks at the account or makes tokens', async (scene) => {
        const [reads, works] = [await aToken(scene, 'read'), await aToken(scene, 'coordinate', scene.a.administrator)];
        const refused = async (token: string, ask: Partial<Ask>) => (await byToken(scene, token, { path: '', ...ask })).body.code;
        expect(await refused(reads.token, { method: 'post', path: `${scene.path}/reports`, body: { nothingNew: true } })).toBe(
          'token.scope',
        );
        for (const path of ['/api/account', '/api/sessions', '/api/account/tokens', '/api/health/engine', '/api/suppressions'])
          expect([path, await refused(works.token, { path })]).toEqual([path, 'token.scope']);
        const more = { name: 'Khác', scope: 'read', lastDay: scene.stage.today };
        expect(await refused(works.token, { method: 'post', path: '/api/account/tokens', body: more })).toBe('token.scope');
        const person = { name: 'A', email: 'qua-khoa@example.vn', language: 'vi', localityId: scene.a.locality.id };
        expect(await refused(works.token, { method: 'post', path: '/api/people', body: person })).toBe('token.scope');
      }),
      at('in the address it is nothing', async (scene) => {
        const { token } = await aToken(scene, 'read');
        for (const name of ['token', 'access_token', 'authorization', 'bearer'])
          expect((await send(scene, { path: `/api/session?${name}=${token}`, status: 401 })).status).toBe(401);
      }),
      at('of a disabled person → 401', async (scene) => {
        const person = await aPerson(scene.stage, {});
        const { token } = await aToken(scene, 'read', person);
        await scene.stage.get(DirectoryService).disablePerson(SYSTEM, person.personId as string);
        expect((await byToken(scene, token, { path: '/api/session' })).status).toBe(401);
        await scene.stage.get(DirectoryService).enablePerson(SYSTEM, person.personId as string);
        expect((await byToken(scene, token, { path: '/api/session' })).status).toBe(401);
      }),
      at('beside the cookie of somebody else it is refused, and is no way around where a write comes from', async (scene) => {
        const { token } = await aToken(scene, 'work');
        const { cookie } = await scene.door.cookieOf(scene.b.coordinator);
        const both = await byToken(scene, token, { path: '/api/session', headers: { Cookie: cookie } });
        expect([both.status, both.body.code]).toEqual([400, 'token.withCookie']);
        const headers = { Cookie: cookie, Origin: 'https://evil.example' };
        expect((await byToken(scene, token, { method: 'post', path: `${scene.path}/reports`, body: {}, headers })).status).toBe(403);
      }),
    ],
  },
  {
    line: 'nothing secret in logs, queue payloads or mails',
    cases: [
      at('neither tokens nor passwords stand anywhere that others read', async (scene) => {
        const { cookie } = await scene.door.cookieOf(scene.a.coordinator);
        const token = cookie.split('=')[1] as string;
        await send(scene, { path: '/api/nothing', headers: { Cookie: cookie }, status: 404 });
        const tables = await scene.stage.sql<{ name: string }>(
          `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog','information_schema')`,
        );
        const secrets = [token, PASSWORD];
        for (const { name } of tables) {
          const rows = await scene.stage.sql<{ text: string }>(
            `select t::text as text from ${name} t where t::text like any ($1) limit 1`,
            [secrets.map((secret) => `%${secret}%`)],
          );
          expect([name, rows]).toEqual([name, []]);
        }
        for (const place of [scene.written(), JSON.stringify(scene.mails)])
          for (const secret of secrets) expect(place.includes(secret)).toBe(false);
      }),
    ],
  },
];
