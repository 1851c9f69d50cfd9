import { anAgreement, type Side, theCalendar } from '../../../../test/builders';
import { Door } from '../../../../test/support/door';

const START = '2026-11-23T02:00:00.000Z';
const ENGINE = `/api/demonstration/engine?since=${START}&swept=${START}&fact=0`;

async function open(demo: boolean): Promise<Door> {
  const door = await Door.open({ demo, at: START });
  await theCalendar(door.stage);
  await door.stage.sql('update clock set demonstration = true');
  return door;
}

const answersOf = async (door: Door) => {
  const [clock, move, engine] = await Promise.all([
    door.guest().get('/api/demonstration/clock'),
    door.guest().post('/api/demonstration/clock').send({}),
    door.guest().get(ENGINE),
  ]);
  return [clock.status, move.status, engine.status];
};

describe('The time of a demonstration', () => {
  let door: Door;
  let side: Side;
  beforeAll(async () => {
    door = await open(true);
    [side] = (await anAgreement(door.stage)).sides as [Side];
  });
  beforeEach(() => door.stage.sql('update clock set demonstration = true, fixed_at = $1', [START]));
  afterAll(() => door?.close());

  const move = (body: object) => door.guest().post('/api/demonstration/clock').send(body);

  it('is told with what comes next: the digest of a week, and the day after the Day of Vietnamese Culture', async () => {
    const { body } = await door.guest().get('/api/demonstration/clock').expect(200);
    expect(body).toEqual({ now: START, next: { at: '2026-11-30T00:30:00.000Z', matters: ['digest'] }, nextWorkingDay: '2026-11-25' });
    expect((await door.guest().get('/api/welcome')).body.demonstration).toMatchObject({ clock: true });
  });

  it('goes to the next event, or to a day that comes before it, and says whether the day is reached', async () => {
    expect((await move({ until: '2026-11-25' }).expect(200)).body).toMatchObject({ now: '2026-11-25T00:30:00.000Z', arrived: true });
    expect((await move({ until: '2026-12-02' }).expect(200)).body).toMatchObject({ now: '2026-11-30T00:30:00.000Z', arrived: false });
    expect((await move({}).expect(200)).body).toMatchObject({ now: '2026-12-07T00:30:00.000Z', arrived: true });
  });

  it('goes to a mail that somebody wants at a later hour, before the next day', async () => {
    await door.stage.sql(
      `insert into message (id, key, kind, address, day, planned_at, not_before, mime_id)
       values (gen_random_uuid(), 'later', 'daily', 'a@example.vn', '2026-11-23', $1, '2026-11-23T06:30:00.000Z', '<a@b>')`,
      [START],
    );
    expect((await move({}).expect(200)).body.now).toBe('2026-11-23T06:30:00.000Z');
    await door.stage.sql('delete from message');
  });

  it('keeps everybody signed in, however far it goes', async () => {
    const agent = await door.as(side.coordinator);
    for (let weeks = 0; weeks < 3; weeks++) await move({}).expect(200);
    expect((await agent.get('/api/session').expect(200)).body.person.name).toBe(side.coordinator.name);
  });

  it('goes neither back nor farther than a year, and knows no other wishes', async () => {
    expect((await move({ until: '2026-11-23' }).expect(400)).body.code).toBe('clock.day');
    expect((await move({ until: '2027-12-01' }).expect(400)).body.code).toBe('clock.day');
    await move({ to: '2026-11-30' }).expect(400);
    await door.guest().get('/api/demonstration/engine?since=now&swept=now&fact=0').expect(400);
  });

  it('is nobody’s from elsewhere, nor where these are no rows of a demonstration', async () => {
    await door.guest().get('/api/demonstration/clock').set('X-Forwarded-For', '10.0.0.1').expect(404);
    await door.stage.sql('update clock set demonstration = false');
    expect(await answersOf(door)).toEqual([404, 404, 404]);
    expect((await door.guest().get('/api/welcome')).body.demonstration).toMatchObject({ clock: false });
  });

  it('does not exist outside demonstration mode', async () => {
    const other = await open(false);
    expect(await answersOf(other)).toEqual([404, 404, 404]);
    await other.close();
  });
});
