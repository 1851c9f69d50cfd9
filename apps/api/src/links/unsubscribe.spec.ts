import type { Actor } from '@dondoc/kernel';
import { aPerson } from '../../../../test/builders';
import { Door } from '../../../../test/support/door';
import { unsubscribeToken } from '../../../../test/support/mail-links';

describe('the link that turns reminders off', () => {
  let door: Door;
  let person: Actor;
  let link: string;

  beforeAll(async () => {
    door = await Door.open();
  });
  afterAll(() => door?.close());
  beforeEach(async () => {
    person = await aPerson(door.stage);
    link = `/unsubscribe/${await unsubscribeToken(door.stage, person.personId as string)}`;
  });

  const wanted = async () => {
    const [row] = await door.stage.sql<{ on: boolean }>('select reminders_muted_at is null as on from person where id = $1', [
      person.personId,
    ]);
    return row?.on;
  };

  it('shows a page with a button and what cannot be turned off, and changes nothing by being opened', async () => {
    const { text } = await door.guest().get(link).expect(200).expect('Content-Type', /html/);
    expect(text).toContain('Tắt thư nhắc');
    expect(text).toContain('việc đến hạn và quá hạn');
    await door.guest().head(link).expect(200);
    expect(await wanted()).toBe(true);
  });

  it('does it by the one POST that mail programs send (RFC 8058), from wherever that comes', async () => {
    await door.guest().post(link).set('Origin', 'https://webmail.example').type('form').send('List-Unsubscribe=One-Click').expect(200);
    expect(await wanted()).toBe(false);
  });

  it('does it by that POST as multipart, too', async () => {
    await door.guest().post(link).field('List-Unsubscribe', 'One-Click').expect(200);
    expect(await wanted()).toBe(false);
  });

  it('does it and undoes it by the button of the page, as often as one likes, and the journal says who and how', async () => {
    for (const reminders of ['off', 'off', 'on', 'off']) await door.guest().post(link).field('reminders', reminders).expect(200);
    expect(await wanted()).toBe(false);
    const facts = await door.stage.sql(
      `select person_id as person, data->>'reminders' as reminders, data->>'via' as via from fact where kind = 'person.mailChosen' and about_id = $1 order by id`,
      [person.personId],
    );
    expect(facts).toEqual(['false', 'true', 'false'].map((reminders) => ({ person: person.personId, reminders, via: 'link' })));
  });

  it('does nothing for a POST that says nothing', async () => {
    await door.guest().post(link).expect(400);
    await door.guest().post(link).type('form').send('a=b').expect(400);
    expect(await wanted()).toBe(true);
  });

  it('leads nowhere when it is altered', async () => {
    const { text } = await door.guest().post(`${link}x`).type('form').send('List-Unsubscribe=One-Click').expect(404);
    expect(text).toContain('không hợp lệ');
    await door.guest().get('/unsubscribe/abc').expect(404);
  });

  it('has its counterpart after signing in, where mail can also be paused for a while', async () => {
    const agent = await door.as(person);
    expect((await agent.get('/api/session/mail').expect(200)).body).toMatchObject({ reminders: true, pausedUntil: null });
    const wish = { reminders: false, pausedUntil: '2026-12-04' };
    expect((await agent.put('/api/session/mail').send(wish).expect(200)).body).toMatchObject(wish);
    expect((await agent.put('/api/session/mail').send({ pausedUntil: null })).body).toMatchObject({ reminders: false, pausedUntil: null });
    await agent.put('/api/session/mail').send({ pausedUntil: '2027-12-04' }).expect(400);
    await agent.put('/api/session/mail').send({ pausedUntil: '2026-11-01' }).expect(400);
    await door.guest().get('/api/session/mail').expect(401);
  });
});
