import { anAgency, anAgreement, anOffice, aPerson, aTask, insert, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { CASES, TODAY } from '../test/timeliness-cases';
import { AgreementsService, AssignmentsService, type AssignmentView, TasksService, TIMELINESS } from './index';

describe('Lists of assignments', () => {
  let stage: Stage;
  let assignments: AssignmentsService;

  beforeEach(async () => {
    stage = await openStage({ at: `${TODAY}T02:00:00.000Z` });
    await theCalendar(stage);
    assignments = stage.get(AssignmentsService);
  });
  afterEach(() => stage.close());

  it('judge timeliness as the pure function does', async () => {
    const agreement = await anAgreement(stage);
    const expected = new Map<string, string>();
    for (const [, judged, timeliness] of CASES) {
      const { kind, ...assignment } = judged;
      const task = await aTask(stage, { agreement });
      await stage.sql('update task set kind = $2 where id = $1', [task.id, kind]);
      await stage.sql(
        'update assignment set state = $2, due_date = $3, submitted_on = $4, done_on = $5, paused_on = $6, counted_due_date = $7 where id = $1',
        [
          task.assignments[0].id,
          assignment.state,
          assignment.dueDate,
          assignment.submittedOn,
          assignment.doneOn,
          assignment.pausedOn ?? null,
          assignment.countedDueDate ?? null,
        ],
      );
      expected.set(task.assignments[0].id, timeliness);
    }
    const actor = agreement.sides[0]?.coordinator as never;
    const { items } = await assignments.list(actor, { partyId: agreement.parties[0]?.id as string }, { limit: 100 });
    expect(new Map(items.map((item) => [item.id, item.timeliness]))).toEqual(expected);
    for (const timeliness of TIMELINESS) {
      const group = await assignments.list(actor, { partyId: agreement.parties[0]?.id as string, timeliness }, { limit: 100 });
      const ids = [...expected].flatMap(([id, one]) => (one === timeliness ? [id] : []));
      expect([timeliness, group.items.map((item) => item.id).sort()]).toEqual([timeliness, ids.sort()]);
    }
    const overdue = [...expected.values()].filter((one) => one === 'overdue');
    expect((await stage.get(AgreementsService).list(actor, { limit: 5 })).items[0]?.overdue).toBe(overdue.length);
  });

  it('come page by page by due date, those without one last, each once', async () => {
    const agreement = await anAgreement(stage);
    for (const dueDate of ['2026-06-30', null, '2026-05-31', '2026-06-30', null, '2026-04-10', '2026-06-30'])
      await aTask(stage, { agreement, dueDate });
    const actor = agreement.sides[0]?.coordinator as never;
    const filter = { partyId: agreement.parties[0]?.id as string };
    const seen: AssignmentView[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await assignments.list(actor, filter, { limit: 2, ...(after ? { after } : {}) });
      seen.push(...page.items);
      after = page.next;
    }
    expect(seen.map((item) => item.dueDate)).toEqual(['2026-04-10', '2026-05-31', '2026-06-30', '2026-06-30', '2026-06-30', null, null]);
    expect(new Set(seen.map((item) => item.id)).size).toBe(7);
    expect(seen.map((item) => item.light)).toEqual(['yellow', 'green', 'green', 'green', 'green', 'grey', 'grey']);
    for (const after of ['x', '2026-13-01_x', `2026-99-99_${seen[0]?.id}`, "'; drop table task"])
      await expect(assignments.list(actor, filter, { limit: 2, after })).rejects.toMatchObject({ code: 'page.after' });
  });

  it('show what is mine: led by my agency, or done in cooperation with it', async () => {
    const agreement = await anAgreement(stage);
    const [side] = agreement.sides;
    const task = await aTask(stage, { agreement, dueDate: '2026-06-30' });
    const agency = await anAgency(stage, { locality: side?.locality as never });
    const helper = await aPerson(stage, { offices: [await anOffice(stage, { agency })] });
    const mine = async (actor: typeof helper) =>
      (await assignments.list(actor, { mine: true }, { limit: 9 })).items.map((item) => [item.id, item.mine]);
    expect(await mine(helper)).toEqual([]);
    await stage.sql('update assignment set cooperating_agency_ids = $2 where id = $1', [task.assignments[0].id, [agency.id]]);
    expect(await mine(helper)).toEqual([[task.assignments[0].id, true]]);
    expect(await mine(side?.focalPoint as never)).toEqual([[task.assignments[0].id, true]]);
    expect((await assignments.list(helper, { agencyId: agency.id }, { limit: 9 })).items).toHaveLength(1);
    expect((await assignments.list(helper, {}, { limit: 9 })).items.map((item) => item.mine).sort()).toEqual([false, true]);
  });

  it('show nothing to outsiders', async () => {
    const task = await aTask(stage, { dueDate: '2026-06-30' });
    const outsider = await aPerson(stage);
    expect((await assignments.list(outsider, {}, { limit: 9 })).items).toEqual([]);
    expect((await assignments.list(outsider, { taskId: task.id, agreementId: task.agreement.id }, { limit: 9 })).items).toEqual([]);
    expect((await stage.get(AgreementsService).list(outsider, { limit: 9 })).items).toEqual([]);
    expect((await stage.get(AgreementsService).commitments(outsider, {}, { limit: 9 })).items).toEqual([]);
    for (const key of [task.agreement.id, task.agreement.code])
      await expect(stage.get(AgreementsService).get(outsider, key)).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('of tasks and commitments come page by page too', async () => {
    const agreement = await anAgreement(stage, { commitments: 3 });
    for (let n = 0; n < 3; n++) await aTask(stage, { agreement });
    const [actor] = agreement.sides.map((side) => side.coordinator);
    const pages = async <T>(read: (page: { limit: number; after?: string }) => Promise<{ items: T[]; next: string | null }>) => {
      const first = await read({ limit: 2 });
      const second = await read({ limit: 2, after: first.next as string });
      return [first.items.length, second.items.length, second.next];
    };
    expect(await pages((page) => stage.get(TasksService).list(actor as never, {}, page))).toEqual([2, 1, null]);
    expect(await pages((page) => stage.get(AgreementsService).commitments(actor as never, {}, page))).toEqual([2, 1, null]);
  });

  it('know whether somebody is there to do the work', async () => {
    const agreement = await anAgreement(stage);
    const task = await aTask(stage, { agreement, dueDate: '2026-06-30' });
    await stage.sql(`update task set deliverable = 'Báo cáo', authority = 'Giám đốc Sở' where id = $1`, [task.id]);
    const clear = async () => (await stage.get(TasksService).get(agreement.sides[0]?.coordinator as never, task.id)).sixClear;
    expect(await clear()).toEqual({ complete: true, missing: [] });
    await stage.sql(`update membership m set valid_to = '2026-03-01' from office o where o.id = m.office_id and o.agency_id = $1`, [
      agreement.sides[0]?.department.id,
    ]);
    expect(await clear()).toEqual({ complete: false, missing: ['person'] });
    await insert(stage, 'membership', {
      id: crypto.randomUUID(),
      personId: agreement.sides[0]?.focalPoint.personId,
      officeId: agreement.sides[0]?.focalPoint.offices[0]?.officeId,
      validFrom: '2026-03-02',
    });
    expect(await clear()).toMatchObject({ complete: true });
  });
});
