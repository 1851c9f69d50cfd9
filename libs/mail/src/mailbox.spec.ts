import { Actor, addMinutes } from '@dondoc/kernel';
import { openStage, type Stage } from '../../../test/support/stage';
import { Composers } from './composer';
import { Deliverer } from './deliverer';
import { Ledger } from './ledger';
import { Mailbox } from './mailbox';

const SYSTEM = Actor.system('spec');

describe('The development mailbox', () => {
  let stage: Stage;
  const send = async (name: string) => {
    const message = {
      key: name,
      kind: 'daily',
      address: `${name}@example.vn`,
      language: 'vi',
      day: stage.today,
      notBefore: stage.now,
    } as const;
    const ids = await stage.database.transact(SYSTEM, (tx) => stage.get(Ledger).plan(tx, [message]));
    await stage.get(Deliverer).deliver([...ids.values()].map(String));
  };

  beforeAll(async () => {
    stage = await openStage();
    stage.get(Composers).register({
      kinds: ['daily'],
      compose: async (_tx, messages) =>
        new Map(messages.map((m) => [m.id, { subject: `Việc của ${m.address}`, html: '<p>Kính gửi</p>', text: 'Kính gửi' }])),
      settled: async () => undefined,
    });
    for (const name of ['an', 'binh', 'chi']) {
      await stage.setClock(addMinutes(stage.now, 1));
      await send(name);
    }
  });
  afterAll(() => stage.close());

  it('lists what was sent, newest first, a page at a time', async () => {
    const first = await stage.get(Mailbox).list({ limit: 2 });
    const second = await stage.get(Mailbox).list({ limit: 2, after: first.next as string });
    expect([...first.items, ...second.items].map((mail) => mail.to)).toEqual(['chi', 'binh', 'an'].map((name) => `${name}@example.vn`));
  });

  it('opens a mail in its parts and as it would have left', async () => {
    const [entry] = (await stage.get(Mailbox).list()).items;
    const mail = await stage.get(Mailbox).read(entry?.id as string);
    expect(mail).toMatchObject({ subject: 'Việc của chi@example.vn', html: '<p>Kính gửi</p>', text: 'Kính gửi', at: stage.now });
    expect((await stage.get(Mailbox).eml(mail.id)).toString()).toContain('To: chi@example.vn');
  });

  it('opens nothing outside its folder', async () => {
    for (const id of ['../../etc/passwd', '..', 'x/y', 'nothing'])
      await expect(stage.get(Mailbox).read(id)).rejects.toMatchObject({ kind: 'notFound' });
  });
});
