import type { Actor, Id } from '@dondoc/kernel';
import { type Agreement, aCommitment, anAgency, anAgreement, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { AgreementsService, BreakdownService, TasksService } from './index';

describe('Many tasks at once', () => {
  let stage: Stage;
  let breakdown: BreakdownService;
  let agreement: Agreement;

  beforeAll(async () => {
    stage = await openStage({ at: '2026-11-23T02:00:00.000Z' });
    await theCalendar(stage);
    breakdown = stage.get(BreakdownService);
  });
  beforeEach(async () => {
    agreement = await anAgreement(stage, { commitments: 2 });
  });
  afterAll(() => stage.close());

  const side = (n: number) => agreement.sides[n] as Agreement['sides'][number];
  const commitmentId = (n = 0) => agreement.commitments[n]?.id as Id;
  const part = (n: number, leadAgencyId = side(n).department.id) => ({ partyId: agreement.parties[n]?.id as Id, leadAgencyId });
  const row = (title: string, of = 0) => ({ commitmentId: commitmentId(of), title, kind: 'dated' as const, assignments: [part(0)] });
  const all = (actor: Actor = side(0).coordinator) => stage.get(TasksService).list(actor, { agreementId: agreement.id }, { limit: 200 });

  it('are written down in the order of the rows, also without a lead agency', async () => {
    const bare = { ...row('Việc chưa giao', 1), assignments: [] };
    const made = await breakdown.breakDown(side(0).coordinator, [row('Một', 1), row('Hai'), bare, row('Ba')]);
    const [first, second] = agreement.commitments;
    expect(made.tasks.map((task) => [task.code, task.assignments.length])).toEqual([
      [`${second?.code}/T1`, 1],
      [`${first?.code}/T1`, 1],
      [`${second?.code}/T2`, 0],
      [`${first?.code}/T2`, 1],
    ]);
    expect((await all()).items.map((task) => task.title).sort()).toEqual(['Ba', 'Hai', 'Một', 'Việc chưa giao']);
  });

  it('are none where one row is wrong, and every fault is told with its row', async () => {
    const gone = await anAgency(stage, { locality: side(0).locality, validTo: '2025-02-28' });
    const mechanism = await aCommitment(stage, agreement, {
      kind: 'mechanism',
      isCommitment: false,
      position: 9,
      code: `${agreement.code}-M`,
    });
    const rows = [
      row('Một'),
      { ...row(' '), assignments: [] },
      { ...row('Ba'), assignments: [part(0, gone.id)] },
      { ...row('Bốn'), kind: 'ongoing' as const, assignments: [{ ...part(0), dueDate: '2026-12-31' }] },
      { ...row('Năm'), commitmentId: mechanism.id },
    ];
    await expect(breakdown.breakDown(side(0).coordinator, rows)).rejects.toMatchObject({
      code: 'rows.refused',
      details: {
        fields: [
          { field: 'tasks.1.title' },
          { field: 'tasks.2.leadAgencyId', rule: 'agency.notValid' },
          { field: 'tasks.3.dueDate' },
          { field: 'tasks.4.commitmentId' },
        ],
      },
    });
    expect((await all()).items).toEqual([]);
  });

  it.each<[string, () => Promise<object>, string]>([
    ['a commitment', async () => ({ commitmentId: (await anAgreement(stage)).commitments[0]?.id }), 'object.notFound'],
    ['an agency', async () => ({ assignments: [part(0, side(1).department.id)] }), 'agency.otherSide'],
    ['a side', async () => ({ assignments: [part(1)] }), 'actor.forbidden'],
  ])('are none where %s is not the actor’s', async (_, foreign, code) => {
    const rows = [row('Một'), { ...row('Hai'), ...(await foreign()) }];
    await expect(breakdown.breakDown(side(0).coordinator, rows)).rejects.toMatchObject({ code });
    expect((await all()).items).toEqual([]);
  });

  it('do not wait for each other in a circle', async () => {
    const both = [side(0), side(1)].map((own, n) => {
      const rows = [row('Một', n), row('Hai', 1 - n)].map((one) => ({ ...one, assignments: [part(n)] }));
      return breakdown.breakDown(own.coordinator, rows);
    });
    const codes = (await Promise.all(both)).flatMap(({ tasks }) => tasks.map((task) => task.code));
    expect(codes.sort()).toEqual(agreement.commitments.flatMap(({ code }) => [`${code}/T1`, `${code}/T2`]));
  });

  it('are sent once however often the same request comes', async () => {
    const actor = side(0).coordinator.doingOnce('key-1', 'print');
    const first = await breakdown.breakDown(actor, [row('Một')]);
    expect(await breakdown.breakDown(actor, [row('Một')])).toEqual(first);
    expect((await all()).items).toHaveLength(1);
  });

  it('are given to agencies of the own side, all or none', async () => {
    const [one, two, taken] = (await breakdown.breakDown(side(0).coordinator, [row('Một'), row('Hai'), row('Ba')])).tasks;
    const given = (taskId: Id | undefined) => ({ taskId: taskId as Id, ...part(1), dueDate: '2027-03-31' });
    await stage.get(TasksService).assign(side(1).coordinator, taken?.id as Id, part(1));
    await expect(breakdown.assign(side(1).coordinator, [given(one?.id), given(taken?.id)])).rejects.toMatchObject({
      details: { fields: [{ field: 'assignments.1.taskId', rule: 'assignment.exists' }] },
    });
    expect((await all()).items.filter((task) => task.sides.length === 2)).toHaveLength(1);
    const { assignments } = await breakdown.assign(side(1).coordinator, [given(two?.id), given(one?.id)]);
    expect(assignments).toMatchObject([{ state: 'not_started' }, { state: 'not_started' }]);
    const [fresh] = (await breakdown.breakDown(side(0).coordinator, [row('Bốn')])).tasks;
    await expect(breakdown.assign(side(0).coordinator, [given(fresh?.id)])).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('are checked while they are written: who would do it, what is missing, what the date falls into', async () => {
    const { name, personId } = side(0).focalPoint;
    await stage.sql(
      `insert into absence (id, person_id, from_date, to_date, recorded_at) values (gen_random_uuid(), $1, '2027-07-05', '2027-07-16', now())`,
      [personId],
    );
    const partyId = agreement.parties[0]?.id as Id;
    const base = { commitmentId: commitmentId(), kind: 'dated' as const };
    const [empty, full, foreign] = await breakdown.check(side(0).coordinator, partyId, [
      base,
      {
        ...base,
        title: 'Một',
        deliverable: 'Kế hoạch',
        authority: 'Sở quyết định',
        leadAgencyId: side(0).department.id,
        dueDate: '2027-07-10',
      },
      { ...base, leadAgencyId: side(1).department.id },
    ]);
    expect(empty).toMatchObject({
      sixClear: { missing: ['person', 'work', 'time', 'responsibility', 'product', 'authority'] },
      warnings: [],
    });
    expect(empty?.others.map((locality) => locality.id)).toEqual([side(1).locality.id]);
    expect(full).toMatchObject({ sixClear: { complete: true }, people: [name] });
    expect(full?.warnings.map(({ vi }) => vi)).toEqual([
      'Thời hạn 10/07/2027 là ngày nghỉ.',
      expect.stringContaining(`vắng mặt của ${name}`),
    ]);
    expect(foreign?.people).toEqual([]);
    await expect(breakdown.check(side(0).focalPoint, partyId, [base])).rejects.toMatchObject({ kind: 'forbidden' });
    const elsewhere = (await anAgreement(stage)).commitments[0]?.id as Id;
    await expect(breakdown.check(side(0).coordinator, partyId, [{ ...base, commitmentId: elsewhere }])).rejects.toMatchObject({
      kind: 'notFound',
    });
    expect((await stage.get(AgreementsService).get(side(0).coordinator, agreement.id)).tasks).toBe(0);
  });
});
