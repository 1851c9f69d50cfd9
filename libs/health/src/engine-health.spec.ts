import { randomIds } from '@dondoc/kernel';
import { anAgreement, insert, json } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { ENGINE_FIGURES } from './data/figures';
import { EngineHealthService } from './engine-health.service';

const queue = { home: 'postgres' as const, jobs: {}, nextRuns: {} };

describe('The figures of the engine', () => {
  let stage: Stage;
  const figures = () => stage.get(EngineHealthService).figures();
  const messages = (state: string, count: number, more = '') =>
    stage.sql(
      `insert into message (id, key, kind, address, day, planned_at, not_before, mime_id, state, settled, resent)
       select gen_random_uuid(), gen_random_uuid()::text, 'daily', 'a@example.vn', app_today(), app_now(), app_now() ${more || "- interval '90 seconds'"},
         '<a@b>', '${state}', true, '${state}' = 'unknown' from generate_series(1, ${count}) n`,
    );

  beforeEach(async () => {
    stage = await openStage();
  });
  afterEach(() => stage.close());

  it('count what is due, in trouble and suppressed', async () => {
    await messages('planned', 3);
    await messages('planned', 2, "+ interval '1 day'");
    for (const state of ['retrying', 'unknown', 'bounced', 'suppressed', 'sent']) await messages(state, 2);
    await insert(stage, 'suppression', { address: 'a@example.vn', bounces: 3, suppressedAt: stage.now, lastReason: '550' });
    const seen = await figures();
    expect(seen.messages).toMatchObject({ due: 5, oldestDueSeconds: 90, retrying: 2, unknown: 2, bounced: 2, suppressed: 2 });
    expect(seen.suppressedAddresses).toBe(1);
  });

  it('tell of runs, alarms and facts that wait', async () => {
    await stage.sql(`insert into schedule_run values ('sweep', now(), now() - interval '3 minutes', null, null)`);
    await stage.sql(`insert into alarm (name, source, reason) values ('mailServer', 'w1', '535 refused')`);
    await stage.sql(`insert into alarm (name, source, reason, seen_at) values ('mailServer', 'w2', 'old', now() - interval '16 minutes')`);
    const { state, findings, figures } = await stage.get(EngineHealthService).examine(queue);
    expect(figures.schedules[0]?.secondsSinceDone).toBeGreaterThanOrEqual(180);
    expect(figures.alarms.map(({ reason }) => reason)).toEqual(['535 refused']);
    expect(state).toBe('bad');
    expect(findings.find(({ name }) => name === 'mailServer')?.words.vi).toBe(
      'máy chủ thư không nhận thư, mọi thư được giữ lại (535 refused)',
    );
  });

  it('name the sides of reviews that ended without a signed report', async () => {
    const agreement = await anAgreement(stage);
    const row = async (table: string, values: object) => (await insert(stage, table, { id: randomIds.next(), ...values })).id;
    const cycleId = await row('review_cycle', { agreementId: agreement.id, nameVi: 'Quý', nameEn: 'Quarter' });
    const version = { cycleId, version: 1, state: 'active', activeFrom: '2026-01-01', rhythm: json({}), stages: json({}) };
    const cycleVersionId = await row('review_cycle_version', version);
    const dates = { periodFrom: '2026-07-01', periodTo: '2026-09-30', opensOn: '2026-09-20', cutOffOn: '2026-09-30' };
    const deadlines = { agencyDeadline: '2026-10-05', coordinatorDeadline: '2026-10-08', signatureDeadline: '2026-10-12' };
    const ended = {
      agreementId: agreement.id,
      cycleId,
      cycleVersionId,
      periodKey: '2026-Q3',
      ...dates,
      ...deadlines,
      submissionOn: '2026-10-15',
    };
    const reviewId = await row('review', { ...ended, state: 'collecting', openedAt: stage.now });
    await row('review_side', { reviewId, partyId: agreement.parties[0]?.id, state: 'collecting' });
    expect((await figures()).reviewsWithoutReport).toMatchObject([{ period: '2026-Q3', submissionOn: '2026-10-15' }]);
  });

  it('do not read what was sent, however much it is', async () => {
    await messages('sent', 20_000);
    await messages('planned', 20);
    await stage.sql('analyze message');
    const plan = await stage.sql(
      `explain ${ENGINE_FIGURES.replace(/\$1/g, 'app_now()').replace(/\$2/g, 'app_today()').replace(/\$3/g, '2026')}`,
    );
    const lines = plan.map((line) => String(line['QUERY PLAN']));
    expect(lines.filter((line) => line.includes('Scan on message') && line.includes('Seq'))).toEqual([]);
    expect(lines.filter((line) => /using message_|on message_/.test(line)).length).toBeGreaterThan(3);
  });
});
