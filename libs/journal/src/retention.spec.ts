import { Actor, randomIds } from '@dondoc/kernel';
import { type Agreement, anAgreement, type Side } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { AuditService, KeptAnchors, RetentionService, record } from './index';
import { keptFrom } from './retention';

const SYSTEM = Actor.system('spec');
const OLD = 23;

describe('Retention', () => {
  it.each([
    ['2026-11-23', 10, '2016-11-23'],
    ['2028-02-29', 5, '2023-02-28'],
    ['2026-01-01', 70, '1956-01-01'],
  ])('on %s keeps the words of %i years: from %s on', (today, years, from) => {
    expect(keptFrom(today, years)).toBe(from);
  });

  describe('in the journal', () => {
    let stage: Stage;
    let agreement: Agreement;
    let side: Side;
    const keeping = (years: number | null) => new RetentionService(stage.database, years);

    beforeAll(async () => {
      stage = await openStage();
      agreement = await anAgreement(stage);
      side = agreement.sides[0] as Side;
      await stage.setClock('2016-11-22T16:59:59.000Z');
      for (let n = 0; n < OLD; n++) await happen();
      await stage.setClock('2016-11-22T17:00:00.000Z');
      await happen();
      await stage.setClock('2026-11-23T02:00:00.000Z');
    });
    afterAll(() => stage.close());

    const happen = () => {
      const about = { type: 'task', id: randomIds.next() };
      const fact = { kind: 'task.brokenDown', about, agreementId: agreement.id, data: { note: 'Ông A. xin nghỉ ốm.' } };
      return stage.database.transact(SYSTEM, (tx) => record(tx, fact));
    };
    const wordy = async () =>
      Number((await stage.sql<{ n: number }>(`select count(*)::int as n from fact where data ? 'note' and actor_name <> ''`))[0]?.n);
    const verified = () => new AuditService(stage.database, new KeptAnchors(null)).verify(SYSTEM);

    it('is off unless a period is set', async () => {
      expect(await keeping(null).redactDue()).toEqual({ redacted: 0 });
      expect(await wordy()).toBe(OLD + 1);
    });

    it('takes names and words out of what is older, a bounded number at a time; the chain holds and says which', async () => {
      expect(await keeping(10).redactDue(2)).toEqual({ redacted: 20 });
      expect(await keeping(10).redactDue(2)).toEqual({ redacted: OLD - 20 });
      expect(await keeping(10).redactDue(2)).toEqual({ redacted: 0 });
      expect(await wordy()).toBe(1);
      const { ok, chains } = await verified();
      expect([ok, chains.map(({ redacted }) => redacted)]).toEqual([true, agreement.sides.map(() => OLD)]);
      const [said] = await stage.sql(
        `select actor_name, data->>'reason' as reason, jsonb_array_length(data->'factIds') as facts from fact
         where kind = 'journal.redacted' and locality_id = $1 order by id limit 1`,
        [side.locality.id],
      );
      expect(said).toEqual({ actor_name: 'retention', reason: 'Hết thời hạn lưu giữ 10 năm', facts: 2 });
    });

    it('is not to be hurried: the facts of five years are kept, and people have no part in it', async () => {
      const redact = (actor: Actor, day: string) =>
        stage.database.transact(actor, (tx) => tx.query('select redact_older_facts($1, 10, $2)', [day, 'x']));
      await expect(redact(SYSTEM, '2021-11-24')).rejects.toThrow('The facts of the last five years are kept');
      await expect(redact(side.administrator, '2001-01-01')).rejects.toThrow('permission denied');
      expect(await wordy()).toBe(1);
      await redact(SYSTEM, '2021-11-23');
      expect(await wordy()).toBe(0);
    });
  });
});
