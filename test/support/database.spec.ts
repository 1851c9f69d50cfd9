import { type Clone, cloneDatabase } from './database';

describe('A clone of the migrated template', () => {
  let one: Clone;
  let other: Clone;
  beforeAll(async () => {
    [one, other] = await Promise.all([cloneDatabase(), cloneDatabase()]);
  });
  afterAll(() => Promise.all([one.close(), other.close()]));

  it('has the tables of the product and of the queue', async () => {
    const rows = await one.sql<{ schema: string }>(
      `select table_schema as schema from information_schema.tables where table_name in ('fact', 'job')`,
    );
    expect(rows.map((row) => row.schema).sort()).toEqual(['bullmq', 'public']);
  });

  it('is not seen by another clone', async () => {
    await one.sql(`insert into sweep (name, done_until) values ('reminders', now())`);
    expect(await other.sql('select * from sweep')).toEqual([]);
  });
});
