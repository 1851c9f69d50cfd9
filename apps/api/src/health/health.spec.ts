import type { EngineHealth } from '@dondoc/health';
import { aSide, insert } from '../../../../test/builders';
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

  it('lets operators look at the engine, administrators at what is their locality’s, and nobody else', async () => {
    const side = await aSide(door.stage);
    const engine = (await (await door.as(side.operator)).get('/api/health/engine').expect(200)).body as EngineHealth;
    expect(engine.figures.messages).toMatchObject({ due: 0, unknown: 0 });
    expect(engine.queue.jobs).toMatchObject({ atOnce: { waiting: 0 }, mail: { waiting: 0 } });
    expect(engine.findings.map(({ name }) => name)).toEqual(expect.arrayContaining(['sweep', 'queues', 'mails due', 'outbox', 'reports']));
    const other = await aSide(door.stage);
    await door.stage.sql(
      `insert into message (id, key, kind, person_id, address, day, planned_at, not_before, mime_id, state)
       values (gen_random_uuid(), 'k', 'daily', $1, 'a@example.vn', app_today(), app_now(), app_now(), '<a@b>', 'retrying')`,
      [side.focalPoint.personId],
    );
    await insert(door.stage, 'alarm', { name: 'mailServer', source: 'w', reason: '535 for dondoc@example.vn' });
    const own = (await (await door.as(side.administrator)).get('/api/health/engine').expect(200)).body;
    expect(own).toMatchObject({ queue: null, figures: { messages: { due: 1, retrying: 1 }, suppressedAddresses: 0, subjectsWaiting: 0 } });
    expect(JSON.stringify(own)).not.toContain('535');
    const others = (await (await door.as(other.administrator)).get('/api/health/engine').expect(200)).body;
    expect(others.figures.messages).toMatchObject({ due: 0, retrying: 0 });
    await (await door.as(side.coordinator)).get('/api/health/engine').expect(403);
    await (await door.as(side.auditor)).get('/api/health/engine').expect(403);
    await door.guest().get('/api/health/engine').expect(401);
  });
});
