import { Actor, type Id } from '@dondoc/kernel';
import { anAgency, anOffice, aPerson, insert } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { MailAdministration } from './administration';
import { Ledger } from './ledger';

const SYSTEM = Actor.system('spec');

describe('Mails that did not arrive', () => {
  let stage: Stage;
  let person: Actor;
  let administrator: Actor;
  let stranger: Actor;
  let count = 0;

  const mails = () => stage.get(MailAdministration);
  const messageIn = async (state: string, more: Record<string, unknown> = {}): Promise<Id> => {
    const message = { key: `k${++count}`, kind: 'daily', personId: person.personId, address: 'an@example.vn', language: 'vi' } as const;
    const ids = await stage.database.transact(SYSTEM, (tx) =>
      stage.get(Ledger).plan(tx, [{ ...message, day: stage.today, notBefore: stage.now }]),
    );
    const [id] = [...ids.values()] as [Id];
    await stage.sql('update message set state = $2, settled = true, reason = $3, resent = $4 where id = $1', [
      id,
      state,
      'why',
      more.resent ?? false,
    ]);
    return id;
  };
  const suppress = (address: string) => insert(stage, 'suppression', { address, bounces: 3, suppressedAt: stage.now, lastReason: '550' });

  beforeAll(async () => {
    stage = await openStage();
    const agency = await anAgency(stage);
    person = await aPerson(stage, { email: 'An@example.vn', offices: [await anOffice(stage, { agency, mailbox: 'phong@example.vn' })] });
    administrator = await aPerson(stage, { offices: [await anOffice(stage, { agency, role: 'administrator' })] });
    stranger = await aPerson(stage, { offices: [await anOffice(stage, { role: 'administrator' })] });
  });
  beforeEach(() => stage.sql('delete from suppression; delete from message; delete from outbox'));
  afterAll(() => stage.close());

  it('are found by their state', async () => {
    const bounced = await messageIn('bounced');
    await messageIn('sent');
    const page = await stage.get(Ledger).page(administrator, { limit: 10 }, { state: 'bounced' });
    expect(page.items.map(({ id }) => id)).toEqual([bounced]);
  });

  it('are cared for by an operator wherever they belong, who does not see what they are about', async () => {
    const operator = await aPerson(stage, { offices: [await anOffice(stage, { role: 'operator' })] });
    const id = await messageIn('bounced');
    await stage.sql(`update message set subject = 'Việc quá hạn' where id = $1`, [id]);
    const seenBy = async (actor: Actor) => (await stage.get(Ledger).page(actor, { limit: 10 })).items.map(({ subject }) => subject);
    expect(await seenBy(operator)).toEqual([null]);
    expect(await seenBy(administrator)).toEqual(['Việc quá hạn']);
    expect(await seenBy(stranger)).toEqual([]);
    await suppress('an@example.vn');
    expect((await mails().suppressions(operator, { limit: 10 })).items).toMatchObject([{ address: 'an@example.vn' }]);
    await mails().lift(operator, 'an@example.vn');
    await mails().resend(operator, id);
    const office = operator.offices[0]?.officeId;
    expect(await stage.sql(`select office_id as office from fact where person_id = '${operator.personId}'`)).toEqual([
      { office },
      { office },
    ]);
  });

  it.each(['bounced', 'suppressed', 'cancelled'])('are sent once more by an administrator of the locality when %s', async (state) => {
    const id = await messageIn(state);
    expect(await mails().resend(administrator, id)).toEqual({ id, state: 'planned' });
    const [row] = await stage.sql('select state, settled, reason from message where id = $1', [id]);
    expect(row).toEqual({ state: 'planned', settled: false, reason: null });
    const facts = await stage.sql(`select person_id, data->>'was' as was from fact where kind = 'message.resent' and about_id = $1`, [id]);
    expect(facts).toEqual([{ person_id: administrator.personId, was: state }]);
  });

  it.each(['planned', 'leased', 'retrying', 'sent', 'unknown'])('are not sent again while they are %s', async (state) => {
    const id = await messageIn(state);
    await expect(mails().resend(administrator, id)).rejects.toMatchObject({ code: 'message.notEnded' });
  });

  it('are sent again when even the second try ended in doubt', async () => {
    const id = await messageIn('unknown', { resent: true });
    expect(await mails().resend(administrator, id)).toMatchObject({ state: 'planned' });
  });

  it('are not sent again to an address that gets no mail', async () => {
    const id = await messageIn('suppressed');
    await suppress('an@example.vn');
    await expect(mails().resend(administrator, id)).rejects.toMatchObject({ code: 'message.suppressed' });
    await mails().lift(administrator, 'AN@example.vn');
    expect(await mails().resend(administrator, id)).toMatchObject({ state: 'planned' });
  });

  it('are nobody else’s business', async () => {
    const id = await messageIn('bounced');
    await suppress('an@example.vn');
    await expect(mails().resend(stranger, id)).rejects.toMatchObject({ kind: 'notFound' });
    await expect(mails().lift(stranger, 'an@example.vn')).rejects.toMatchObject({ kind: 'notFound' });
    await expect(mails().lift(administrator, 'nobody@example.vn')).rejects.toMatchObject({ kind: 'notFound' });
    expect((await mails().suppressions(stranger, { limit: 10 })).items).toEqual([]);
  });

  it('lists addresses of people and offices, and the journal tells who lifted one', async () => {
    for (const address of ['an@example.vn', 'phong@example.vn', 'nobody@example.vn']) await suppress(address);
    const { items } = await mails().suppressions(administrator, { limit: 10 });
    expect(items.map(({ address, owner }) => [address, owner])).toEqual([
      ['an@example.vn', person.name],
      ['phong@example.vn', expect.stringMatching(/^Sở/)],
    ]);
    await mails().lift(administrator, 'phong@example.vn');
    expect(
      await stage.sql(`select about_type, person_id from fact where kind = 'suppression.lifted' and data->>'address' like 'phong%'`),
    ).toEqual([{ about_type: 'office', person_id: administrator.personId }]);
    expect((await mails().suppressions(administrator, { limit: 10 })).items).toHaveLength(1);
  });
});
