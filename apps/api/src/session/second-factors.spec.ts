import { SessionsService } from '@dondoc/directory';
import { Actor, type Id } from '@dondoc/kernel';
import { aPerson, aSide, type Side } from '../../../../test/builders';
import { Authenticator } from '../../../../test/support/authenticator';
import { Door } from '../../../../test/support/door';
import { codeOf } from '../../../../test/support/one-time-code';

const PASSWORD = 'mùa hoa dã quỳ vàng';

describe('Second factors', () => {
  let door: Door;
  let side: Side;
  let count = 0;
  beforeAll(async () => {
    door = await Door.open();
    side = await aSide(door.stage);
  });
  beforeEach(() => door.stage.sql('truncate rate_limit'));
  afterAll(() => door?.close());

  /** Somebody who signed in by password, as most do. */
  async function somebody(person?: Actor) {
    const email = `hai.lop.${++count}@example.vn`;
    const { personId } = person ?? (await aPerson(door.stage, { email }));
    if (person) await door.stage.sql('update person set email = $2 where id = $1', [personId, email]);
    await door.stage.get(SessionsService).setPassword(Actor.system(), { personId: personId as Id, password: PASSWORD });
    const agent = door.guest();
    const signIn = (by = door.guest()) => by.post('/api/session').send({ email, password: PASSWORD });
    await signIn(agent).expect(200);
    return { agent, signIn, personId: personId as Id };
  }

  async function withTotp(person?: Actor) {
    const one = await somebody(person);
    const { secret, uri } = (await one.agent.post('/api/account/factors/totp').expect(200)).body;
    expect(uri).toMatch(/^otpauth:\/\/totp\/.*secret=/);
    const { recoveryCodes } = (
      await one.agent
        .post('/api/account/factors/totp/confirmation')
        .send({ code: codeOf(secret, -1) })
        .expect(200)
    ).body as { recoveryCodes: string[] };
    return { ...one, secret: secret as string, recoveryCodes };
  }

  async function withPasskey(authenticator = new Authenticator()) {
    const one = await somebody();
    const { body: options } = await one.agent.post('/api/account/passkeys/options').expect(200);
    expect(options).toMatchObject({
      rp: { id: 'localhost' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const answer = { name: 'Máy ở cơ quan', answer: authenticator.make(options) };
    const { body } = await one.agent.post('/api/account/passkeys').send(answer).expect(200);
    return { ...one, authenticator, recoveryCodes: body.recoveryCodes as string[], answer };
  }

  const pendingOf = async (signIn: () => ReturnType<ReturnType<Door['guest']>['post']>) => {
    const answer = await signIn().expect(200);
    expect(answer.headers['set-cookie']).toBeUndefined();
    return answer.body.secondStep as { token: string; ways: string[] };
  };
  const give = (body: object, by = door.guest()) => by.post('/api/session/second-step').send(body);
  const factsOf = async (personId: Id) =>
    (await door.stage.sql<{ kind: string }>('select kind from fact where about_id = $1 order by id', [personId])).map(({ kind }) => kind);

  it('ask for a code after the password and give the cookie after the code, which works once', async () => {
    const { secret, signIn, personId } = await withTotp();
    const { token, ways } = await pendingOf(signIn);
    expect(ways).toEqual(['code']);
    const code = codeOf(secret);
    const agent = door.guest();
    await give({ token, code }, agent).expect(200);
    await agent.get('/api/session').expect(200);
    expect((await give({ token, code }).expect(403)).body.code).toBe('secondStep.ended');
    const again = await pendingOf(signIn);
    expect((await give({ token: again.token, code }).expect(403)).body.code).toBe('code.refused');
    await give({ token: again.token, code: codeOf(secret, 1) }).expect(200);
    expect(await factsOf(personId)).toEqual(expect.arrayContaining(['factor.added', 'session.started']));
  });

  it('let a code through once of two requests at once', async () => {
    const { secret, signIn } = await withTotp();
    const steps = [await pendingOf(signIn), await pendingOf(signIn)];
    const code = codeOf(secret);
    const answers = await Promise.all(steps.map(({ token }) => give({ token, code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
  });

  it('ask for nothing while the app is not confirmed, and take no wrong code for it', async () => {
    const { agent, signIn } = await somebody();
    const { secret } = (await agent.post('/api/account/factors/totp').expect(200)).body;
    const wrong = codeOf(secret, 20);
    expect((await agent.post('/api/account/factors/totp/confirmation').send({ code: wrong }).expect(403)).body.code).toBe('code.refused');
    expect((await signIn().expect(200)).body.person).toBeDefined();
  });

  it('have ten recovery codes, each good once, kept as hashes and replaced on request', async () => {
    const { agent, recoveryCodes, signIn, personId } = await withTotp();
    expect(recoveryCodes).toHaveLength(10);
    const [code] = recoveryCodes as [string];
    const first = await pendingOf(signIn);
    await give({ token: first.token, code: code.toLowerCase().replace(/-/g, ' ') }).expect(200);
    const second = await pendingOf(signIn);
    await give({ token: second.token, code }).expect(403);
    expect((await agent.get('/api/account/factors').expect(200)).body.recoveryCodesLeft).toBe(9);
    const stored = await door.stage.sql('select c::text as row from recovery_code c union all select t::text from totp t');
    expect(JSON.stringify(stored)).not.toContain(code.replace(/-/g, ''));
    const fresh = (await agent.post('/api/account/factors/recovery-codes').expect(200)).body.recoveryCodes as string[];
    await give({ token: second.token, code: recoveryCodes[1] }).expect(403);
    await give({ token: second.token, code: fresh[0] }).expect(200);
    expect(await factsOf(personId)).toEqual(expect.arrayContaining(['recoveryCode.used', 'recoveryCodes.renewed']));
  });

  it('limit wrong codes: five for one right password, ten from one network, and the passkey and the password still work', async () => {
    const { secret, signIn } = await withTotp();
    const wrong = codeOf(secret, 40);
    const codes: string[] = [];
    for (let n = 0; n < 3; n++) {
      const { token } = await pendingOf(signIn);
      for (let m = 0; m < 5; m++) codes.push((await give({ token, code: wrong })).body.code);
    }
    expect(codes).toEqual([...Array(10).fill('code.refused'), ...Array(5).fill('signIn.tooMany')]);
    await pendingOf(signIn);
  });

  it('end when the last one is removed; the password alone signs in again', async () => {
    const { agent, signIn, personId } = await withTotp();
    await agent.delete('/api/account/factors/totp').expect(204);
    expect((await signIn().expect(200)).body.person).toBeDefined();
    expect((await agent.get('/api/account/factors')).body).toEqual({ totp: null, passkeys: [], recoveryCodesLeft: 0 });
    expect(await factsOf(personId)).toContain('factor.removed');
  });

  it('are passkeys, too: without a password, or after it', async () => {
    const { agent, authenticator, signIn, recoveryCodes } = await withPasskey();
    expect(recoveryCodes).toHaveLength(10);
    const { body: options } = await door.guest().post('/api/session/passkey/options').expect(200);
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    const passkey = authenticator.sign(options);
    const browser = door.guest();
    await browser.post('/api/session/passkey').send({ passkey }).expect(200);
    await browser.get('/api/session').expect(200);
    await door.guest().post('/api/session/passkey').send({ passkey }).expect(403);
    const { token, ways } = await pendingOf(signIn);
    expect(ways).toEqual(['passkey', 'code']);
    const asked = (await door.guest().post('/api/session/second-step/passkey').send({ token }).expect(200)).body;
    await give({ token, passkey: authenticator.sign(asked) }).expect(200);
    const { passkeys } = (await agent.get('/api/account/factors')).body;
    expect(passkeys).toMatchObject([{ name: 'Máy ở cơ quan', usedAt: expect.any(String) }]);
    await agent.delete(`/api/account/passkeys/${passkeys[0].id}`).expect(204);
    expect((await signIn().expect(200)).body.person).toBeDefined();
  });

  it('refuse a passkey of another site, one that asked for no finger, and one whose counter stood still', async () => {
    const { authenticator } = await withPasskey();
    const asked = async () => (await door.guest().post('/api/session/passkey/options')).body;
    const signIn = (passkey: object) => door.guest().post('/api/session/passkey').send({ passkey });
    const elsewhere = Object.assign(Object.create(authenticator), { origin: 'https://dondoc.example.org' }) as Authenticator;
    expect((await signIn(elsewhere.sign(await asked())).expect(403)).body.code).toBe('passkey.refused');
    await signIn(authenticator.sign(await asked(), { verified: false })).expect(403);
    await signIn(authenticator.sign(await asked())).expect(200);
    authenticator.counter -= 1;
    await signIn(authenticator.sign(await asked())).expect(403);
    await signIn({ ...authenticator.sign(await asked()), id: 'a'.repeat(32) }).expect(403);
  });

  it('are removed by an administrator of the same locality, and of no other', async () => {
    const { personId, signIn } = await withTotp(side.coordinator);
    const stranger = await aSide(door.stage);
    const path = `/api/people/${personId}/factors`;
    await (await door.as(stranger.administrator)).delete(path).expect(404);
    await (await door.as(side.viceChair as Actor)).delete(path).expect(403);
    const { body } = await (await door.as(side.administrator)).delete(path).expect(200);
    expect(body).toEqual({ id: personId, removed: 1 });
    expect((await signIn().expect(200)).body.person).toBeDefined();
  });

  describe('and deeds of weight', () => {
    const age = (personId: Id) =>
      door.stage.sql(`update session set confirmed_at = now() - interval '16 minutes' where person_id = $1`, [personId]);
    const begin = (agent: ReturnType<Door['guest']>) => agent.post('/api/account/factors/recovery-codes');

    it('want a fresh proof: the password of who has nothing else', async () => {
      const { agent, personId } = await somebody(side.administrator);
      const invite = () => agent.post(`/api/people/${side.coordinator.personId}/invitation`);
      await invite().expect(200);
      await age(personId);
      expect((await invite().expect(403)).body.code).toBe('session.confirm');
      expect((await agent.get('/api/session/confirmation').expect(200)).body).toEqual({ ways: ['password'] });
      await agent.post('/api/session/confirmation').send({ password: 'không phải' }).expect(403);
      await agent.post('/api/session/confirmation').send({ password: PASSWORD, code: '123456' }).expect(400);
      await agent.post('/api/session/confirmation').send({ password: PASSWORD }).expect(204);
      await invite().expect(200);
      expect(await factsOf(personId)).toContain('session.confirmed');
    });

    it('want the code of who has one, and not the password', async () => {
      const { agent, secret, personId } = await withTotp();
      await age(personId);
      await begin(agent).expect(403);
      expect((await agent.post('/api/session/confirmation').send({ password: PASSWORD }).expect(403)).body.code).toBe('confirm.way');
      await agent
        .post('/api/session/confirmation')
        .send({ code: codeOf(secret) })
        .expect(204);
      await begin(agent).expect(200);
    });

    it('want the passkey of who has one', async () => {
      const { agent, authenticator, personId } = await withPasskey();
      await age(personId);
      const { body: options } = await agent.post('/api/session/confirmation/passkey').expect(200);
      await agent
        .post('/api/session/confirmation')
        .send({ passkey: authenticator.sign(options) })
        .expect(204);
      await begin(agent).expect(200);
    });

    it('ask nothing of the demonstration', async () => {
      const agent = await door.as(side.administrator);
      await age(side.administrator.personId as Id);
      await agent.post(`/api/people/${side.coordinator.personId}/invitation`).expect(200);
    });
  });
});

describe('Where second factors are required', () => {
  it('who has none administers nothing, and can set one up', async () => {
    const door = await Door.open({ secondFactor: 'required' });
    const { administrator, coordinator } = await aSide(door.stage);
    const personId = administrator.personId as Id;
    await door.stage.sql(`update person set email = 'bat.buoc@example.vn' where id = $1`, [personId]);
    await door.stage.get(SessionsService).setPassword(Actor.system(), { personId, password: PASSWORD });
    const agent = door.guest();
    await agent.post('/api/session').send({ email: 'bat.buoc@example.vn', password: PASSWORD }).expect(200);
    const invite = () => agent.post(`/api/people/${coordinator.personId}/invitation`);
    expect((await invite().expect(403)).body.code).toBe('factor.needed');
    const { secret } = (await agent.post('/api/account/factors/totp').expect(200)).body;
    await agent
      .post('/api/account/factors/totp/confirmation')
      .send({ code: codeOf(secret) })
      .expect(200);
    await invite().expect(200);
    await door.close();
  });
});
