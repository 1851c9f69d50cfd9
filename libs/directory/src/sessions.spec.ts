import { Actor, addMinutes } from '@dondoc/kernel';
import { aMembership, anOffice, aPerson } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { DirectoryService, SessionsService } from './index';

const system = Actor.system();
const START = '2026-11-23T02:00:00.000Z';
const PASSWORD = 'mùa hoa dã quỳ';

describe('signing in', () => {
  let stage: Stage;
  let sessions: SessionsService;
  let count = 0;

  beforeAll(async () => {
    stage = await openStage({ at: START });
    sessions = stage.get(SessionsService);
  });
  beforeEach(() => stage.setClock(START));
  afterAll(() => stage.close());

  const someone = async (given: Parameters<typeof aPerson>[1] = {}) => {
    const email = `nguoi${++count}@dangnhap.example.vn`;
    const actor = await aPerson(stage, { email, ...given });
    await sessions.setPassword(system, { personId: actor.personId as string, password: PASSWORD });
    return { actor, email, id: actor.personId as string };
  };
  /** The offices of somebody who is named for no restricted field. */
  const held = ({ offices }: Actor) => offices.map((office) => ({ ...office, restrictedFields: [] }));
  const signedIn = async (email: string) => (await sessions.signIn(email, PASSWORD, 'spec')).token;

  it('gives a session that knows the person and the offices held', async () => {
    const { actor, email, id } = await someone();
    const session = await sessions.signIn(email.toUpperCase(), PASSWORD, 'spec');
    expect(session.expiresAt).toBe('2026-11-23T14:00:00.000Z');
    const found = await sessions.actorOf(session.token);
    expect(found?.person).toMatchObject({ id, email, language: 'vi' });
    expect(found?.actor.offices).toEqual(held(actor));
  });

  it('stores neither the token nor the password', async () => {
    const { email, id } = await someone();
    const token = await signedIn(email);
    const [row] = await stage.sql(
      `select p.password_hash as hash, row_to_json(s)::text as session from person p join session s on s.person_id = p.id where p.id = $1`,
      [id],
    );
    expect(row).toMatchObject({
      hash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/),
      session: expect.not.stringContaining(token),
    });
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  it('takes a password typed with marks apart', async () => {
    const { email } = await someone();
    expect((await sessions.signIn(email, PASSWORD.normalize('NFD'), 'spec')).token).toBeTruthy();
  });

  it('refuses an unknown account as it refuses a wrong password', async () => {
    const { email } = await someone();
    const refused = await Promise.all(
      [sessions.signIn(email, 'sai mật khẩu', 'spec'), sessions.signIn('khongai@example.vn', 'sai mật khẩu', 'spec')].map((one) =>
        one.catch((error) => error.message),
      ),
    );
    expect(refused[0]).toBe(refused[1]);
    expect(refused[0]).toContain('signIn.refused');
  });

  it('takes as long for an unknown account as for a wrong password', async () => {
    const { email } = await someone();
    const once = async (address: string) => {
      const start = performance.now();
      await sessions.signIn(address, 'sai mật khẩu', 'spec').catch(() => undefined);
      return performance.now() - start;
    };
    await once('lam-nong@example.vn');
    const [unknown, known]: [number[], number[]] = [[], []];
    for (let i = 0; i < 6; i++) {
      unknown.push(await once('khongai@example.vn'));
      known.push(await once(email));
    }
    expect(Math.min(...unknown) / Math.min(...known)).toBeGreaterThan(0.5);
  });

  it('refuses an account without a password', async () => {
    const actor = await aPerson(stage, { email: 'chuamoi@example.vn' });
    await expect(sessions.signIn('chuamoi@example.vn', '', 'spec')).rejects.toThrow('signIn.refused');
    expect(actor.personId).toBeTruthy();
  });

  it('tells of a disabled account only to who knows its password, and its sessions end', async () => {
    const { email, id } = await someone();
    const token = await signedIn(email);
    await stage.get(DirectoryService).disablePerson(system, id);
    expect(await sessions.actorOf(token)).toBeNull();
    await expect(sessions.signIn(email, PASSWORD, 'spec')).rejects.toThrow('account.disabled');
    await expect(sessions.signIn(email, 'sai mật khẩu', 'spec')).rejects.toThrow('signIn.refused');
  });

  it('lasts twelve hours without use, longer with it, seven days at the most', async () => {
    const { email } = await someone();
    const [idle, used] = [await signedIn(email), await signedIn(email)];
    for (let hours = 11; hours < 7 * 24; hours += 11) {
      await stage.setClock(addMinutes(START, hours * 60));
      expect(await sessions.actorOf(used)).not.toBeNull();
    }
    expect(await sessions.actorOf(idle)).toBeNull();
    await stage.setClock(addMinutes(START, 7 * 24 * 60));
    expect(await sessions.actorOf(used)).toBeNull();
  });

  it('ends when the person signs out, and not twice', async () => {
    const { email } = await someone();
    const token = await signedIn(email);
    await sessions.end(token);
    await sessions.end(token);
    await sessions.end('no such token');
    expect(await sessions.actorOf(token)).toBeNull();
  });

  it('acts through the offices held today: also as a substitute, no longer after the last day', async () => {
    const { actor, email, id } = await someone();
    const other = await anOffice(stage, { role: 'coordinator' });
    await aMembership(stage, id, other, { kind: 'substitute', validFrom: '2026-11-23', validTo: '2026-11-24' });
    const token = await signedIn(email);
    const offices = async () => (await sessions.actorOf(token))?.actor.offices.map((office) => office.officeId).sort();
    expect(await offices()).toEqual([other.id, actor.offices[0]?.officeId].sort());
    await stage.setClock('2026-11-24T17:00:00.000Z');
    const again = await signedIn(email);
    expect((await sessions.actorOf(again))?.actor.offices).toEqual(held(actor));
  });

  it('by demonstration link works until it expires', async () => {
    const { id } = await someone();
    const token = await stage.database.transact(system, (tx) => sessions.issueLink(tx, id, 'demonstration', addMinutes(START, 60)));
    for (let i = 0; i < 2; i++) expect((await sessions.actorOf((await sessions.signInByLink(token, 'spec')).token))?.person.id).toBe(id);
    await stage.setClock(addMinutes(START, 60));
    await expect(sessions.signInByLink(token, 'spec')).rejects.toThrow('link.refused');
  });

  it('by invitation works once and sets the password', async () => {
    const actor = await aPerson(stage, { email: 'moi@dangnhap.example.vn' });
    const token = await stage.database.transact(system, (tx) =>
      sessions.issueLink(tx, actor.personId as string, 'invitation', addMinutes(START, 60)),
    );
    await expect(sessions.signInByLink('no such link', 'spec', 'ngắn quá')).rejects.toThrow('link.refused');
    await expect(sessions.signInByLink(token, 'spec')).rejects.toThrow('invitation.passwordNeeded');
    await expect(sessions.signInByLink(token, 'spec', 'ngắn quá')).rejects.toThrow('password.tooShort');
    const tries = await Promise.allSettled([
      sessions.signInByLink(token, 'spec', PASSWORD),
      sessions.signInByLink(token, 'spec', PASSWORD),
    ]);
    expect(tries.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await sessions.signIn('moi@dangnhap.example.vn', PASSWORD, 'spec')).token).toBeTruthy();
  });

  it('by link is offered by administrators to their own people, and for demonstration by nobody but the system', async () => {
    const { id, actor } = await someone();
    const administrator = await aPerson(stage, { offices: [await anOffice(stage, { role: 'administrator' })] });
    const issue = (by: Actor, purpose: 'invitation' | 'demonstration') =>
      stage.database.transact(by, (tx) => sessions.issueLink(tx, id, purpose, addMinutes(START, 60)));
    await expect(issue(administrator, 'invitation')).rejects.toMatchObject({ kind: 'notFound' });
    await expect(issue(actor, 'invitation')).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(issue(administrator, 'demonstration')).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('with a new password ends the sessions begun with the old one, and asks for the old one', async () => {
    const { actor, email, id } = await someone();
    const token = await signedIn(email);
    await expect(sessions.setPassword(actor, { password: 'một mật khẩu khác' })).rejects.toThrow('signIn.refused');
    await expect(
      sessions.setPassword(actor, { personId: id.replace(/^./, '9'), current: PASSWORD, password: 'một mật khẩu khác' }),
    ).rejects.toMatchObject({ kind: 'forbidden' });
    await sessions.setPassword(actor, { current: PASSWORD, password: 'một mật khẩu khác' });
    expect(await sessions.actorOf(token)).toBeNull();
    await expect(sessions.signIn(email, PASSWORD, 'spec')).rejects.toThrow('signIn.refused');
    expect((await sessions.signIn(email, 'một mật khẩu khác', 'spec')).token).toBeTruthy();
  });
});
