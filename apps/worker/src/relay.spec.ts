import { CalendarService } from '@dondoc/directory';
import type { JobName, Queues } from '@dondoc/jobs';
import { record } from '@dondoc/journal';
import { Actor, randomIds } from '@dondoc/kernel';
import { Ledger, type PlannedMessage, Settling } from '@dondoc/mail';
import { openStage, type Stage } from '../../../test/support/stage';
import { batchesOf, Relay } from './relay';

const SYSTEM = Actor.system('spec');
const OPEN = '2026-11-23T02:00:00.000Z';
const EVENING = '2026-11-23T12:00:00.000Z';

describe('The relay', () => {
  let stage: Stage;
  let relay: Relay;
  let depth = 0;
  let added: { name: JobName; payloads: readonly unknown[] }[];

  const happened = (kind: string) =>
    stage.database.transact(SYSTEM, (tx) => record(tx, { kind, about: { type: 'report', id: randomIds.next() } }));
  const plan = (count: number, more: Partial<PlannedMessage> = {}) =>
    stage.database.transact(SYSTEM, (tx) =>
      stage.get(Ledger).plan(
        tx,
        Array.from({ length: count }, (_, n) => ({
          key: `${randomIds.next()}${n}`,
          kind: 'daily' as const,
          address: 'a@example.vn',
          language: 'vi' as const,
          day: tx.today,
          notBefore: tx.now,
          ...more,
        })),
      ),
    );
  const payloads = (name: JobName) => added.filter((one) => one.name === name).flatMap((one) => one.payloads);

  beforeAll(async () => {
    stage = await openStage();
    const queues = {
      addBulk: async (name: JobName, given: readonly unknown[]) => void (given.length > 0 && added.push({ name, payloads: given })),
      depth: async () => depth,
    } as unknown as Queues;
    relay = new Relay(stage.database, queues, stage.get(Ledger), stage.get(Settling), stage.get(CalendarService));
  });
  beforeEach(async () => {
    await stage.setClock(OPEN);
    await stage.sql('delete from outbox; delete from message');
    added = [];
    depth = 0;
  });
  afterAll(() => stage.close());

  it('makes a job of each fact that something follows from, and puts the others away', async () => {
    await happened('report.signed');
    await happened('session.started');
    await relay.run();
    const left = await stage.sql<{ id: number }>('select fact_id::int as id from outbox');
    expect(payloads('followUp')).toEqual(left.map(({ id }) => ({ factId: id })));
    expect(left).toHaveLength(1);
  });

  it('hands a fact out again when its job was lost for a minute', async () => {
    await happened('report.signed');
    await relay.run();
    await relay.run();
    expect(payloads('followUp')).toHaveLength(1);
    await stage.sql(`update outbox set not_before = not_before - interval '61 seconds'`);
    await relay.run();
    expect(payloads('followUp')).toHaveLength(2);
  });

  it('hands out each due message once, in batches', async () => {
    await plan(1200);
    await Promise.all([relay.run(), relay.run()]);
    await relay.run();
    const ids = (payloads('deliver') as { messageIds: string[] }[]).flatMap(({ messageIds }) => messageIds);
    expect(new Set(ids).size).toBe(1200);
    expect(ids).toHaveLength(1200);
  });

  it('leaves the rest of a burst in the ledger while the queue has enough, and hands out all the same what somebody waits for', async () => {
    await plan(2600);
    await relay.run();
    const [{ queued } = { queued: 0 }] = await stage.sql<{ queued: number }>(
      'select count(*)::int as queued from message where queued_until is not null',
    );
    expect(queued).toBe(2500);
    depth = 8;
    await relay.run();
    expect(payloads('deliver')).toHaveLength(16);
    depth = 0;
    await plan(3, { kind: 'atOnce' });
    await relay.run();
    expect((payloads('deliverAtOnce') as { messageIds: string[] }[]).flatMap(({ messageIds }) => messageIds)).toHaveLength(3);
  });

  it('holds what is due in the evening until mails leave again', async () => {
    await stage.setClock(EVENING);
    await plan(3);
    await relay.run();
    expect(added).toEqual([]);
    await stage.setClock('2026-11-24T00:29:59.000Z');
    await relay.run();
    expect(added).toEqual([]);
    await stage.setClock('2026-11-24T00:30:00.000Z');
    await relay.run();
    expect(payloads('deliver')).toHaveLength(1);
  });

  it('adds nothing when nothing waits', async () => {
    await relay.run();
    expect(added).toEqual([]);
  });

  it('shares few messages between few jobs and many between jobs of at most 500', () => {
    const sizes = (count: number) => batchesOf(Array.from({ length: count }, String)).map((batch) => batch.length);
    expect(sizes(0)).toEqual([]);
    expect(sizes(10)).toEqual([10]);
    expect(sizes(1600)).toEqual(Array(16).fill(100));
    expect(Math.max(...sizes(10_000))).toBe(500);
  });
});
