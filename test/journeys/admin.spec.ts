import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SessionsService } from '@dondoc/directory';
import { openStage, type Stage } from '../support/stage';
import { dondoc } from './dondoc';

const PASSWORD = 'mùa hoa dã quỳ vàng';
const EMAIL = 'quan.tri@hanoi.example';

jest.setTimeout(180_000);

describe('dondoc admin', () => {
  let stage: Stage;
  let folder: string;
  beforeAll(async () => {
    stage = await openStage();
    folder = mkdtempSync(join(tmpdir(), 'dondoc-admin-'));
  });
  afterAll(async () => {
    await stage?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const admin = (args: string[], input?: string) =>
    dondoc(['admin', ...args], { DATABASE_URL: stage.url, DATA_DIR: folder, MAIL_TRANSPORT: 'none' }, input);
  const create = (email: string, input = `${PASSWORD}\n`, locality = 'HN') =>
    admin(['create', '--name', 'Nguyễn Văn A', '--email', email, '--locality', locality], input);
  const rolesOf = async (token: string) => (await stage.get(SessionsService).actorOf(token))?.actor.offices.map(({ role }) => role).sort();
  const people = async () => (await stage.sql<{ n: number }>('select count(*)::int as n from person'))[0]?.n;

  it('creates nobody from bad input, and says what is wrong', async () => {
    expect(await create(EMAIL, 'ngan\n')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('12 characters') });
    expect(await create(EMAIL, '')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('12 characters') });
    expect(await create('khong-phai-dia-chi')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/address/i) });
    expect(await create(EMAIL, `${PASSWORD}\n`, 'XX')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('XX') });
    expect(await admin(['create', '--email', EMAIL])).toMatchObject({ code: 2, stderr: expect.stringContaining('--name <name>') });
    expect(await people()).toBe(0);
  });

  it('creates the first administrator, who signs in and operates the installation as well; the second time is refused', async () => {
    expect(await create(EMAIL)).toMatchObject({ code: 0, stdout: `Created ${EMAIL}.\n` });
    const { token } = await stage.get(SessionsService).signIn(EMAIL, PASSWORD, 'spec');
    expect(await rolesOf(token)).toEqual(['administrator', 'operator']);
    expect(await create('hai@hanoi.example')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('This locality has an administrator already.'),
    });
    expect(await people()).toBe(1);
  });

  it('makes somebody an operator, once', async () => {
    expect(await create('nghe.an@nghean.example', `${PASSWORD}\n`, 'NA')).toMatchObject({ code: 0 });
    const operator = (email: string) => admin(['operator', '--email', email]);
    expect(await operator('nghe.an@nghean.example')).toMatchObject({ code: 0, stdout: 'nghe.an@nghean.example is an operator.\n' });
    const { token } = await stage.get(SessionsService).signIn('nghe.an@nghean.example', PASSWORD, 'spec');
    expect(await rolesOf(token)).toEqual(['administrator', 'operator']);
    expect(await operator('nghe.an@nghean.example')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('This person is an operator already.'),
    });
    expect(await operator('khongai@example.vn')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('No account khongai@example.vn.'),
    });
    expect(await admin(['operator'])).toMatchObject({ code: 2, stderr: expect.stringContaining('--email <address>') });
  });

  it('breaks the glass: one more administrator by a link that works once, and the other is told', async () => {
    const glass = (email: string, locality = 'HN') =>
      admin(['break-glass', '--name', 'Trực ban', '--email', email, '--locality', locality]);
    const { code, stdout, stderr } = await glass('truc.ban@hanoi.example');
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('Other administrators told: 1.') });
    const link = /\/invitation#([\w-]+)\n$/.exec(stdout)?.[1] as string;
    const { token } = await stage.get(SessionsService).signInByLink(link, 'spec', `${PASSWORD} hai`);
    expect(await rolesOf(token)).toEqual(['administrator']);
    await expect(stage.get(SessionsService).signInByLink(link, 'spec', PASSWORD)).rejects.toThrow('link.refused');
    expect(await stage.sql(`select count(*)::int as n from message where kind = 'administration'`)).toEqual([{ n: 1 }]);
    expect(await glass('truc.ban@hanoi.example')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/already|taken|another/i),
    });
    expect(await glass('khac@hanoi.example', 'XX')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('XX') });
  });
});
