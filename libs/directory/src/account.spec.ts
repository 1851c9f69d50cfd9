import { Actor, type Id } from '@dondoc/kernel';
import { aLocality, anAgency, anOffice, aPerson, type Office } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { AccountService, OfficesService, SessionsService } from './index';

const PASSWORD = 'mùa hoa dã quỳ';
const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
const PAGE = { limit: 50 };

describe('One’s own account', () => {
  let stage: Stage;
  let [office, otherOffice] = [] as unknown as [Office, Office];
  let [viceChair, secretary, stranger] = [] as unknown as [Actor, Actor, Actor];

  beforeAll(async () => {
    stage = await openStage({ at: '2026-11-23T02:00:00.000Z' });
    const agency = await anAgency(stage, { locality: await aLocality(stage) });
    office = await anOffice(stage, { agency, role: 'viceChair' });
    otherOffice = await anOffice(stage, { agency, role: 'agencyHead' });
    viceChair = await aPerson(stage, { offices: [office], email: 'pct@taikhoan.example.vn' });
    secretary = await aPerson(stage, { offices: [otherOffice], name: 'Đặng Thị Hồng' });
    stranger = await aPerson(stage, { email: 'la@taikhoan.example.vn' });
    for (const actor of [viceChair, stranger])
      await sessions().setPassword(Actor.system(), { personId: actor.personId as Id, password: PASSWORD });
  });
  beforeEach(() => stage.setClock('2026-11-23T02:00:00.000Z'));
  afterAll(() => stage.close());

  const sessions = () => stage.get(SessionsService);
  const account = () => stage.get(AccountService);
  const offices = () => stage.get(OfficesService);
  const signIn = async (email = 'pct@taikhoan.example.vn', userAgent = CHROME) => {
    const { token } = await sessions().signIn(email, PASSWORD, userAgent);
    return { token, id: (await sessions().actorOf(token))?.sessionId as Id };
  };
  const goesOn = async (token: string) => (await sessions().actorOf(token)) !== null;

  it('lists where one is signed in, the latest first, without tokens, page by page', async () => {
    const first = await signIn();
    await stage.setClock('2026-11-23T03:00:00.000Z');
    const second = await signIn('pct@taikhoan.example.vn', 'curl/8');
    const all = await account().sessions(viceChair, second.id, PAGE);
    expect(all).toEqual({
      items: [
        {
          id: second.id,
          device: { browser: null, system: null },
          signedInAt: '2026-11-23T03:00:00.000Z',
          seenAt: '2026-11-23T03:00:00.000Z',
          isThis: true,
        },
        expect.objectContaining({ id: first.id, device: { browser: 'Chrome', system: 'Windows' }, isThis: false }),
      ],
      next: null,
    });
    const { items, next } = await account().sessions(viceChair, second.id, { limit: 1 });
    expect(items.map(({ id }) => id)).toEqual([second.id]);
    expect((await account().sessions(viceChair, second.id, { limit: 1, after: next as string })).items.map(({ id }) => id)).toEqual([
      first.id,
    ]);
    await account().endOtherSessions(viceChair, second.id);
    await sessions().end(second.token);
  });

  it('ends one of them, or all others; somebody else’s is not found', async () => {
    const [here, there, elsewhere, foreign] = [await signIn(), await signIn(), await signIn(), await signIn('la@taikhoan.example.vn')];
    await account().endSession(viceChair, there.id);
    await expect(account().endSession(viceChair, there.id)).rejects.toMatchObject({ kind: 'notFound' });
    await expect(account().endSession(viceChair, foreign.id)).rejects.toMatchObject({ kind: 'notFound' });
    expect([await goesOn(here.token), await goesOn(there.token), await goesOn(elsewhere.token)]).toEqual([true, false, true]);
    expect(await account().endOtherSessions(viceChair, here.id)).toEqual({ ended: 1 });
    expect([await goesOn(here.token), await goesOn(elsewhere.token), await goesOn(foreign.token)]).toEqual([true, false, true]);
    const facts = await stage.sql(`select data from fact where kind = 'session.ended' and person_id = $1 order by id desc limit 1`, [
      viceChair.personId,
    ]);
    expect(facts).toEqual([{ data: { ended: 1, from: 'elsewhere' } }]);
  });

  it('keeps the session in which the password is changed, and ends the others', async () => {
    const [here, there] = [await signIn(), await signIn()];
    await sessions().setPassword(viceChair, { current: PASSWORD, password: PASSWORD, keepSession: here.id });
    expect([await goesOn(here.token), await goesOn(there.token)]).toEqual([true, false]);
  });

  it('tells the offices with their dates, who reads their mail, and what a password must be', async () => {
    await offices().addDelegate(viceChair, office.id, {
      personId: secretary.personId as Id,
      validFrom: '2026-12-01',
      validTo: '2026-12-31',
    });
    expect(await account().account(viceChair)).toMatchObject({
      email: 'pct@taikhoan.example.vn',
      hasPassword: true,
      passwordRules: { least: 12, most: 200 },
      offices: [
        {
          officeId: office.id,
          kind: 'holder',
          validFrom: '2019-01-01',
          validTo: null,
          delegates: [{ name: 'Đặng Thị Hồng', validFrom: '2026-12-01', validTo: '2026-12-31' }],
        },
      ],
    });
    await stage.setClock('2026-12-05T02:00:00.000Z');
    const theirs = (await account().account(secretary)).offices;
    expect(theirs.map((one) => [one.kind, one.delegates])).toEqual(expect.arrayContaining([['delegate', []]]));
    await expect(offices().addDelegate(secretary, office.id, { personId: stranger.personId as Id })).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('finds people of the own locality by name, whatever the keyboard', async () => {
    const found = async (name: string) => (await offices().candidates(viceChair, { officeId: office.id, name }, PAGE)).items;
    expect(await found('dang thi HONG')).toEqual([expect.objectContaining({ id: secretary.personId, name: 'Đặng Thị Hồng' })]);
    expect((await found('')).map(({ id }) => id)).toEqual([secretary.personId]);
    await expect(offices().candidates(secretary, { officeId: office.id }, PAGE)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(offices().candidates(stranger, { officeId: office.id }, PAGE)).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('names nobody twice for the same days, nor for days that are past', async () => {
    const personId = secretary.personId as Id;
    const add = (validFrom: string, validTo: string | null = null) =>
      offices().addDelegate(viceChair, office.id, { personId, validFrom, validTo });
    await expect(add('2026-12-31')).rejects.toMatchObject({ code: 'delegate.exists' });
    await expect(add('2026-11-22')).rejects.toMatchObject({ code: 'delegate.validFrom' });
    await expect(add('2027-01-05', '2027-01-04')).rejects.toMatchObject({ code: 'membership.dates' });
    await add('2027-01-01', '2027-01-31');
    await offices().endDelegate(viceChair, (await account().account(viceChair)).offices[0]?.delegates[1]?.id as Id);
    expect((await account().account(viceChair)).offices[0]?.delegates).toHaveLength(1);
  });
});
