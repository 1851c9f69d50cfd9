import { Actor, DomainError, type Id, randomIds } from '@dondoc/kernel';
import { openStage, type Stage } from '../../../test/support/stage';
import { armFailpoint } from './failpoint';

const SYSTEM = Actor.system('spec');
const person = (): Actor => Actor.person(randomIds.next(), 'Người thử', []);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ at: '2026-11-22T18:30:00.000Z' });
});
afterAll(() => stage.close());

const insertLadder = (id: Id, name: string) =>
  [`insert into ladder (id, name, subject_kind, rungs) values ($1, $2, 'dueDate', '[]')`, [id, name]] as [string, unknown[]];
const ladders = async (name: string) => (await stage.sql('select 1 from ladder where name = $1', [name])).length;

describe('a transaction', () => {
  it('tells the moment of the product’s clock, and the civil date in Việt Nam at it', async () => {
    const { now, today } = await stage.database.read(SYSTEM, async (tx) => tx);
    expect([now, today]).toEqual(['2026-11-22T18:30:00.000Z', '2026-11-23']);
  });

  it('runs under the role of people, or under that of the system; neither owns a table', async () => {
    const asked = (actor: Actor) =>
      stage.database.read(actor, (tx) =>
        tx.query(`select current_user as me, (select count(*)::int from pg_tables where tableowner = current_user) as owned`),
      );
    expect(await asked(person())).toEqual([{ me: 'dondoc_app', owned: 0 }]);
    expect(await asked(SYSTEM)).toEqual([{ me: 'dondoc_system', owned: 0 }]);
  });

  it('carries its actor, for the rules of the rows', async () => {
    const actor = person();
    const [row] = await stage.database.read(actor, (tx) => tx.query(`select current_setting('dondoc.person') as person`));
    expect(row).toEqual({ person: actor.personId });
  });

  it('leaves nothing behind when its work fails', async () => {
    const failing = stage.database.transact(SYSTEM, async (tx) => {
      await tx.query(...insertLadder(tx.newId(), 'failing'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await ladders('failing')).toBe(0);
  });

  it('is read-only when it says so', async () => {
    const writing = stage.database.read(SYSTEM, (tx) => tx.query(...insertLadder(randomIds.next(), 'read')));
    await expect(writing).rejects.toThrow('read-only transaction');
  });

  it.each(['database.committing', 'database.committed', 'once.committing', 'once.committed'])(
    'comes past the failpoint %s',
    async (point) => {
      const die = jest.fn();
      armFailpoint(`${point}:1:kill`, die);
      const id = randomIds.next();
      const actor = person().doingOnce(id, 'fingerprint');
      await stage.database.transact(actor, async (tx) => {
        expect(tx.actor.once?.key).toBe(id);
        expect(die).not.toHaveBeenCalled();
      });
      armFailpoint(undefined);
      expect(die).toHaveBeenCalledTimes(1);
    },
  );

  it('runs again after a deadlock', async () => {
    let runs = 0;
    const answer = await stage.database.transact(SYSTEM, async () => {
      if (++runs < 3) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
      return runs;
    });
    expect(answer).toBe(3);
  });

  it('gives dates and moments as text', async () => {
    const [row] = await stage.database.read(SYSTEM, (tx) =>
      tx.query(`select '2026-02-13'::date as day, '2026-02-13 07:30+07'::timestamptz as at`),
    );
    expect(row).toEqual({ day: '2026-02-13', at: '2026-02-13T00:30:00.000Z' });
  });
});

describe('an actor who does something once', () => {
  const once = (actor: Actor, key: string, name: string) =>
    stage.database.transact(actor.doingOnce(key, `make ${name}`), async (tx) => {
      const id = tx.newId();
      await tx.query(`insert into fact (at, kind, person_id, actor_name, about_type, about_id) values (now(), $1, $2, 'x', 'spec', $3)`, [
        `spec.${name}`,
        actor.personId,
        id,
      ]);
      return { id };
    });
  const made = async (name: string) => (await stage.sql('select 1 from fact where kind = $1', [`spec.${name}`])).length;

  it('gets the first answer again, and nothing is done twice', async () => {
    const actor = person();
    const first = await once(actor, 'k1', 'again');
    expect(await once(actor, 'k1', 'again')).toEqual(first);
    expect(await made('again')).toBe(1);
  });

  it('waits for its own twin that came at the same moment', async () => {
    const actor = person();
    const answers = await Promise.all([1, 2, 3].map(() => once(actor, 'k2', 'twin')));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await made('twin')).toBe(1);
  });

  it('may try again after a failure', async () => {
    const actor = person().doingOnce('k3', 'x');
    await expect(stage.database.transact(actor, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await stage.database.transact(actor, async () => 'yes')).toBe('yes');
  });

  it('is refused when the key comes with other contents', async () => {
    const actor = person();
    await once(actor, 'k4', 'first');
    await expect(once(actor, 'k4', 'second')).rejects.toBeInstanceOf(DomainError);
  });

  it('shares no keys with another person', async () => {
    await once(person(), 'k5', 'shared');
    await once(person(), 'k5', 'shared');
    expect(await made('shared')).toBe(2);
  });
});

describe('the application role', () => {
  it.each([
    'update fact set kind = kind',
    'delete from fact',
    'truncate fact',
    'delete from seal',
    'update chain_head set position = 0',
    'insert into seal select * from seal',
    `select seal_facts('{1}')`,
    'drop table fact',
    'create table other (id int)',
    'update clock set ahead = ahead',
  ])('may not %s, and neither may the system’s', async (sql) => {
    for (const actor of [person(), SYSTEM])
      await expect(stage.database.transact(actor, (tx) => tx.query(sql))).rejects.toThrow(/permission denied|must be owner/);
  });
});
