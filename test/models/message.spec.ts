import { Actor, type Id } from '@dondoc/kernel';
import { Composers, Deliverer, Ledger, type LedgerMessage } from '@dondoc/mail';
import { Logger } from '@nestjs/common';
import { type AsyncCommand, constant, constantFrom } from 'fast-check';
import { type SmtpReaction, SmtpSink, type SmtpStep } from '../support/smtp-sink';
import { openStage, type Stage } from '../support/stage';
import { holds, patience } from './runs';

/** What the world does to one attempt, and where the message stands afterwards. */
const ATTEMPTS = {
  accepted: { state: 'sent' },
  'put off': { at: 'rcpt', reaction: '450 4.2.0 later', state: 'retrying' },
  'unknown recipient': { at: 'rcpt', reaction: '550 5.1.1 no such user', state: 'bounced' },
  'refused as it is': { at: 'content', reaction: '554 5.6.0 no', state: 'bounced' },
  'lost after the contents': { at: 'content', reaction: 'keepAndDrop', state: 'unknown' },
  'nothing owed any more': { dropped: true, state: 'cancelled' },
} as const satisfies Record<string, { at?: SmtpStep; reaction?: SmtpReaction; dropped?: boolean; state: string }>;
type Attempt = keyof typeof ATTEMPTS;

interface Believed {
  state: string;
  /** A second attempt after one whose end nobody knows was made already. */
  resent: boolean;
  /** Mails that the server took. */
  taken: number;
}

let stage: Stage;
let sink: SmtpSink;
let dropping = false;

const row = async (id: Id) =>
  (
    await stage.sql<{ state: string; resent: boolean; mimeId: string }>(
      'select state, resent, mime_id as "mimeId" from message where id = $1',
      [id],
    )
  )[0];
const claimable = ({ state, resent }: Believed) => ['planned', 'retrying', 'leased'].includes(state) || (state === 'unknown' && !resent);

class Tried implements AsyncCommand<Believed, Id> {
  constructor(readonly attempt: Attempt) {}

  check = () => true;
  toString = () => this.attempt;

  async run(it: Believed, id: Id): Promise<void> {
    const what: { at?: SmtpStep; reaction?: SmtpReaction; dropped?: boolean; state: string } = ATTEMPTS[this.attempt];
    sink.script = ({ step }) => (step === what.at ? what.reaction : undefined);
    dropping = what.dropped ?? false;
    await stage.sql('update message set retry_at = null, queued_until = null where id = $1', [id]);
    await stage.get(Deliverer).deliver([id]);
    if (claimable(it)) {
      it.resent ||= it.state === 'unknown';
      it.state = what.state;
      if (this.attempt === 'accepted' || this.attempt === 'lost after the contents') it.taken++;
    }
    await compare(it, id);
  }
}

/** A worker took it up and died; its lease has ended. */
class WorkerDied implements AsyncCommand<Believed, Id> {
  check = (it: Readonly<Believed>) => ['planned', 'retrying'].includes(it.state);
  toString = () => 'a worker dies';

  async run(it: Believed, id: Id): Promise<void> {
    await stage.sql(
      `update message set state = 'leased', lease_id = gen_random_uuid(), leased_until = now() - interval '1 second' where id = $1`,
      [id],
    );
    it.state = 'leased';
    await compare(it, id);
  }
}

async function compare(it: Believed, id: Id): Promise<void> {
  const real = await row(id);
  expect(real).toMatchObject({ state: it.state, resent: it.resent });
  const mails = sink.mails.filter(({ messageId }) => messageId === real?.mimeId);
  expect(mails.length).toBe(it.taken);
  expect(it.taken).toBeLessThanOrEqual(2);
  const ends = ['sent', 'bounced', 'suppressed', 'cancelled'].includes(it.state) || (it.state === 'unknown' && it.resent);
  expect([it.state, claimable(it)]).toEqual([it.state, !ends]);
}

describe('Whatever the mail server does to a message, in whatever order', () => {
  beforeAll(async () => {
    sink = await SmtpSink.start();
    stage = await openStage({ mail: { kind: 'smtp', url: sink.url, connections: 2 } });
    Logger.overrideLogger(false);
    stage.get(Composers).register({
      kinds: ['atOnce'],
      compose: async (_tx, messages: readonly LedgerMessage[]) =>
        new Map(
          messages.map(({ id }) => [id, dropping ? { reason: 'nothing owed any more' } : { subject: 'Việc', html: '<p>x</p>', text: 'x' }]),
        ),
      settled: async () => {},
    });
  });
  afterAll(async () => {
    stage?.get(Deliverer).close();
    await stage?.close();
    await sink?.stop();
  });

  let count = 0;
  const begin = async () => {
    await stage.sql('delete from message; delete from suppression; delete from alarm');
    sink.mails.length = 0;
    const key = `k${++count}`;
    const message = {
      key,
      kind: 'atOnce' as const,
      address: `${key}@example.vn`,
      language: 'vi' as const,
      day: stage.today,
      notBefore: stage.now,
    };
    const ids = await stage.database.transact(Actor.system('spec'), (tx) => stage.get(Ledger).plan(tx, [message]));
    return { model: { state: 'planned', resent: false, taken: 0 }, real: ids.get(key) as Id };
  };

  it(
    'it is sent, or ends for a reason, or is tried again; never twice without a reason to doubt',
    async () => {
      const tried = constantFrom(...(Object.keys(ATTEMPTS) as Attempt[])).map((attempt) => new Tried(attempt));
      const putOff = constant('put off' as const).map((attempt) => new Tried(attempt));
      const doubted = constant('lost after the contents' as const).map((attempt) => new Tried(attempt));
      await holds({ name: 'message', any: [tried, putOff, doubted, constant(0).map(() => new WorkerDied())], begin, most: 12 });
    },
    patience('message'),
  );
});
