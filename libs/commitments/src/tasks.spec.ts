import { Actor } from '@dondoc/kernel';
import { type Agreement, aCommitment, aLocality, anAgency, anAgreement, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { factsOf, subjectsOf } from '../test/subjects';
import { AgreementsService, AssignmentsService, TasksService } from './index';

describe('Breaking a commitment down', () => {
  let stage: Stage;
  let tasks: TasksService;
  let agreement: Agreement;

  beforeAll(async () => {
    stage = await openStage({ at: '2026-11-23T02:00:00.000Z' });
    await theCalendar(stage);
    tasks = stage.get(TasksService);
  });
  beforeEach(async () => {
    agreement = await anAgreement(stage, { commitments: 2 });
  });
  afterAll(() => stage.close());

  const side = (n: number) => agreement.sides[n] as Agreement['sides'][number];
  const part = (n: number, dueDate: string | null = '2027-03-31') => ({
    partyId: agreement.parties[n]?.id as string,
    leadAgencyId: side(n).department.id,
    dueDate,
  });
  const commitment = () => agreement.commitments[0] as { id: string; code: string };
  const input = { title: 'Tổ chức ngày hội văn hóa', kind: 'dated' as const };

  it('gives the own side its assignment, owed by its lead agency from today', async () => {
    const task = await tasks.breakDown(side(0).coordinator, commitment().id, { ...input, assignments: [part(0)] });
    expect(task.code).toBe(`${commitment().code}/T1`);
    const [assignment] = task.assignments;
    expect(assignment).toMatchObject({ state: 'not_started', version: 1 });
    expect(await subjectsOf(stage, assignment?.id as string)).toEqual([
      { kind: 'acknowledgement', state: 'owed', deadline: '2026-11-27', agencyId: side(0).department.id, nextRungOn: '2026-11-23' },
      { kind: 'dueDate', state: 'owed', deadline: '2027-03-31', agencyId: side(0).department.id, nextRungOn: '2026-11-23' },
    ]);
    expect(await factsOf(stage, task.id)).toEqual(['task.brokenDown']);
    expect(await factsOf(stage, assignment?.id as string)).toEqual(['assignment.assigned']);
  });

  it('leaves the other side to the other side', async () => {
    const { coordinator } = side(0);
    await expect(tasks.breakDown(coordinator, commitment().id, { ...input, assignments: [part(0), part(1)] })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    expect(await tasks.list(coordinator, { agreementId: agreement.id }, { limit: 10 })).toMatchObject({ items: [] });
    const task = await tasks.breakDown(coordinator, commitment().id, { ...input, assignments: [part(0)] });
    await expect(tasks.assign(coordinator, task.id, part(1))).rejects.toMatchObject({ kind: 'forbidden' });
    await tasks.assign(side(1).coordinator, task.id, part(1, null));
    const view = await tasks.get(coordinator, task.id);
    expect(view.sides.map((one) => [one.locality.id, one.timeliness, one.light])).toEqual([
      [side(0).locality.id, 'inTerm', 'green'],
      [side(1).locality.id, 'noDueDate', 'grey'],
    ]);
    expect(view).toMatchObject({ state: 'not_started', timeliness: 'noDueDate', contradiction: false });
    expect(view.sixClear.missing).toEqual(['time', 'product', 'authority']);
  });

  it('refuses a lead agency of another locality, one that is gone, and one nobody knows', async () => {
    const gone = await anAgency(stage, { locality: side(0).locality, validTo: '2025-02-28' });
    const cases = [
      [side(1).department.id, 'agency.otherSide'],
      [gone.id, 'agency.notValid'],
      [agreement.id, 'agency.unknown'],
    ] as const;
    for (const [leadAgencyId, code] of cases)
      await expect(
        tasks.breakDown(side(0).coordinator, commitment().id, { ...input, assignments: [{ ...part(0), leadAgencyId }] }),
      ).rejects.toMatchObject({ code });
    const cooperatingAgencyIds = [side(1).department.id];
    await expect(
      tasks.breakDown(side(0).coordinator, commitment().id, { ...input, assignments: [{ ...part(0), cooperatingAgencyIds }] }),
    ).rejects.toMatchObject({ code: 'agency.otherSide' });
  });

  it('takes an agency of a district of the locality', async () => {
    const district = await aLocality(stage, { parentId: side(0).locality.id, kind: 'district' });
    const agency = await anAgency(stage, { locality: district });
    await expect(
      tasks.breakDown(side(0).coordinator, commitment().id, { ...input, assignments: [{ ...part(0), leadAgencyId: agency.id }] }),
    ).resolves.toMatchObject({ assignments: [{ state: 'not_started' }] });
  });

  it('is for the coordinator, and does not exist for outsiders', async () => {
    const assignments = [part(0)];
    for (const actor of [side(0).focalPoint, side(0).viceChair, side(0).administrator])
      await expect(tasks.breakDown(actor, commitment().id, { ...input, assignments })).rejects.toMatchObject({ kind: 'forbidden' });
    const outsider = (await anAgreement(stage)).sides[0]?.coordinator as Actor;
    await expect(tasks.breakDown(outsider, commitment().id, { ...input, assignments })).rejects.toMatchObject({ kind: 'notFound' });
    const task = await tasks.breakDown(side(0).coordinator, commitment().id, { ...input, assignments });
    await expect(tasks.get(outsider, task.id)).rejects.toMatchObject({ kind: 'notFound' });
    await expect(tasks.assign(outsider, task.id, part(1))).rejects.toMatchObject({ kind: 'notFound' });
    expect((await tasks.list(outsider, { commitmentId: commitment().id }, { limit: 10 })).items).toEqual([]);
  });

  it('numbers tasks that come at the same moment one after the other', async () => {
    const made = await Promise.all(
      [0, 1, 0, 1].map((n) => tasks.breakDown(side(n).coordinator, commitment().id, { ...input, assignments: [part(n)] })),
    );
    expect(made.map((task) => task.code).sort()).toEqual([1, 2, 3, 4].map((n) => `${commitment().code}/T${n}`));
  });

  it('gives each party one assignment, also when two coordinators act at once', async () => {
    const task = await tasks.breakDown(side(0).coordinator, commitment().id, { ...input, assignments: [part(0)] });
    const both = await Promise.allSettled([1, 1].map((n) => tasks.assign(side(n).coordinator, task.id, part(n))));
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { kind: 'conflict', code: 'assignment.exists' } });
    const foreign = await anAgreement(stage);
    const partyId = foreign.parties[0]?.id as string;
    await expect(tasks.assign(Actor.system(), task.id, { ...part(0), partyId })).rejects.toMatchObject({ code: 'assignment.party' });
  });

  it('is not for mechanism rows', async () => {
    const mechanism = await aCommitment(stage, agreement, {
      code: `${agreement.code}-M1`,
      kind: 'mechanism',
      isCommitment: false,
      position: 9,
    });
    await expect(tasks.breakDown(side(0).coordinator, mechanism.id, { ...input, assignments: [part(0)] })).rejects.toMatchObject({
      code: 'commitment.notACommitment',
    });
  });

  it('shows what is left to do: commitments without a task, tasks without a date', async () => {
    const agreements = stage.get(AgreementsService);
    await tasks.breakDown(side(0).coordinator, commitment().id, { ...input, assignments: [part(0, null)] });
    const { items } = await agreements.list(side(0).coordinator, { limit: 10 });
    expect(items).toMatchObject([{ commitments: 2, commitmentsWithoutTask: 1, tasks: 1, tasksWithoutDate: 1, assignments: 1, overdue: 0 }]);
    const without = await agreements.commitments(side(0).coordinator, { withoutTask: true }, { limit: 10 });
    expect(without.items.map((row) => row.code)).toEqual([agreement.commitments[1]?.code]);
  });

  it('shows the two sides contradicting each other', async () => {
    const task = await tasks.breakDown(side(0).coordinator, commitment().id, { ...input, assignments: [part(0)] });
    await tasks.assign(side(1).coordinator, task.id, part(1));
    const [own] = task.assignments;
    expect((await tasks.list(Actor.system(), { agreementId: agreement.id, contradiction: true }, { limit: 10 })).items).toEqual([]);
    await stage.get(AssignmentsService).report(side(0).focalPoint, own?.id as string, { state: 'submitted_as_done', results: 'xong' });
    const { items } = await tasks.list(side(1).coordinator, { agreementId: agreement.id, contradiction: true }, { limit: 10 });
    expect(items).toMatchObject([{ code: task.code, contradiction: true, state: 'not_started' }]);
  });
});
