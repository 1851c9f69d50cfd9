import { setTimeout as pause } from 'node:timers/promises';
import { Actor, type Id } from '@dondoc/kernel';
import { anAgency, anOffice, aPerson } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import type { PlannedMessage } from './domain/message';
import { Ledger } from './ledger';

const SYSTEM = Actor.system('spec');

describe('The send ledger', () => {
  let stage: Stage;
  let count = 0;
  const ledger = () => stage.get(Ledger);
  const planned = (given: Partial<PlannedMessage> = {}): PlannedMessage => ({
    key: `k${++count}`,
    kind: 'daily',
    address: 'a@example.vn',
    language: 'vi',
    day: stage.today,
    notBefore: stage.now,
    ...given,
  });
  const plan = (...messages: PlannedMessage[]) => stage.database.transact(SYSTEM, (tx) => ledger().plan(tx, messages));
  const due = (limit = 100) => stage.database.transact(SYSTEM, (tx) => ledger().takeDue(tx, limit));

  beforeAll(async () => {
    stage = await openStage();
  });
  beforeEach(() => stage.sql('delete from message'));
  afterAll(() => stage.close());

  it('plans a message of the same key once', async () => {
    const message = planned();
    const [first, second] = [await plan(message), await plan(message, planned())];
    expect(second.get(message.key)).toBe(first.get(message.key));
    expect(await stage.sql('select count(*)::int from message')).toEqual([{ count: 2 }]);
  });

  it('plans it once from two sweeps at the same moment', async () => {
    const messages = Array.from({ length: 50 }, () => planned());
    const [one, other] = await Promise.all([plan(...messages), plan(...[...messages].reverse())]);
    expect([...one].sort()).toEqual([...other].sort());
    expect(await stage.sql('select count(*)::int from message')).toEqual([{ count: 50 }]);
  });

  it('is taken from by one after the other: whoever comes second locks nothing that the first has handed out', async () => {
    await plan(planned(), planned());
    const waiting = `select 1 from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`;
    const ended: string[] = [];
    let second: Promise<Id[]> | undefined;
    const first = await stage.database.transact(SYSTEM, async (tx) => {
      const ids = await ledger().takeDue(tx, 100, 'others');
      second = due().finally(() => ended.push('second'));
      for (let looks = 0; (await stage.sql(waiting)).length === 0 && ended.length === 0 && looks < 500; looks++) await pause(10);
      ended.push('first');
      return ids;
    });
    expect([first.length, await second, ended]).toEqual([2, [], ['first', 'second']]);
  });

  it('lets nothing join a message that has left', async () => {
    const message = planned();
    await plan(message);
    await stage.sql(`update message set state = 'sent'`);
    expect(await plan(message)).toEqual(new Map([[message.key, null]]));
  });

  it('hands out what is due, oldest first, and not again before a minute has passed', async () => {
    const ids = [
      ...(
        await plan(planned({ notBefore: '2026-11-23T01:00:00.000Z' }), planned(), planned({ notBefore: '2026-11-24T00:30:00.000Z' }))
      ).values(),
    ] as Id[];
    expect(await due(1)).toEqual([ids[0]]);
    expect(await due()).toEqual([ids[1]]);
    expect(await due()).toEqual([]);
    await stage.sql(`update message set queued_until = queued_until - interval '61 seconds'`);
    expect((await due()).sort()).toEqual([ids[0], ids[1]].sort());
  });

  it('lets agencies take turns: the burst of one does not make another wait', async () => {
    const [large, small] = [await anOffice(stage), await anOffice(stage)];
    await plan(...Array.from({ length: 300 }, () => planned({ officeId: large.id })));
    const few = new Set((await plan(...Array.from({ length: 5 }, () => planned({ officeId: small.id })))).values());
    const first = await due(20);
    expect(first.filter((id) => few.has(id))).toHaveLength(5);
    expect(first.slice(0, 10).filter((id) => few.has(id))).toHaveLength(5);
    expect((await due(1000)).length + first.length).toBe(305);
  });

  it('goes round all agencies before anybody has a second turn', async () => {
    const offices = await Promise.all(Array.from({ length: 6 }, () => anOffice(stage)));
    for (const office of offices) await plan(...Array.from({ length: 2 }, () => planned({ officeId: office.id })));
    const rounds = [await due(4), await due(4), await due(4), await due(4)].filter((ids) => ids.length > 0);
    const turnOf = new Map(
      (await stage.sql<{ id: Id; turn: Id }>('select id, turn_of as turn from message')).map((row) => [row.id, row.turn]),
    );
    expect(new Set(rounds.slice(0, 2).flatMap((ids) => ids.map((id) => turnOf.get(id)))).size).toBe(6);
    expect(rounds.flat()).toHaveLength(12);
  });

  it('hands out what somebody waits for before reports, reports before the mail of the day, digests last', async () => {
    const kinds = ['digest', 'daily', 'report', 'atOnce'] as const;
    for (const kind of kinds) await plan(planned({ kind }));
    const kindOf = new Map((await stage.sql<{ id: Id; kind: string }>('select id, kind from message')).map((row) => [row.id, row.kind]));
    expect((await due()).map((id) => kindOf.get(id))).toEqual(['atOnce', 'report', 'daily', 'digest']);
  });

  it('shows a person their own messages and an administrator those of their locality', async () => {
    const [here, there] = [await anAgency(stage), await anAgency(stage)];
    const an = await aPerson(stage, { offices: [await anOffice(stage, { agency: here })] });
    const binh = await aPerson(stage, { offices: [await anOffice(stage, { agency: there })] });
    const administrator = await aPerson(stage, { offices: [await anOffice(stage, { agency: here, role: 'administrator' })] });
    await plan(
      planned({ personId: an.personId }),
      planned({ personId: binh.personId }),
      planned({ officeId: binh.offices[0]?.officeId ?? null }),
    );
    const seenBy = async (actor: Actor) => (await ledger().page(actor, { limit: 10 })).items.map((item) => item.person?.id ?? 'office');
    expect(await seenBy(an)).toEqual([an.personId]);
    expect(await seenBy(administrator)).toEqual([an.personId]);
    expect(await seenBy(SYSTEM)).toHaveLength(3);
  });

  it('pages from the newest to the oldest', async () => {
    const ids = [...(await plan(...Array.from({ length: 5 }, () => planned()))).values()] as Id[];
    const first = await ledger().page(SYSTEM, { limit: 3 });
    const second = await ledger().page(SYSTEM, { limit: 3, after: first.next as string });
    expect([...first.items, ...second.items].map((item) => item.id)).toEqual([...ids].sort().reverse());
    expect(second.next).toBeNull();
  });
});
