import { armFailpoint, FAILPOINTS } from '@dondoc/database';
import { Actor, type Id, type Instant } from '@dondoc/kernel';
import { Logger } from '@nestjs/common';
import { SmtpSink } from '../../../test/support/smtp-sink';
import { openStage, type Stage } from '../../../test/support/stage';
import { type Composed, Composers, type Dropped, type Settlement } from './composer';
import { Deliverer } from './deliverer';
import type { LedgerMessage, PlannedMessage } from './domain/message';
import { Ledger } from './ledger';
import { Settling } from './settling';

const SYSTEM = Actor.system('spec');

interface Row {
  state: string;
  reason: string | null;
  attempts: number;
  subject: string | null;
  mimeId: string;
  settled: boolean;
}

describe('Delivering messages', () => {
  let stage: Stage;
  let sink: SmtpSink;
  let contents: (message: LedgerMessage) => Composed | Dropped | Promise<Composed>;
  let settled: Settlement[];
  let untellable: Id | undefined;
  /** How many messages were composed together, time after time. */
  const reads: number[] = [];
  let count = 0;

  const hello = (message: LedgerMessage): Composed => ({ subject: `Việc ${message.key}`, html: '<p>x</p>', text: 'x' });
  const deliverer = () => stage.get(Deliverer);
  const planned = (given: Partial<PlannedMessage> = {}): PlannedMessage => {
    const key = `k${++count}`;
    return { key, kind: 'atOnce', address: `${key}@example.vn`, language: 'vi', day: stage.today, notBefore: stage.now, ...given };
  };
  const plan = async (...messages: PlannedMessage[]): Promise<Id[]> => {
    const ids = await stage.database.transact(SYSTEM, (tx) => stage.get(Ledger).plan(tx, messages));
    return messages.map((message) => ids.get(message.key) as Id);
  };
  const row = async (id: Id): Promise<Row> =>
    (
      await stage.sql<Row>('select state, reason, attempts, subject, mime_id as "mimeId", settled from message where id = $1', [id])
    )[0] as Row;
  const due = () => stage.database.transact(SYSTEM, (tx) => stage.get(Ledger).takeDue(tx, 1000));
  const letTimePass = (id: Id) => stage.sql('update message set retry_at = null, queued_until = null where id = $1', [id]);

  beforeAll(async () => {
    sink = await SmtpSink.start();
    stage = await openStage({ mail: { kind: 'smtp', url: sink.url, connections: 2 } });
    Logger.overrideLogger(false);
    stage.get(Composers).register({
      kinds: ['atOnce'],
      compose: async (_tx, messages) => {
        reads.push(messages.length);
        return new Map(await Promise.all(messages.map(async (message) => [message.id, await contents(message)] as const)));
      },
      settled: async (_tx, settlements) => {
        if (settlements.some(({ message }) => message.id === untellable)) throw new Error('cannot tell');
        settled.push(...settlements);
      },
    });
  });
  beforeEach(async () => {
    await stage.sql('delete from message; delete from suppression; delete from alarm');
    sink.mails.length = 0;
    sink.script = undefined;
    contents = hello;
    settled = [];
  });
  afterAll(async () => {
    deliverer().close();
    await stage.close();
    await sink.stop();
  });

  it('sends a message once, under the Message-ID it was planned with', async () => {
    const [id] = (await plan(planned({ address: 'an@example.vn' }))) as [Id];
    await deliverer().deliver([id]);
    await deliverer().deliver([id]);
    const { state, subject, mimeId } = await row(id);
    expect(state).toBe('sent');
    expect(subject).toMatch(/^Việc k/);
    expect(sink.mails.map((mail) => [mail.to, mail.messageId])).toEqual([['an@example.vn', mimeId]]);
  });

  it('sends nothing before it is due', async () => {
    const later: Instant = '2026-11-24T00:30:00.000Z';
    const [id] = (await plan(planned({ notBefore: later }))) as [Id];
    expect(await due()).toEqual([]);
    await deliverer().deliver([id]);
    expect((await row(id)).state).toBe('planned');
    expect(sink.mails).toEqual([]);
  });

  it('sends each of many messages exactly once, however many jobs carry them', async () => {
    const ids = await plan(...Array.from({ length: 300 }, () => planned()));
    await Promise.all([deliverer().deliver(ids), deliverer().deliver([...ids].reverse()), deliverer().deliver(ids.slice(100))]);
    expect(new Set(sink.mails.map((mail) => mail.messageId)).size).toBe(300);
    expect(sink.mails).toHaveLength(300);
    expect(await stage.sql('select state, count(*)::int from message group by state')).toEqual([{ state: 'sent', count: 300 }]);
    expect(sink.peakConnections).toBeLessThanOrEqual(2);
  });

  it('does not send what is no longer owed, and keeps the reason', async () => {
    contents = () => ({ reason: 'Already reported.' });
    const [id] = (await plan(planned())) as [Id];
    await deliverer().deliver([id]);
    expect(await row(id)).toMatchObject({ state: 'cancelled', reason: 'Already reported.' });
    expect(sink.mails).toEqual([]);
  });

  it('tries a message again that the server put off, with the same Message-ID', async () => {
    const [id] = (await plan(planned())) as [Id];
    sink.script = ({ step }) => (step === 'rcpt' ? '450 4.2.0 later' : undefined);
    await deliverer().deliver([id]);
    expect(await row(id)).toMatchObject({ state: 'retrying', attempts: 1 });
    sink.script = undefined;
    await deliverer().deliver([id]);
    expect((await row(id)).state).toBe('retrying');
    await letTimePass(id);
    await deliverer().deliver(await due());
    expect(await row(id)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('gives up five days after the server first put it off, whatever the number of tries', async () => {
    const [id] = (await plan(planned())) as [Id];
    sink.script = ({ step }) => (step === 'rcpt' ? '450 4.2.0 later' : undefined);
    await stage.sql(`update message set attempts = 900, first_attempt_at = now() - interval '9 days' where id = $1`, [id]);
    await deliverer().deliver([id]);
    expect((await row(id)).state).toBe('retrying');
    await letTimePass(id);
    await stage.sql(`update message set put_off_since = now() - interval '6 days' where id = $1`, [id]);
    await deliverer().deliver([id]);
    expect(await row(id)).toMatchObject({ state: 'bounced', reason: expect.stringMatching(/^Given up after 5 days: .*450 4.2.0 later/) });
    expect(await stage.sql('select address from suppression')).toEqual([]);
  });

  it('counts bounces of an address and stops writing to it after three', async () => {
    sink.script = ({ step }) => (step === 'rcpt' ? '550 5.1.1 unknown' : undefined);
    const ids = await plan(...[1, 2, 3, 4].map(() => planned({ address: 'Gone@example.vn' })));
    for (const id of ids) await deliverer().deliver([id]);
    const states = await Promise.all(ids.map(async (id) => (await row(id)).state));
    expect(states).toEqual(['bounced', 'bounced', 'bounced', 'suppressed']);
    expect(settled.map(({ outcome }) => outcome)).toEqual(['bounced', 'bounced', 'bounced', 'bounced']);
  });

  it('goes on counting bounces although a mail in between was accepted', async () => {
    const send = async (refused: boolean) => {
      sink.script = ({ step }) => (refused && step === 'rcpt' ? '550 5.1.1 unknown' : undefined);
      const ids = await plan(planned({ address: 'half@example.vn' }));
      await deliverer().deliver(ids);
      return (await row(ids[0] as Id)).state;
    };
    expect([await send(true), await send(false), await send(true), await send(true)]).toEqual(['bounced', 'sent', 'bounced', 'bounced']);
    expect(await send(false)).toBe('suppressed');
  });

  it('begins to count anew after half a year without a bounce', async () => {
    await stage.sql(`insert into suppression values ('old@example.vn', 2, null, 'unknown', now() - interval '200 days')`);
    sink.script = ({ step }) => (step === 'rcpt' ? '550 5.1.1 unknown' : undefined);
    await deliverer().deliver(await plan(planned({ address: 'old@example.vn' })));
    expect(await stage.sql('select bounces, suppressed_at from suppression')).toEqual([{ bounces: 1, suppressed_at: null }]);
  });

  it('sends a message once more, and only once, when the server may have it', async () => {
    const [id] = (await plan(planned())) as [Id];
    sink.script = ({ step }) => (step === 'content' ? 'keepAndDrop' : undefined);
    await deliverer().deliver([id]);
    expect((await row(id)).state).toBe('unknown');
    for (let i = 0; i < 3; i++) {
      await letTimePass(id);
      await deliverer().deliver([id, ...(await due())]);
    }
    expect(await row(id)).toMatchObject({ state: 'unknown', attempts: 2 });
    expect(new Set(sink.mails.map((mail) => mail.messageId)).size).toBe(1);
    expect(sink.mails).toHaveLength(2);
  });

  it('does not let a silent recipient hold up the others', async () => {
    const ids = await plan(planned({ address: 'silent@example.vn' }), ...Array.from({ length: 60 }, () => planned()));
    sink.script = ({ step, to }) => (step === 'rcpt' && to === 'silent@example.vn' ? 'hang' : undefined);
    const done = deliverer().deliver(ids);
    await until(() => sink.mails.length === 60);
    expect(sink.sentTo('silent@example.vn')).toEqual([]);
    sink.script = undefined;
    sink.cut();
    await done;
    await letTimePass(ids[0] as Id);
    await deliverer().deliver(ids);
    expect(sink.sentTo('silent@example.vn')).toHaveLength(1);
  });

  it('lets a message that cannot be rendered fail alone, and sets it aside at the third time', async () => {
    contents = (message) => {
      if (message.address === 'poison@example.vn') throw new Error('cannot render');
      return hello(message);
    };
    const [poison, other] = (await plan(planned({ address: 'poison@example.vn' }), planned())) as [Id, Id];
    await deliverer().deliver([poison, other]);
    expect((await row(other)).state).toBe('sent');
    expect(await row(poison)).toMatchObject({ state: 'retrying', reason: 'Not rendered: cannot render' });
    for (let i = 0; i < 2; i++) {
      await letTimePass(poison);
      await deliverer().deliver([poison]);
    }
    expect(await row(poison)).toMatchObject({ state: 'cancelled', reason: 'Not rendered: cannot render', attempts: 3 });
  });

  it('finds the broken one among fifty by halving, not by reading for each of them', async () => {
    contents = (message) => {
      if (message.address === 'thirtieth@example.vn') throw new Error('cannot render');
      return hello(message);
    };
    const ids = await plan(...Array.from({ length: 50 }, (_, n) => planned(n === 29 ? { address: 'thirtieth@example.vn' } : {})));
    reads.length = 0;
    await deliverer().deliver(ids);
    const states = await stage.sql<Row>('select state from message where id = any($1::uuid[])', [ids]);
    expect(states.filter(({ state }) => state === 'sent')).toHaveLength(49);
    expect(reads[0]).toBe(50);
    expect(reads.length).toBeLessThanOrEqual(13);
  });

  it('sets a mail of absurd length aside', async () => {
    contents = (message) => ({ ...hello(message), text: 'x'.repeat(20_000_000) });
    const [id] = (await plan(planned())) as [Id];
    await deliverer().deliver([id]);
    expect((await row(id)).state).toBe('cancelled');
  });

  it('tells the context once what became of each message', async () => {
    const [sent, dropped] = (await plan(planned(), planned())) as [Id, Id];
    contents = (message) => (message.id === dropped ? { reason: 'no' } : hello(message));
    await deliverer().deliver([sent, dropped]);
    await stage.get(Settling).settleLeftovers();
    expect(settled).toHaveLength(2);
    expect(new Map(settled.map(({ message, outcome }) => [message.id, outcome]))).toEqual(
      new Map([
        [sent, 'sent'],
        [dropped, 'cancelled'],
      ]),
    );
  });

  it('tells the others when one message cannot be told, and tries that one again in an hour', async () => {
    const [poison, other] = (await plan(planned(), planned())) as [Id, Id];
    untellable = poison;
    await deliverer().deliver([poison, other]);
    expect([(await row(poison)).settled, (await row(other)).settled]).toEqual([false, true]);
    expect(await stage.get(Settling).settleLeftovers()).toBe(0);
    untellable = undefined;
    await stage.sql(`update message set settle_after = now()`);
    expect(await stage.get(Settling).settleLeftovers()).toBe(1);
  });

  it('does not take a database that is away for the message’s fault', async () => {
    contents = () => {
      throw Object.assign(new Error('terminating connection'), { code: '57P01' });
    };
    const [id] = (await plan(planned())) as [Id];
    for (let i = 0; i < 4; i++) {
      await deliverer().deliver([id]);
      await letTimePass(id);
    }
    expect(await row(id)).toMatchObject({ state: 'retrying', reason: 'Not composed yet: terminating connection', attempts: 4 });
  });

  it('never opens more connections than it may, however many recipients are silent', async () => {
    sink.peakConnections = sink.openConnections;
    sink.script = ({ step, to }) => (step === 'rcpt' && to.startsWith('silent') ? 'hang' : undefined);
    const silent = await plan(...Array.from({ length: 4 }, (_, n) => planned({ address: `silent${n}@example.vn` })));
    const done = deliverer().deliver(silent);
    const atOnce = deliverer().deliver(await plan(planned({ address: 'now@example.vn' })), 'atOnce');
    await atOnce;
    expect(sink.sentTo('now@example.vn')).toHaveLength(1);
    sink.script = undefined;
    sink.cut();
    await done;
    expect(sink.peakConnections).toBeLessThanOrEqual(2);
  });

  it('tells it later when the process died before', async () => {
    const [id] = (await plan(planned())) as [Id];
    await stage.sql(`update message set state = 'sent' where id = $1`, [id]);
    expect(await stage.get(Settling).settleLeftovers()).toBe(1);
    expect(settled.map(({ message }) => message.id)).toEqual([id]);
  });

  it('hands messages of a dead process to the next, and ignores the dead one if it comes back', async () => {
    const [id] = (await plan(planned())) as [Id];
    const other = '01900000-0000-7000-8000-000000000001';
    await stage.sql(`update message set state = 'leased', lease_id = $2, leased_until = now() + interval '1 minute' where id = $1`, [
      id,
      other,
    ]);
    expect(await due()).toEqual([]);
    await stage.sql(`update message set leased_until = now() - interval '1 second' where id = $1`, [id]);
    expect(await due()).toEqual([id]);
    contents = async (message) => {
      await stage.sql(`update message set lease_id = $2 where id = $1`, [id, other]);
      return hello(message);
    };
    sink.script = ({ step }) => (step === 'rcpt' ? '550 5.1.1 unknown' : undefined);
    await deliverer().deliver([id]);
    expect((await row(id)).state).toBe('leased');
  });

  it.each(FAILPOINTS.filter((point) => point.startsWith('mail.')))('comes past the failpoint %s', async (point) => {
    const die = jest.fn();
    armFailpoint(`${point}:1:kill`, die);
    await deliverer().deliver(await plan(planned()));
    armFailpoint(undefined);
    expect(die).toHaveBeenCalledTimes(1);
  });

  it('keeps everything while the server refuses the sender, and sends it when it is back', async () => {
    const ids = await plan(...Array.from({ length: 60 }, () => planned()));
    let asked = 0;
    sink.script = ({ step }) => (step === 'mail' && ++asked ? '550 5.7.1 sender refused' : undefined);
    await deliverer().deliver(ids);
    expect(asked).toBeLessThan(10);
    await until(
      async () => (await stage.sql(`select 1 from alarm where name = 'mailServer' and reason like '%sender refused%'`)).length === 1,
    );
    expect(await stage.sql(`select count(*)::int from message where state in ('planned', 'retrying')`)).toEqual([{ count: 60 }]);
    sink.script = undefined;
    await stage.sql('update message set retry_at = null');
    await until(async () => {
      await deliverer().deliver(ids);
      await stage.sql('update message set retry_at = null');
      return sink.mails.length === 60;
    });
    expect(await stage.sql(`select count(*)::int from message where state = 'sent'`)).toEqual([{ count: 60 }]);
    await until(async () => (await stage.sql('select 1 from alarm')).length === 0);
  });
});

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 400; i++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It did not come about in ten seconds.');
}
