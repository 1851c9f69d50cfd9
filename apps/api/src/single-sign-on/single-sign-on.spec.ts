import { SessionsService } from '@dondoc/directory';
import { Actor, addMinutes } from '@dondoc/kernel';
import { anAgency, anOffice, aPerson } from '../../../../test/builders';
import { Door } from '../../../../test/support/door';
import { type Lie, LyingProvider, secondsNow } from '../../../../test/support/lying-provider';
import { freePort } from '../../../../test/support/port';
import { Jar, startProvider } from '../../../../test/support/provider';
import { guardedFetch } from './guarded-fetch';

jest.setTimeout(60_000);

const SYSTEM = Actor.system('spec');

describe('Single sign-on', () => {
  let door: Door;
  let provider: Awaited<ReturnType<typeof startProvider>>;
  let url: string;
  beforeAll(async () => {
    const port = await freePort();
    url = `http://localhost:${port}`;
    provider = await startProvider(url);
    door = await Door.open({ port, provider: provider.settings });
  });
  afterAll(async () => {
    await door?.close();
    await provider?.stop();
  });

  const begin = `/api/session/provider?from=${encodeURIComponent('/my-work?tab=coming')}`;
  const who = async (jar: Jar) =>
    (await (await jar.ask(`${url}/api/welcome`)).json()) as { person: { id: string } | null; offices: unknown[] };
  const post = (jar: Jar, path: string, body: object) =>
    jar.ask(url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  async function invited(name: string) {
    const agency = await anAgency(door.stage);
    const person = await aPerson(door.stage, { offices: [await anOffice(door.stage, { agency, role: 'focalPoint' })] });
    const link = await door.stage.database.transact(SYSTEM, (tx) =>
      door.stage.get(SessionsService).issueLink(tx, person.personId as string, 'invitation', addMinutes(tx.now, 600)),
    );
    const jar = new Jar();
    const { url: address } = (await (await post(jar, '/api/session/provider/invitation', { link })).json()) as { url: string };
    await jar.follow(await jar.signInAs(name, address));
    return { person, jar, agency, link };
  }

  it('lets somebody in whom nobody has linked: not at all', async () => {
    const jar = new Jar();
    const { response } = await jar.follow(await jar.signInAs('nguoi-la', url + begin));
    expect({ status: response.status, type: response.headers.get('content-type') }).toEqual({
      status: 401,
      type: expect.stringContaining('html'),
    });
    expect(await response.text()).toContain('chưa được liên kết');
    expect((await who(jar)).person).toBeNull();
  });

  it('is linked by an invitation, used up with it, and from then on one signs in by it and comes back where one was', async () => {
    const { person, jar, link } = await invited('binh');
    expect((await who(jar)).person?.id).toBe(person.personId);
    await door.guest().post('/api/session').send({ link, password: 'mùa hoa dã quỳ' }).expect(403);
    const again = new Jar();
    const callback = await again.signInAs('binh', url + begin);
    const answer = await again.ask(callback);
    expect({ status: answer.status, to: answer.headers.get('location') }).toEqual({ status: 303, to: '/my-work?tab=coming' });
    expect((await who(again)).person?.id).toBe(person.personId);
    const facts = await door.stage.sql(`select kind, data->>'by' as by from fact where about_id = $1 order by id`, [person.personId]);
    expect(facts).toEqual(
      expect.arrayContaining([
        { kind: 'identity.linked', by: null },
        { kind: 'session.started', by: 'provider' },
      ]),
    );
  });

  it('is linked from one’s account, to one person only, and unlinked', async () => {
    const { jar } = await invited('chi');
    const other = await aPerson(door.stage);
    const [name = '', value = ''] = (await door.cookieOf(other)).cookie.split('=');
    const mine = new Jar();
    mine.put(url, name, value);
    const address = async () => ((await (await post(mine, '/api/session/provider/link', {})).json()) as { url: string }).url;
    expect((await mine.ask(await mine.signInAs('chi', await address()))).status).toBe(409);
    const clean = new Jar();
    clean.put(url, name, value);
    const { url: to } = (await (await post(clean, '/api/session/provider/link', {})).json()) as { url: string };
    expect((await clean.ask(await clean.signInAs('dung', to))).headers.get('location')).toBe('/account');
    const { items } = (await (await clean.ask(`${url}/api/session/provider/identities`)).json()) as { items: { id: string }[] };
    expect(items).toHaveLength(1);
    expect((await jar.ask(`${url}/api/session/provider/identities/${items[0]?.id}`, { method: 'DELETE' })).status).toBe(404);
    expect((await clean.ask(`${url}/api/session/provider/identities/${items[0]?.id}`, { method: 'DELETE' })).status).toBe(200);
    const gone = new Jar();
    expect((await gone.ask(await gone.signInAs('dung', url + begin))).status).toBe(401);
  });

  it('gives the offices that a group holds, takes them away with it, and leaves alone what an administrator gave', async () => {
    const { person, agency } = await invited('em');
    const office = await anOffice(door.stage, { agency, role: 'coordinator' });
    await door.stage.sql(`update office set provider_group = 'dieu-phoi' where id = $1`, [office.id]);
    await door.stage.sql(`update person_identity set subject = 'em+dieu-phoi' where subject = 'em'`);
    const roles = async (jar: Jar) => (await who(jar)).offices.map((one) => (one as { role: string }).role).sort();
    const member = new Jar();
    await member.follow(await member.signInAs('em+dieu-phoi', url + begin));
    expect(await roles(member)).toEqual(['coordinator', 'focalPoint']);
    await door.stage.sql(`update person_identity set subject = 'em' where subject = 'em+dieu-phoi'`);
    const former = new Jar();
    await former.follow(await former.signInAs('em', url + begin));
    expect(await roles(former)).toEqual(['focalPoint']);
    expect(person.personId).toBeTruthy();
  });

  it('takes each answer once, from the browser that asked, and no other state', async () => {
    await invited('giang');
    const jar = new Jar();
    const callback = await jar.signInAs('giang', url + begin);
    expect((await new Jar().ask(callback)).status).toBe(401);
    const mine = new Jar();
    const good = await mine.signInAs('giang', url + begin);
    expect((await mine.ask(good.replace(/state=[^&]*/, 'state=other'))).status).toBe(401);
    const twice = new Jar();
    const once = await twice.signInAs('giang', url + begin);
    expect([(await twice.ask(once)).status, (await twice.ask(once)).status]).toEqual([303, 401]);
  });

  it('ends the session that the browser came with, whoever’s it was: nobody plants one', async () => {
    await invited('lan');
    const planted = (await door.cookieOf(await aPerson(door.stage))).cookie;
    const [name = '', value = ''] = planted.split('=');
    const jar = new Jar();
    jar.put(url, name, value);
    await jar.follow(await jar.signInAs('lan', url + begin));
    expect((await who(jar)).person).not.toBeNull();
    const asBefore = new Jar();
    asBefore.put(url, name, value);
    expect((await who(asBefore)).person).toBeNull();
  });

  it('says in words of the browser’s language why not, with the way back', async () => {
    const callback = `${url}/api/session/provider/callback`;
    const pageOf = async (jar: Jar, address: string, language = 'vi', spoken = language) => {
      const answer = await jar.ask(address, { headers: { 'accept-language': language } });
      const text = await answer.text();
      return { status: answer.status, isPage: text.startsWith(`<!doctype html>\n<html lang="${spoken}">`), text };
    };
    const lost = await pageOf(new Jar(), `${callback}?code=c&state=lost`);
    expect(lost).toMatchObject({ status: 401, isPage: true, text: expect.stringContaining('hãy bắt đầu lại') });
    expect(lost.text).toContain('<a href="/sign-in">Về trang đăng nhập</a>');
    const declining = new Jar();
    const away = await declining.ask(`${url + begin}&language=en`);
    const state = new URL(away.headers.get('location') as string).searchParams.get('state');
    const answer = `${callback}?error=access_denied&state=${state}&iss=${encodeURIComponent(provider.settings.oidcIssuer)}`;
    // the machine speaks Vietnamese, and the person chose English before leaving
    expect(await pageOf(declining, answer, 'vi', 'en')).toMatchObject({
      status: 401,
      isPage: true,
      text: expect.stringContaining('refused there'),
    });
    expect(await pageOf(new Jar(), `${url}/api/session/provider?from=${'x'.repeat(600)}`)).toMatchObject({ status: 400, isPage: true });
    const bearer = await new Jar().ask(`${callback}?code=c`, { headers: { authorization: 'Bearer dd_wrong' } });
    expect([bearer.status, bearer.headers.get('content-type')]).toEqual([401, expect.stringContaining('html')]);
  });

  describe('confirms who has nothing else', () => {
    const confirmation = '/api/session/provider/confirmation';
    const deed = async (jar: Jar) => (await post(jar, '/api/session/provider/link', {})).status;
    const proofIsOld = (personId: string | null) =>
      door.stage.sql(`update session set confirmed_at = now() - interval '16 minutes' where person_id = $1`, [personId]);

    it('by asking again there', async () => {
      const { jar, person } = await invited('minh');
      await proofIsOld(person.personId);
      expect(await deed(jar)).toBe(403);
      expect(await (await jar.ask(`${url}/api/session/confirmation`)).json()).toEqual({ ways: ['provider'] });
      const { searchParams } = new URL((await jar.ask(url + confirmation)).headers.get('location') as string);
      expect([searchParams.get('prompt'), searchParams.get('max_age')]).toEqual(['login', '0']);
      const back = await jar.ask(await jar.signInAs('minh', url + confirmation));
      expect([back.status, back.headers.get('location')]).toEqual([303, '/confirmed']);
      expect(await deed(jar)).toBe(200);
      const facts = await door.stage.sql(`select data from fact where kind = 'session.confirmed' and about_id = $1`, [person.personId]);
      expect(facts).toEqual([{ data: { by: 'provider' } }]);
    });

    it('and not as somebody else, whether known here or not', async () => {
      const { jar, person } = await invited('nga');
      await invited('oanh');
      await proofIsOld(person.personId);
      for (const other of ['oanh', 'nguoi-la']) {
        const back = await jar.ask(await jar.signInAs(other, url + confirmation));
        expect([back.status, await back.text()]).toEqual([401, expect.stringContaining('không phải của người đang đăng nhập ở đây')]);
      }
      expect([await deed(jar), (await who(jar)).person?.id]).toEqual([403, person.personId]);
    });

    it('in the session that asked for it, and for nobody who is not signed in', async () => {
      const { jar, person } = await invited('phuc');
      const callback = await jar.signInAs('phuc', url + confirmation);
      const [name = '', value = ''] = (await door.cookieOf(person)).cookie.split('=');
      jar.put(url, name, value);
      const back = await jar.ask(callback);
      expect([back.status, await back.text()]).toEqual([401, expect.stringContaining('đã hết hoặc đã đổi')]);
      const guest = await new Jar().ask(url + confirmation);
      expect([guest.status, await guest.text()]).toEqual([401, expect.stringContaining('chưa đăng nhập')]);
    });
  });

  it('comes back within this site only', async () => {
    await invited('ha');
    for (const evil of ['https://evil.example', '//evil.example', '/\\evil.example']) {
      const jar = new Jar();
      const callback = await jar.signInAs('ha', `${url}/api/session/provider?from=${encodeURIComponent(evil)}`);
      expect((await jar.ask(callback)).headers.get('location')).toBe('/');
    }
  });

  it('lets no disabled person in', async () => {
    const { person } = await invited('khoa');
    await door.stage.sql('update person set disabled_at = now() where id = $1', [person.personId]);
    const jar = new Jar();
    expect((await jar.ask(await jar.signInAs('khoa', url + begin))).status).toBe(401);
  });
});

describe('A provider that lies', () => {
  let door: Door;
  let provider: LyingProvider;
  let url: string;
  beforeAll(async () => {
    provider = await LyingProvider.open();
    const port = await freePort();
    url = `http://localhost:${port}`;
    door = await Door.open({ port, provider: provider.settings });
    const person = await aPerson(door.stage);
    await door.stage.sql(
      `insert into person_identity (id, person_id, issuer, subject, linked_at) values (gen_random_uuid(), $1, $2, 'an', now())`,
      [person.personId, provider.issuer],
    );
  });
  afterAll(async () => {
    await door?.close();
    provider?.close();
  });

  async function comingBackWith(lie: Lie, { jar = new Jar(), from = '/api/session/provider' } = {}): Promise<number> {
    const { searchParams } = new URL((await jar.ask(url + from)).headers.get('location') as string);
    Object.assign(provider, { lie, nonce: searchParams.get('nonce') });
    return (await jar.ask(`${url}/api/session/provider/callback?code=c&state=${searchParams.get('state')}`)).status;
  }
  const past = secondsNow() - 3_600;

  it('is believed when it does not', async () => {
    expect(await comingBackWith({})).toBe(303);
  });

  it.each<[string, Lie]>([
    ['another issuer', { claims: { iss: 'https://evil.example' } }],
    ['another audience', { claims: { aud: 'other' } }],
    ['another nonce', { claims: { nonce: 'other' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['a token that is over', { claims: { iat: past, exp: past + 60 } }],
    ['alg none', { header: { alg: 'none' }, unsigned: true }],
    ['no signature', { unsigned: true }],
    ['HS256 with the public key as secret', { header: { alg: 'HS256' } }],
    ['another key', { otherKey: true }],
    ['no subject', { claims: { sub: undefined } }],
  ])('is refused with %s', async (_, lie) => {
    expect(await comingBackWith(lie)).toBe(401);
  });

  it.each<[string, number | null, number]>([
    ['of now counts', 0, 303],
    ['of an hour ago does not', -3_600, 401],
    ['of an hour from now does not', 3_600, 401],
    ['without a time does not', null, 401],
  ])('asked to ask again: a proof %s', async (_, later, status) => {
    const authTime = later === null ? undefined : secondsNow() + later;
    const jar = new Jar();
    expect(await comingBackWith({}, { jar })).toBe(303);
    const confirming = { jar, from: '/api/session/provider/confirmation' };
    expect(await comingBackWith({ claims: { auth_time: authTime } }, confirming)).toBe(status);
  });

  describe('where a second factor is required', () => {
    let strict: Door;
    let strictUrl: string;
    beforeAll(async () => {
      const port = await freePort();
      strictUrl = `http://localhost:${port}`;
      strict = await Door.open({ port, secondFactor: 'required', provider: { ...provider.settings, oidcSecondFactors: ['mfa', 'gold'] } });
      const agency = await anAgency(strict.stage);
      const admin = await aPerson(strict.stage, { offices: [await anOffice(strict.stage, { agency, role: 'administrator' })] });
      await strict.stage.sql(
        `insert into person_identity (id, person_id, issuer, subject, linked_at) values (gen_random_uuid(), $1, $2, 'an', now())`,
        [admin.personId, provider.issuer],
      );
    });
    afterAll(() => strict?.close());

    const whatItSays = async (jar: Jar, from: string, claims: Record<string, unknown>) => {
      const { searchParams } = new URL((await jar.ask(strictUrl + from)).headers.get('location') as string);
      Object.assign(provider, { lie: { claims }, nonce: searchParams.get('nonce') });
      return jar.ask(`${strictUrl}/api/session/provider/callback?code=c&state=${searchParams.get('state')}`);
    };
    /** A deed of administration that finds nothing: refused before it looks, or 404. */
    const deed = async (jar: Jar) => {
      const answer = await jar.ask(`${strictUrl}/api/people/00000000-0000-7000-8000-000000000000/disabling`, { method: 'POST' });
      return [answer.status, ((await answer.json()) as { code: string }).code];
    };

    it.each<[string, Record<string, unknown>, [number, string]]>([
      ['nothing', {}, [403, 'factor.needed']],
      ['what counts for nothing here', { amr: ['pwd', 'otp'], acr: 'silver' }, [403, 'factor.needed']],
      ['one of the methods', { amr: ['pwd', 'mfa'] }, [404, 'object.notFound']],
      ['one of the classes', { acr: 'gold' }, [404, 'object.notFound']],
    ])('%s said by the provider', async (_, claims, expected) => {
      const jar = new Jar();
      await whatItSays(jar, '/api/session/provider', claims);
      expect(await deed(jar)).toEqual(expected);
    });

    it('and it may be given when one confirms', async () => {
      const jar = new Jar();
      await whatItSays(jar, '/api/session/provider', {});
      await whatItSays(jar, '/api/session/provider/confirmation', { auth_time: secondsNow(), amr: ['mfa'] });
      expect(await deed(jar)).toEqual([404, 'object.notFound']);
    });
  });

  it('at an address of this network is not connected to, by number or by name', async () => {
    const fetchOutside = guardedFetch({ allowPrivate: false });
    const { port } = new URL(provider.issuer);
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '169.254.169.254', '0x7f000001', '2130706433'])
      await expect(fetchOutside(`http://${host}:${port}/jwks`)).rejects.toMatchObject({ code: 'EPRIVATE' });
    expect((await guardedFetch({ allowPrivate: true })(`${provider.issuer}/jwks`)).status).toBe(200);
  });
});
