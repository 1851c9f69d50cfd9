import type { Actor } from '@dondoc/kernel';
import { type Agreement, aCommitment, anAgreement, aSide, insert, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { AssignmentsService, DirectivesService, ExplanationsService, TasksService } from './index';
import type { TaskEventView } from './views';

const KINDS_OF = (events: readonly TaskEventView[]) => events.map(({ kind }) => kind).reverse();

describe('A task over both sides', () => {
  let stage: Stage;
  let tasks: TasksService;
  let assignments: AssignmentsService;
  let agreement: Agreement;
  let task: { id: string; code: string };
  let ids: [string, string];

  beforeAll(async () => {
    stage = await openStage({ at: '2026-06-01T01:00:00.000Z' });
    await theCalendar(stage);
    tasks = stage.get(TasksService);
    assignments = stage.get(AssignmentsService);
    agreement = await anAgreement(stage);
    const commitment = agreement.commitments[0] as { id: string };
    const made = await tasks.breakDown(side(0).coordinator, commitment.id, { title: 'Ký kế hoạch', kind: 'dated', assignments: [part(0)] });
    const other = await tasks.assign(side(1).coordinator, made.id, part(1));
    task = made;
    ids = [made.assignments[0]?.id as string, other.id];
    await stage.setClock('2026-07-06T01:00:00.000Z');
    await assignments.report(side(0).focalPoint, ids[0], { results: 'Bên A đã họp', internalNote: 'A còn thiếu vốn', progress: 40 });
    await assignments.report(side(1).focalPoint, ids[1], { results: 'Bên B đã họp', internalNote: 'B còn thiếu người' });
    const { id } = await stage
      .get(ExplanationsService)
      .ask(side(0).coordinator, ids[0], { question: 'Vì sao chậm?', dueDate: '2026-07-10' });
    await stage.get(ExplanationsService).give(side(0).focalPoint, { assignmentId: ids[0], id }, { answer: 'Chờ vốn.' });
    await stage.get(DirectivesService).urge(side(0).viceChair, ids[0], { text: 'Khẩn trương.', dueDate: '2026-07-20' });
    await assignments.requestExtension(side(1).focalPoint, ids[1], { toDate: '2026-09-30', reason: 'Đổi địa điểm.' });
    await assignments.decideExtension(side(1).coordinator, ids[1], { approve: true });
    await assignments.report(side(1).focalPoint, ids[1], { state: 'submitted_as_done', results: 'Xong' });
    await assignments.returnForMore(side(1).coordinator, ids[1], { note: 'Thiếu biên bản.' });
  });
  afterAll(() => stage.close());

  const side = (n: number) => agreement.sides[n] as Agreement['sides'][number];
  const part = (n: number) => ({
    partyId: agreement.parties[n]?.id as string,
    leadAgencyId: side(n).department.id,
    dueDate: '2026-06-30',
  });
  const historyFor = async (actor: Actor) => (await tasks.history(actor, task.id, { limit: 50 })).items;

  it('is found by its code, with every side: who has it, how it stands, how its date moved', async () => {
    const view = await tasks.get(side(0).coordinator, task.code);
    expect(view).toMatchObject({ id: task.id, agreementTitleEn: expect.any(String), unassigned: [] });
    expect(view.assignments).toMatchObject([
      { id: ids[0], own: true, state: 'in_progress', progress: 40, timeliness: 'overdue', dueDate: '2026-06-30', extensionCount: 0 },
      {
        id: ids[1],
        own: false,
        state: 'returned',
        originalDueDate: '2026-06-30',
        dueDate: '2026-09-30',
        extensionCount: 1,
        lastUpdateOn: '2026-07-06',
      },
    ]);
  });

  it('names a side that has not given it to anybody, and who may', async () => {
    const [second] = [await aCommitment(stage, agreement)];
    const alone = await tasks.breakDown(side(0).coordinator, second.id, {
      title: 'Một bên',
      kind: 'ongoing',
      assignments: [{ ...part(0), dueDate: null }],
    });
    expect((await tasks.get(side(0).coordinator, alone.id)).unassigned).toMatchObject([
      { partyId: part(1).partyId, obliged: true, mayAssign: false },
    ]);
    expect((await tasks.get(side(1).coordinator, alone.id)).unassigned).toMatchObject([{ mayAssign: true }]);
  });

  it('tells what both sides did in one line of time, newest first', async () => {
    const events = await historyFor(side(0).coordinator);
    expect(KINDS_OF(events)).toEqual([
      'task.brokenDown',
      'assignment.assigned',
      'assignment.assigned',
      'assignment.reported',
      'assignment.reported',
      'explanation.asked',
      'explanation.given',
      'directive.given',
      'extension.requested',
      'extension.approved',
      'assignment.submitted',
      'assignment.returned',
    ]);
    const approved = events.find(({ kind }) => kind === 'extension.approved');
    expect(approved).toMatchObject({
      own: false,
      fromDate: '2026-06-30',
      toDate: '2026-09-30',
      agency: { id: side(1).coordinatingAgency.id },
    });
    expect(events.find(({ kind }) => kind === 'extension.requested')).toMatchObject({ note: 'Đổi địa điểm.' });
    expect(events.find(({ kind }) => kind === 'explanation.asked')).toMatchObject({
      note: 'Vì sao chậm?',
      byDate: '2026-07-10',
      own: true,
    });
    expect(events.filter(({ kind }) => kind === 'assignment.assigned')).toMatchObject([
      { toAgency: { id: side(1).department.id }, toDate: '2026-06-30', locality: { id: side(1).locality.id } },
      { toAgency: { id: side(0).department.id } },
    ]);
  });

  it('shows each side the words of the other and keeps from it what is internal', async () => {
    const said = (events: readonly TaskEventView[]) =>
      events.flatMap(({ update }) => (update ? [[update.results, update.internalNote]] : []));
    expect(said(await historyFor(side(0).focalPoint))).toEqual([
      ['Xong', null],
      ['Bên B đã họp', null],
      ['Bên A đã họp', 'A còn thiếu vốn'],
    ]);
    const others = await historyFor(side(1).viceChair);
    expect(said(others)).toContainEqual(['Bên A đã họp', null]);
    expect(others.filter(({ kind }) => /^(explanation|directive)/.test(kind))).toEqual([]);
    expect(others.find(({ kind }) => kind === 'assignment.returned')).toMatchObject({ note: 'Thiếu biên bản.' });
    expect((await historyFor(side(0).viceChair)).find(({ kind }) => kind === 'assignment.returned')).toMatchObject({ note: null });
    const office = await historyFor(side(0).committeeOffice);
    expect(said(office)).toContainEqual(['Bên A đã họp', null]);
    expect(JSON.stringify(office)).not.toMatch(/Khẩn trương|Vì sao|thiếu vốn/);
  });

  it('is read page by page, each event once', async () => {
    const seen: number[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await tasks.history(side(0).coordinator, task.code, { limit: 5, ...(after && { after }) });
      expect(page.items.length).toBeLessThanOrEqual(5);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    expect(seen).toHaveLength(12);
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a));
    await expect(tasks.history(side(0).coordinator, task.code, { limit: 5, after: 'x' })).rejects.toMatchObject({ code: 'page.after' });
  });

  it('has the return of a line of a review in it, for its own side', async () => {
    const [review] = await stage.sql<{ id: string }>('select gen_random_uuid() as id');
    const row = { id: review?.id, reviewId: review?.id, assignmentId: ids[1], partyId: part(1).partyId };
    await stage.sql('set session_replication_role = replica');
    const line = await insert(stage, 'review_line', row);
    await stage.sql('set session_replication_role = origin');
    await stage.sql(
      `insert into fact (at, kind, actor_name, about_type, about_id, agreement_id, locality_id, data)
       values (now(), 'reviewLine.returned', 'Đầu mối', 'reviewLine', $1, $2, $3, '{"note": "Ghi rõ số."}')`,
      [line.id, agreement.id, side(1).locality.id],
    );
    expect((await historyFor(side(1).coordinator))[0]).toMatchObject({
      kind: 'reviewLine.returned',
      note: 'Ghi rõ số.',
      assignmentId: ids[1],
    });
    expect((await historyFor(side(0).coordinator))[0]).toMatchObject({ kind: 'assignment.returned' });
  });

  it('is nothing to strangers, by identifier and by code', async () => {
    const stranger = (await aSide(stage)).coordinator;
    for (const name of [task.id, task.code]) {
      await expect(tasks.get(stranger, name)).rejects.toMatchObject({ kind: 'notFound' });
      await expect(tasks.history(stranger, name, { limit: 5 })).rejects.toMatchObject({ kind: 'notFound' });
    }
  });
});
