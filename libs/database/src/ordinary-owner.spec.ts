import { Actor, randomIds } from '@dondoc/kernel';
import { type Clone, cloneDatabase } from '../../../test/support/database';
import { Sources } from './data-source';
import { Database } from './database';
import { migrate } from './migrate';
import { ask, dropDatabase } from './server';

const ROLES = ['dondoc_owner', 'dondoc_app', 'dondoc_system'];

/** As on a server of one's own: neither the owner nor the application signs in as a superuser. */
describe('A database that an ordinary role owns', () => {
  let clone: Clone;
  const as = (role: string) => clone.url.replace('owner:owner', `${role}:${role}`).replace(/[^/]+$/, 'ordinary');

  beforeAll(async () => {
    clone = await cloneDatabase();
    for (const name of ['ordinary_owner', 'ordinary_app']) await clone.sql(`create role ${name} login password '${name}'`);
    await clone.sql('alter role ordinary_owner createrole');
    for (const role of ROLES) await clone.sql(`grant ${role} to ordinary_owner with admin option`);
    await clone.sql('grant dondoc_app to ordinary_app');
    await clone.sql('create database ordinary owner ordinary_owner');
    await migrate(as('ordinary_owner'));
  });
  afterAll(async () => {
    await dropDatabase(clone.url, 'ordinary');
    for (const name of ['ordinary_app', 'ordinary_owner']) await clone.sql(`drop owned by ${name} cascade; drop role ${name}`);
    await clone.close();
  });

  it('has tables of dondoc_owner, which is bound by the policies', async () => {
    const owners = await ask(as('ordinary_owner'), `select distinct tableowner as owner from pg_tables where schemaname = 'public'`);
    expect(owners).toEqual([{ owner: 'dondoc_owner' }]);
  });

  it('is migrated again, whoever owns the tables meanwhile', async () => {
    await expect(migrate(as('ordinary_owner'))).resolves.toEqual([]);
  });

  it('is worked on by a login that was only ever given dondoc_app', async () => {
    const sources = await Sources.open({ url: as('ordinary_app'), poolSize: 1 }, []);
    const database = new Database(sources, randomIds);
    try {
      const [id, person] = [randomIds.next(), Actor.person(randomIds.next(), 'x', [])];
      const add = `insert into locality (id, code, name_vi, name_en, short_name_vi, short_name_en, kind) values ($1, 'X', 'x', 'x', 'x', 'x', 'province')`;
      await database.transact(Actor.system(), (tx) => tx.query(add, [id]));
      await database.transact(Actor.system(), (tx) =>
        tx.query(`insert into fact (at, kind, actor_name, about_type, about_id, locality_id) values (now(), 'x', 'x', 'x', $1, $1)`, [id]),
      );
      const facts = (actor: Actor) => database.read(actor, (tx) => tx.query('select 1 from fact'));
      expect([await facts(Actor.system()), await facts(person)]).toEqual([[{ '?column?': 1 }], []]);
      expect(await database.statement('select count(*)::int as sealed from seal')).toEqual([{ sealed: 1 }]);
      await expect(database.transact(person, (tx) => tx.query(add, [randomIds.next()]))).rejects.toMatchObject({ code: '42501' });
    } finally {
      await sources.close();
    }
  });

  it('is not unbound by its owner without a word', async () => {
    const seen = (options: string) =>
      ask<{ n: number }>(
        `${as('ordinary_owner')}?options=${encodeURIComponent(`-c role=dondoc_owner ${options}`)}`,
        'select count(*)::int as n from locality',
      );
    expect([await seen(''), await seen('-c dondoc.localities=*')]).toEqual([[{ n: 0 }], [{ n: 1 }]]);
  });
});
