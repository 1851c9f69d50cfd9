import { DomainError } from '@dondoc/kernel';
import { type Agreement, anAgreement, aSide, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { CyclesService, decree09, type NewCycle, trialOf } from '.';

const refusal = async (promise: Promise<unknown>) => {
  const error = await promise.catch((one: unknown) => one);
  return error instanceof DomainError ? `${error.kind} ${error.code}` : error;
};

describe('Review cycles', () => {
  let stage: Stage;
  let cycles: CyclesService;
  let agreement: Agreement;

  const quarterly = (given: Partial<NewCycle> = {}): NewCycle => ({
    agreementId: agreement.id,
    nameVi: 'Báo cáo quý',
    nameEn: 'Quarterly report',
    rhythm: decree09('quarter', '2026-05-01'),
    activeFrom: '2026-05-01',
    ...given,
  });
  const by = (index: 0 | 1) => agreement.sides[index] as (typeof agreement.sides)[number];

  beforeAll(async () => {
    stage = await openStage({ at: '2026-05-04T02:00:00.000Z' });
    await theCalendar(stage);
    cycles = stage.get(CyclesService);
  });
  beforeEach(async () => {
    agreement = await anAgreement(stage);
  });
  afterAll(() => stage.close());

  it('are in force only after somebody of the other side approved', async () => {
    const draft = await cycles.draft(by(0).administrator, quarterly());
    await cycles.propose(by(0).administrator, draft.id);
    expect(await refusal(cycles.approve(by(0).administrator, draft.id))).toBe('forbidden cycle.ownProposal');
    expect(await refusal(cycles.approve(by(0).coordinator, draft.id))).toBe('forbidden cycle.ownProposal');
    expect(await cycles.approve(by(1).coordinator, draft.id)).toMatchObject({ state: 'active', version: 1 });
    const [version] = (await cycles.get(by(0).administrator, draft.cycleId)).versions;
    expect(version).toMatchObject({
      activeFrom: '2026-05-04',
      nextOpeningOn: '2026-05-25',
      approvedByPersonId: by(1).coordinator.personId,
    });
  });

  it('of a single party are approved by a second person of it', async () => {
    agreement = await anAgreement(stage, { sides: [await aSide(stage)] });
    const draft = await cycles.draft(by(0).administrator, quarterly());
    await cycles.propose(by(0).administrator, draft.id);
    expect(await cycles.approve(by(0).coordinator, draft.id)).toMatchObject({ state: 'active' });
  });

  it('are not known to a third locality, and not written by a focal point', async () => {
    const stranger = await aSide(stage);
    const draft = await cycles.draft(by(0).administrator, quarterly());
    expect(await refusal(cycles.get(stranger.administrator, draft.cycleId))).toBe('notFound cycle.notFound');
    expect(await refusal(cycles.propose(stranger.administrator, draft.id))).toBe('notFound cycle.notFound');
    expect(await refusal(cycles.propose(by(0).focalPoint, draft.id))).toBe('forbidden actor.forbidden');
    expect((await cycles.list(stranger.administrator, {}, { limit: 10 })).items).toEqual([]);
  });

  it('keep one version in force: the new one retires the former', async () => {
    const first = await approved(quarterly());
    const second = await cycles.draftVersion(by(0).administrator, first.cycleId, {
      ...quarterly(),
      rhythm: decree09('month', '2026-07-01'),
      activeFrom: '2026-07-01',
    });
    await cycles.propose(by(0).administrator, second.id);
    await cycles.approve(by(1).administrator, second.id);
    const { versions } = await cycles.get(by(0).administrator, first.cycleId);
    expect(versions.map((one) => [one.version, one.state, one.nextOpeningOn])).toEqual([
      [2, 'active', '2026-05-25'],
      [1, 'retired', null],
    ]);
  });

  it('show in the preview what opens, under each version, before a draft is in force', async () => {
    const first = await approved(quarterly());
    const draft = await cycles.draftVersion(by(0).administrator, first.cycleId, {
      ...quarterly(),
      rhythm: decree09('month', '2026-07-01'),
      activeFrom: '2026-07-01',
    });
    const span = { agreementId: agreement.id, from: '2026-05-01', to: '2026-10-01' };
    const keys = (versionId?: string) =>
      stage.database.read(by(0).coordinator, async (tx) => {
        const trial = versionId ? await trialOf(tx, agreement.id, versionId) : undefined;
        return (await cycles.planned(tx, { ...span, trial })).map((one) => `${one.version} ${one.periodKey}`);
      });
    expect(await keys()).toEqual(['1 2026-Q2', '1 2026-Q3']);
    expect(await keys(draft.id)).toEqual(['1 2026-Q2', '2 2026-08', '2 2026-09', '2 2026-10']);
  });

  it('are not activated into a year whose calendar is missing', async () => {
    await stage.sql('delete from calendar_year where year = 2027');
    const draft = await cycles.draft(by(0).administrator, quarterly());
    await cycles.propose(by(0).administrator, draft.id);
    expect(await refusal(cycles.approve(by(1).administrator, draft.id))).toBe('conflict cycle.calendarMissing');
    await stage.sql(`insert into calendar_year (year, status) values (2027, 'provisional')`);
    const { warnings } = await cycles.approve(by(1).administrator, draft.id);
    expect(warnings?.map((one) => one.en)).toEqual(['The working calendar of 2027 is provisional; dates may still move.']);
  });

  it('move their next opening when the calendar changes', async () => {
    const { cycleId } = await approved(quarterly());
    await stage.sql(`insert into calendar_day (date, kind, name_vi, name_en) values ('2026-06-01', 'swapOff', 'Nghỉ', 'Off')`);
    await stage.database.transact(by(0).administrator, (tx) => cycles.recomputeOpenings(tx));
    expect((await cycles.get(by(0).administrator, cycleId)).versions[0]?.nextOpeningOn).toBe('2026-05-22');
    await stage.sql(`delete from calendar_day where date = '2026-06-01'`);
  });

  it('tell what they change against the one in force', async () => {
    const first = await approved(quarterly());
    expect((await cycles.diff(by(1).coordinator, first.id)).against).toBeNull();
    const next = await cycles.draftVersion(by(0).administrator, first.cycleId, { ...quarterly(), rhythm: { preset: 'month' } });
    const diff = await cycles.diff(by(1).coordinator, next.id);
    expect(diff).toMatchObject({ version: 2, against: 1 });
    expect(diff.changes.map((change) => change.words.vi)).toEqual([
      'Chu kỳ: 1 tháng một lần, từ 15/04/2026 (trước: 3 tháng một lần, từ 15/03/2026).',
    ]);
  });

  it('take a rhythm by its name, from the day of signing too', async () => {
    await stage.sql(`update agreement set signed_date = '2023-07-24' where id = $1`, [agreement.id]);
    const offered = await cycles.presets(by(0).coordinator, { agreementId: agreement.id, activeFrom: '2026-05-20' });
    expect(offered.map((one) => one.choice)).toEqual([
      ...['month', 'quarter', 'halfYear', 'nineMonths', 'year'].map((preset) => ({ preset })),
      ...[1, 2, 3, 5].map((everyYears) => ({ everyYears })),
    ]);
    const { cycleId } = await cycles.draft(by(0).administrator, quarterly({ rhythm: { everyYears: 2 } }));
    const [version] = (await cycles.get(by(0).administrator, cycleId)).versions;
    expect(version?.rhythm).toEqual({ every: 24, unit: 'month', anchor: '2023-07-24' });
    expect(version?.stages).toEqual(offered[6]?.stages);
    await stage.sql('update agreement set signed_date = null where id = $1', [agreement.id]);
    expect(await refusal(cycles.draft(by(0).administrator, quarterly({ rhythm: { everyYears: 2 } })))).toBe('invalid cycle.unsigned');
  });

  it('refuse a rhythm that is none', async () => {
    expect(await refusal(cycles.draft(by(0).administrator, quarterly({ rhythm: { every: 0, unit: 'month', anchor: '2026-01-01' } })))).toBe(
      'invalid cycle.rhythm',
    );
    expect(await refusal(cycles.draft(by(0).administrator, quarterly({ nameVi: '  ' })))).toBe('invalid cycle.name');
  });

  async function approved(input: NewCycle) {
    const draft = await cycles.draft(by(0).administrator, input);
    await cycles.propose(by(0).administrator, draft.id);
    return cycles.approve(by(1).administrator, draft.id);
  }
});
