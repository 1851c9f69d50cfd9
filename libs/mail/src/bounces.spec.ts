import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Actor, type Id, randomIds } from '@dondoc/kernel';
import { anAgency, anOffice, aPerson } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { exchange, postfix } from '../test/reports';
import { MailAdministration } from './administration';
import { BounceFolder } from './bounce-folder';
import { Bounces } from './bounces';
import { Composers, type Settlement } from './composer';
import { Ledger } from './ledger';
import { Settling } from './settling';

const SYSTEM = Actor.system('spec');

describe('What comes back', () => {
  let stage: Stage;
  let settled: Settlement[] = [];
  let count = 0;

  const take = (report: string) => stage.get(Bounces).take(Buffer.from(report));
  const sentMail = async (address = 'an@example.vn', state = 'sent'): Promise<Id> => {
    const message = { key: `k${++count}`, kind: 'daily', address, language: 'vi', day: stage.today, notBefore: stage.now } as const;
    const ids = await stage.database.transact(SYSTEM, (tx) => stage.get(Ledger).plan(tx, [message]));
    const [id] = [...ids.values()] as [Id];
    await stage.sql('update message set state = $2, settled = true where id = $1', [id, state]);
    return id;
  };
  const stateOf = async (id: Id) => (await stage.sql('select state, reason from message where id = $1', [id]))[0];
  const bounces = async () => (await stage.sql<{ bounces: number }>('select bounces from suppression'))[0]?.bounces ?? 0;

  beforeAll(async () => {
    stage = await openStage();
    stage.get(Composers).register({
      kinds: ['daily'],
      compose: async () => new Map(),
      settled: async (_tx, settlements) => void settled.push(...settlements),
    });
  });
  beforeEach(async () => {
    await stage.sql('delete from bounce; delete from message; delete from suppression');
    settled = [];
  });
  afterAll(() => stage.close());

  it('makes a bounce of the message, counts it against its address and tells whoever planned it', async () => {
    const id = await sentMail('An@example.vn');
    expect(await take(postfix({ id }))).toBe('bounced');
    expect(await stateOf(id)).toMatchObject({ state: 'bounced', reason: expect.stringMatching(/^Came back: 5.1.1 550/) });
    expect(await stage.sql('select address, bounces from suppression')).toEqual([{ address: 'an@example.vn', bounces: 1 }]);
    await stage.get(Settling).settleLeftovers();
    expect(settled.map(({ message, outcome }) => [message.id, outcome])).toEqual([[id, 'bounced']]);
  });

  it('counts once, however often and by whomever it is reported', async () => {
    const id = await sentMail();
    const taken = await Promise.all([take(postfix({ id })), take(postfix({ id })), take(exchange({ id }))]);
    expect(taken.sort()).toEqual(['bounced', 'repeated', 'repeated']);
    expect(await bounces()).toBe(1);
  });

  it('suppresses an address with the third message that comes back', async () => {
    for (let i = 0; i < 3; i++) await take(postfix({ id: await sentMail() }));
    expect(await stage.sql('select suppressed_at is not null as suppressed from suppression')).toEqual([{ suppressed: true }]);
  });

  it('notes a delay and leaves the message sent', async () => {
    const id = await sentMail();
    expect(await take(postfix({ id, action: 'delayed', status: '4.4.1' }))).toBe('delayed');
    expect(await stateOf(id)).toMatchObject({ state: 'sent' });
    expect(await bounces()).toBe(0);
    expect(await take(postfix({ id }))).toBe('bounced');
  });

  it('does not hold it against the address that a server gave up after days', async () => {
    const id = await sentMail();
    expect(await take(postfix({ id, status: '4.4.7' }))).toBe('bounced');
    expect(await bounces()).toBe(0);
  });

  it('settles what was unknown', async () => {
    expect(await take(postfix({ id: await sentMail('an@example.vn', 'unknown') }))).toBe('bounced');
  });

  it('ignores forged reports: of an unknown message, and of one that never left', async () => {
    const planned = await sentMail('an@example.vn', 'planned');
    expect(await take(postfix({ id: randomIds.next() }))).toBe('unknownMessage');
    expect(await take(postfix({ id: planned }))).toBe('unknownMessage');
    expect(await take('From: an@example.vn\r\n\r\nVâng.')).toBe('noReport');
    expect(await stateOf(planned)).toMatchObject({ state: 'planned' });
    expect(await bounces()).toBe(0);
  });

  it('counts anew after an administrator had the message sent once more', async () => {
    const agency = await anAgency(stage);
    const reader = await aPerson(stage, { offices: [await anOffice(stage, { agency })] });
    const administrator = await aPerson(stage, { offices: [await anOffice(stage, { agency, role: 'administrator' })] });
    const id = await sentMail();
    await stage.sql('update message set person_id = $2 where id = $1', [id, reader.personId]);
    await take(postfix({ id }));
    await stage.get(MailAdministration).resend(administrator, id);
    await stage.sql(`update message set state = 'sent' where id = $1`, [id]);
    expect(await take(postfix({ id }))).toBe('bounced');
    expect(await bounces()).toBe(2);
  });

  it('is taken in from a Maildir, mail by mail', async () => {
    const folder = join(stage.folder, 'Maildir');
    for (const name of ['new', 'cur', 'tmp']) mkdirSync(join(folder, name), { recursive: true });
    const id = await sentMail();
    writeFileSync(join(folder, 'new', '1.a'), postfix({ id }));
    writeFileSync(join(folder, 'new', '2.b'), 'x'.repeat(3_000_000));
    mkdirSync(join(folder, 'new', '3.c'));
    expect(await new BounceFolder(folder, stage.get(Bounces)).empty()).toMatchObject({ bounced: 1, noReport: 1 });
    expect(readdirSync(join(folder, 'cur')).sort()).toEqual(['1.a:2,S', '2.b:2,S']);
    expect((await stateOf(id))?.state).toBe('bounced');
  });
});
