import { Door } from '../../../../test/support/door';

describe('the health of the process', () => {
  let door: Door;
  beforeAll(async () => {
    door = await Door.open();
  });
  afterAll(() => door?.close());

  it('is alive', async () => {
    expect((await door.guest().get('/livez').expect(200)).body).toEqual({ live: true });
  });

  it('is ready while database, migrations and queue are', async () => {
    expect((await door.guest().get('/readyz').expect(200)).body).toEqual({ ready: true, database: true, migrations: true, queue: true });
  });

  it('is not ready while a migration of this release is missing', async () => {
    await door.stage.sql(`update migration set name = name || '-of-old'`);
    const answer = await door.guest().get('/readyz').expect(503);
    expect(answer.body).toMatchObject({ ready: false, database: true, migrations: false });
    await door.stage.sql(`update migration set name = replace(name, '-of-old', '')`);
  });

  it('has figures for Prometheus, on this machine only', async () => {
    const { text } = await door
      .guest()
      .get('/metrics')
      .expect('Content-Type', /text\/plain/)
      .expect(200);
    expect(text).toMatch(/^dondoc_messages_due_not_sent 0$/m);
    expect(text).toMatch(/^dondoc_outbox \d+$/m);
    expect(text).toMatch(/^dondoc_queue_up 1$/m);
    await door.guest().get('/metrics').set('X-Forwarded-For', '10.0.0.7').expect(404);
  });
});
