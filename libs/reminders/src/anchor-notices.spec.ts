import { record } from '@dondoc/journal';
import { Actor, randomIds } from '@dondoc/kernel';
import { type Agreement, anAgreement, type Side, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { deliver, mails } from '../test/reading';
import { AnchorNoticesService } from './anchor-notices.service';

describe('An anchor of the journal', () => {
  let stage: Stage;
  let agreement: Agreement;
  let [first, second] = [] as unknown as [Side, Side];

  beforeAll(async () => {
    stage = await openStage({ at: '2026-11-23T01:00:00.000Z' });
    await theCalendar(stage);
    agreement = await anAgreement(stage);
    [first, second] = agreement.sides as [Side, Side];
    const about = { type: 'task', id: randomIds.next() };
    await stage.database.transact(Actor.system('spec'), (tx) =>
      record(tx, { kind: 'task.brokenDown', about, agreementId: agreement.id, data: {} }),
    );
    await stage.sql('delete from membership where person_id = $1', [second.auditor.personId]);
  });
  afterAll(() => stage.close());

  const plan = () => stage.get(AnchorNoticesService).planDue();

  it('goes each day by mail to the auditors of the locality, or to its administrators', async () => {
    await plan();
    await plan();
    expect(await stage.sql('select kind, person_id from message order by person_id')).toEqual(
      [first.auditor, second.administrator]
        .map(({ personId }) => ({ kind: 'anchor', person_id: personId }))
        .sort((a, b) => ((a.person_id ?? '') < (b.person_id ?? '') ? -1 : 1)),
    );
    await stage.setClock('2026-11-24T01:00:00.000Z');
    await plan();
    expect(await stage.sql('select key from message')).toHaveLength(4);
  });

  it('stands in the mail in one line, as it is pasted', async () => {
    await deliver(stage);
    const all = await mails(stage);
    const mail = all.find(({ text }) => text.includes(`\n${first.locality.code} `));
    expect(mail).toMatchObject({ kind: 'anchor', subject: '[Đôn Đốc] Mã neo của nhật ký' });
    const line = mail?.text.split('\n').find((one) => /[0-9a-f]{64}/.test(one)) ?? '';
    const [head] = await stage.sql(`select position, encode(hash, 'hex') as hash from chain_head where chain = $1`, [first.locality.id]);
    expect(line).toBe(`${first.locality.code} ${head?.position} ${head?.hash}`);
  });
});
