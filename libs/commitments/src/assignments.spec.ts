import {
  type Agreement,
  type Assignment,
  anAgency,
  anAgreement,
  anOffice,
  aPerson,
  aTask,
  insert,
  theCalendar,
} from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { factsOf, subjectsOf } from '../test/subjects';
import { AssignmentsService, ExtensionLimitsService } from './index';

const UNTIL = '2026-12-31';

describe('The life of an assignment', () => {
  let stage: Stage;
  let assignments: AssignmentsService;
  let agreement: Agreement;
  let own: Assignment;
  let other: Assignment;

  beforeAll(async () => {
    stage = await openStage({ at: '2026-11-23T02:00:00.000Z' });
    await theCalendar(stage);
    assignments = stage.get(AssignmentsService);
  });
  beforeEach(async () => {
    await stage.setClock('2026-11-23T02:00:00.000Z');
    const task = await aTask(stage, { dueDate: UNTIL, state: 'not_started' });
    agreement = task.agreement;
    [own, other] = task.assignments as [Assignment, Assignment];
  });
  afterAll(() => stage.close());

  const side = (n = 0) => agreement.sides[n] as Agreement['sides'][number];
  const submitted = async () => assignments.report(side().focalPoint, own.id, { state: 'submitted_as_done', results: 'Đã tổ chức' });

  it('goes from acknowledged over reported and returned to done, and each step is in the journal', async () => {
    await assignments.acknowledge(side().focalPoint, own.id);
    expect(await assignments.report(side().focalPoint, own.id, { progress: 40, results: 'Đã họp' })).toMatchObject({
      state: 'in_progress',
      version: 3,
    });
    await submitted();
    await assignments.returnForMore(side().coordinator, own.id, { note: 'Thiếu số liệu' });
    await submitted();
    expect(await assignments.confirmDone(side().coordinator, own.id)).toEqual({ id: own.id, version: 7, state: 'done' });
    expect(await factsOf(stage, own.id)).toEqual(
      ['acknowledged', 'reported', 'submitted', 'returned', 'submitted', 'confirmed'].map((what) => `assignment.${what}`),
    );
    const [fact] = await stage.sql<{ data: object; localityId: string; officeId: string }>(
      `select data, locality_id as "localityId", office_id as "officeId" from fact where about_id = $1 and kind = 'assignment.confirmed'`,
      [own.id],
    );
    expect(fact).toMatchObject({
      data: { agency: side().department.code, deadline: UNTIL, submittedOn: '2026-11-23' },
      localityId: side().locality.id,
      officeId: side().coordinator.offices[0]?.officeId,
    });
  });

  it('is owed while open, met when submitted, owed again when returned', async () => {
    const owed = async () => (await subjectsOf(stage, own.id)).map((subject) => [subject.state, subject.nextRungOn]);
    await submitted();
    expect(await owed()).toEqual([['met', null]]);
    await stage.setClock('2026-11-25T02:00:00.000Z');
    await assignments.returnForMore(side().coordinator, own.id, { note: 'Thiếu' });
    expect(await owed()).toEqual([['owed', '2026-11-25']]);
    await assignments.pause(side().viceChair, own.id, { reason: 'chờ quy hoạch' });
    expect(await owed()).toEqual([['paused', null]]);
    await assignments.resume(side().coordinator, own.id);
    expect(await owed()).toEqual([['owed', '2026-11-25']]);
    await assignments.close(side().coordinator, own.id, { document: 'Nghị quyết 15' });
    expect(await owed()).toEqual([['closed', null]]);
  });

  it('is never confirmed by who submitted it', async () => {
    const both = await aPerson(stage, {
      offices: [
        await anOffice(stage, { agency: side().coordinatingAgency, role: 'coordinator' }),
        await anOffice(stage, { agency: side().department, role: 'focalPoint' }),
      ],
    });
    await assignments.report(both, own.id, { state: 'submitted_as_done', results: 'xong' });
    await expect(assignments.confirmDone(both, own.id)).rejects.toMatchObject({ kind: 'conflict', code: 'assignment.ownWork' });
    await expect(assignments.confirmDone(side().coordinator, own.id)).resolves.toMatchObject({ state: 'done' });
  });

  it('lets each do only what is theirs', async () => {
    await submitted();
    const { focalPoint, agencyHead, viceChair, administrator, committeeOffice } = side();
    for (const actor of [focalPoint, agencyHead, viceChair, administrator, committeeOffice, side(1).coordinator])
      await expect(assignments.confirmDone(actor, own.id)).rejects.toMatchObject({ kind: 'forbidden' });
    for (const actor of [viceChair, administrator, committeeOffice, side(1).focalPoint, side(1).coordinator])
      await expect(assignments.report(actor, own.id, { results: 'x' })).rejects.toMatchObject({ kind: 'forbidden' });
    const outsider = (await anAgreement(stage)).sides[0]?.coordinator as Agreement['sides'][number]['coordinator'];
    await expect(assignments.get(outsider, own.id)).rejects.toMatchObject({ kind: 'notFound' });
    await expect(assignments.report(outsider, own.id, { results: 'x' })).rejects.toMatchObject({ kind: 'notFound' });
    await expect(assignments.acknowledge(outsider, agreement.id)).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('takes the first of two reports written at the same time against one version, and refuses the second with both versions', async () => {
    const both = await Promise.allSettled(
      [20, 30].map((progress) => assignments.report(side().focalPoint, own.id, { progress, version: 1 })),
    );
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({
      reason: { kind: 'conflict', code: 'assignment.changed', details: { yours: 1, current: 2 } },
    });
  });

  it('shows internal notes to the own side only', async () => {
    await assignments.report(side().focalPoint, own.id, { results: 'Đã họp', internalNote: 'kinh phí chưa rõ' });
    const mine = await assignments.get(side().coordinator, own.id);
    expect(mine.updates).toMatchObject([{ results: 'Đã họp', internalNote: 'kinh phí chưa rõ', agency: { code: side().department.code } }]);
    for (const actor of [side(1).coordinator, side(1).focalPoint, side(1).viceChair]) {
      const theirs = await assignments.get(actor, own.id);
      expect(theirs.updates).toMatchObject([{ results: 'Đã họp', internalNote: null }]);
      expect(JSON.stringify(theirs)).not.toContain('kinh phí');
    }
  });

  it('keeps the part of a cooperating agency beside the report of the lead', async () => {
    const agency = await anAgency(stage, { locality: side().locality });
    const helper = await aPerson(stage, { offices: [await anOffice(stage, { agency })] });
    await assignments.reassign(side().coordinator, own.id, { leadAgencyId: side().department.id, cooperatingAgencyIds: [agency.id] });
    await assignments.report(side().focalPoint, own.id, { progress: 40, results: 'Đã họp' });
    expect(await assignments.report(helper, own.id, { results: 'Đã cử người' })).toMatchObject({ state: 'in_progress' });
    const view = await assignments.get(side().coordinator, own.id);
    expect(view).toMatchObject({ progress: 40, cooperatingAgencies: [{ id: agency.id }] });
    expect(view.updates.map((update) => [update.results, update.isPart]).sort()).toEqual([
      ['Đã cử người', true],
      ['Đã họp', false],
    ]);
  });

  it('goes to another agency of the own side only', async () => {
    await expect(assignments.reassign(side().coordinator, own.id, { leadAgencyId: side(1).department.id })).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'agency.otherSide',
    });
    const agency = await anAgency(stage, { locality: side().locality });
    await assignments.reassign(side().coordinator, own.id, { leadAgencyId: agency.id });
    expect(await subjectsOf(stage, own.id)).toMatchObject([
      { kind: 'acknowledgement', agencyId: agency.id, nextRungOn: '2026-11-23', deadline: '2026-11-27', state: 'owed' },
      { kind: 'dueDate', agencyId: agency.id, nextRungOn: '2026-11-23', deadline: UNTIL, state: 'owed' },
    ]);
  });

  it('is owed an acknowledgement by each new lead agency, met by acknowledging or by reporting', async () => {
    const acknowledgement = async () => (await subjectsOf(stage, own.id)).find((subject) => subject.kind === 'acknowledgement')?.state;
    const [one, two] = [await anAgency(stage, { locality: side().locality }), await anAgency(stage, { locality: side().locality })];
    const focalPointOf = async (agency: typeof one) => aPerson(stage, { offices: [await anOffice(stage, { agency })] });
    await assignments.reassign(side().coordinator, own.id, { leadAgencyId: one.id });
    await assignments.pause(side().coordinator, own.id, { reason: 'chờ' });
    expect(await acknowledgement()).toBe('paused');
    await assignments.resume(side().coordinator, own.id);
    await assignments.acknowledge(await focalPointOf(one), own.id);
    expect(await acknowledgement()).toBe('met');
    await assignments.reassign(side().coordinator, own.id, { leadAgencyId: two.id });
    expect(await acknowledgement()).toBe('owed');
    await assignments.report(await focalPointOf(two), own.id, { nothingNew: true });
    expect(await acknowledgement()).toBe('met');
  });

  describe('an extension', () => {
    const later = { toDate: '2027-02-26', reason: 'chờ vốn' };

    it('moves what is owed to the later date, and the original date stays', async () => {
      await stage.sql('update subject set next_rung_on = null where assignment_id = $1', [own.id]);
      await assignments.requestExtension(side().focalPoint, own.id, later);
      await expect(assignments.requestExtension(side().focalPoint, own.id, later)).rejects.toMatchObject({
        code: 'extension.alreadyRequested',
      });
      await expect(assignments.decideExtension(side().focalPoint, own.id, { approve: true })).rejects.toMatchObject({ kind: 'forbidden' });
      await assignments.decideExtension(side().coordinator, own.id, { approve: true });
      expect(await assignments.get(side(1).coordinator, own.id)).toMatchObject({
        dueDate: '2027-02-26',
        originalDueDate: UNTIL,
        extensionCount: 1,
        extensions: [{ state: 'approved', fromDate: UNTIL, toDate: '2027-02-26', reason: 'chờ vốn' }],
      });
      expect(await subjectsOf(stage, own.id)).toMatchObject([{ deadline: '2027-02-26', state: 'owed', nextRungOn: '2026-11-23' }]);
      expect(await factsOf(stage, own.id)).toEqual(['extension.requested', 'extension.approved']);
      await expect(assignments.decideExtension(side().coordinator, own.id, { approve: true })).rejects.toMatchObject({ kind: 'notFound' });
    });

    it('asked for by the coordinator is decided by somebody else, the vice-chair for one', async () => {
      await assignments.requestExtension(side().coordinator, own.id, later);
      await expect(assignments.decideExtension(side().coordinator, own.id, { approve: true })).rejects.toMatchObject({
        code: 'extension.ownRequest',
      });
      await assignments.decideExtension(side().viceChair, own.id, { approve: false, note: 'đã gia hạn' });
      expect((await assignments.get(side().viceChair, own.id)).dueDate).toBe(UNTIL);
    });
  });

  describe('paused time', () => {
    const due = async () => (await subjectsOf(stage, own.id)).find((subject) => subject.kind === 'dueDate');
    const seen = async () => {
      const { dueDate, pausedDays, countedDueDate, timeliness } = await assignments.get(side().coordinator, own.id);
      return { dueDate, pausedDays, countedDueDate, timeliness };
    };
    const at = (day: string) => stage.setClock(`${day}T02:00:00.000Z`);

    it('does not count: the due date stays, and is judged with the paused working days added', async () => {
      await at('2026-12-28');
      await assignments.pause(side().coordinator, own.id, { reason: 'chờ quy hoạch' });
      await at('2027-01-11');
      expect(await seen()).toMatchObject({ timeliness: 'inTerm' });
      await assignments.resume(side().coordinator, own.id);
      expect(await seen()).toEqual({ dueDate: UNTIL, pausedDays: 9, countedDueDate: '2027-01-14', timeliness: 'inTerm' });
      expect(await due()).toMatchObject({ state: 'owed', deadline: '2027-01-14' });
      await at('2027-01-15');
      expect(await seen()).toMatchObject({ timeliness: 'overdue' });
      const [fact] = await stage.sql(`select data from fact where kind = 'assignment.resumed' and about_id = $1`, [own.id]);
      expect(fact).toMatchObject({ data: { pausedDays: 9, countedDueDate: '2027-01-14', deadline: UNTIL } });
    });

    it('makes nothing that is late timely', async () => {
      await at('2027-01-04');
      await assignments.pause(side().coordinator, own.id, { reason: 'chờ' });
      await at('2027-02-01');
      await assignments.resume(side().coordinator, own.id);
      expect(await seen()).toMatchObject({ timeliness: 'overdue' });
      await submitted();
      await assignments.confirmDone(side().coordinator, own.id);
      expect(await seen()).toMatchObject({ timeliness: 'doneLate' });
    });

    it('after a late submission makes it no earlier', async () => {
      await at('2027-01-05');
      await submitted();
      await assignments.pause(side().coordinator, own.id, { reason: 'chờ' });
      await at('2027-02-01');
      await assignments.resume(side().coordinator, own.id);
      expect(await seen()).toEqual({ dueDate: UNTIL, pausedDays: 0, countedDueDate: null, timeliness: 'overdue' });
    });

    it('is forgotten with the date to which it belonged', async () => {
      await at('2026-12-28');
      await assignments.pause(side().coordinator, own.id, { reason: 'chờ' });
      await at('2026-12-30');
      await assignments.resume(side().coordinator, own.id);
      await expect(
        assignments.requestExtension(side().focalPoint, own.id, { toDate: '2027-01-01', reason: 'chờ vốn' }),
      ).rejects.toMatchObject({ code: 'extension.toDate' });
      await assignments.requestExtension(side().focalPoint, own.id, { toDate: '2027-01-29', reason: 'chờ vốn' });
      await assignments.decideExtension(side().coordinator, own.id, { approve: true });
      expect(await seen()).toMatchObject({ dueDate: '2027-01-29', pausedDays: 0, countedDueDate: null });
    });
  });

  describe('the bounds of extensions', () => {
    const extend = async (toDate: string, by = side().coordinator) => {
      await assignments.requestExtension(side().focalPoint, own.id, { toDate, reason: 'chờ vốn' });
      return assignments.decideExtension(by, own.id, { approve: true });
    };

    it('leave the first to the coordinator, the next to the vice-chair, and allow no more', async () => {
      await extend('2027-02-26');
      await extend('2027-03-31');
      await expect(extend('2027-04-30')).rejects.toMatchObject({ kind: 'forbidden' });
      await assignments.decideExtension(side().viceChair, own.id, { approve: true });
      await expect(extend('2027-05-31', side().viceChair)).rejects.toMatchObject({ code: 'extension.tooMany', details: { most: 3 } });
      expect(await assignments.get(side().coordinator, own.id)).toMatchObject({
        extensionCount: 3,
        originalDueDate: UNTIL,
        dueDate: '2027-04-30',
      });
      const deciders = await stage.sql(
        `select data->>'decider' as who from fact where kind = 'extension.requested' and about_id = $1 order by id`,
        [own.id],
      );
      expect(deciders.map(({ who }) => who)).toEqual(['coordinate', 'coordinate', 'oversee']);
    });

    it('end so many days after the original date', async () => {
      await expect(extend('2028-01-02')).rejects.toMatchObject({ code: 'extension.tooLong', details: { mostDays: 366 } });
      await expect(extend('2028-01-01')).resolves.toMatchObject({ state: 'not_started' });
    });

    it('are set by the administrator of the side, for the side', async () => {
      const limits = stage.get(ExtensionLimitsService);
      const localityId = side().locality.id;
      expect(await limits.list(side().focalPoint)).toMatchObject([{ localityId, byCoordinator: 2, most: 3, mostDays: 366, builtIn: true }]);
      await limits.put(side().administrator, localityId, { byCoordinator: 0, most: 1, mostDays: 30 });
      await expect(extend('2027-02-26')).rejects.toMatchObject({ code: 'extension.tooLong' });
      await expect(extend('2027-01-29')).rejects.toMatchObject({ kind: 'forbidden' });
      await assignments.decideExtension(side().viceChair, own.id, { approve: true });
      await expect(limits.put(side().coordinator, localityId, { byCoordinator: 1, most: 1, mostDays: 1 })).rejects.toMatchObject({
        kind: 'forbidden',
      });
      await expect(limits.put(side().administrator, localityId, { byCoordinator: 4, most: 3, mostDays: 30 })).rejects.toMatchObject({
        code: 'extension.limits',
      });
      await expect(limits.put(side(1).administrator, localityId, { byCoordinator: 1, most: 3, mostDays: 30 })).rejects.toMatchObject({
        kind: 'notFound',
      });
    });
  });

  describe('while a review asks for a status update', () => {
    const reviewId = '00000000-0000-7000-8000-0000000000aa';
    const asked = (assignmentId: string, deadline: string, review: string) =>
      insert(stage, 'subject', {
        id: crypto.randomUUID(),
        kind: 'statusUpdate',
        aboutId: crypto.randomUUID(),
        agreementId: agreement.id,
        partyId: own.partyId,
        assignmentId,
        reviewId: review,
        agencyId: side().department.id,
        name: 'Cập nhật',
        owedSince: '2026-11-23',
        deadline,
        state: 'owed',
        nextRungOn: '2026-11-24',
      });
    const updateOf = async () =>
      (await subjectsOf(stage, own.id)).filter((subject) => subject.kind === 'statusUpdate').map((subject) => subject.state);

    it('a report meets it and counts for that review; a cooperating part does not', async () => {
      await asked(own.id, '2026-12-10', reviewId);
      const agency = await anAgency(stage, { locality: side().locality });
      const helper = await aPerson(stage, { offices: [await anOffice(stage, { agency })] });
      await assignments.reassign(side().coordinator, own.id, { leadAgencyId: side().department.id, cooperatingAgencyIds: [agency.id] });
      await assignments.report(helper, own.id, { results: 'phần của tôi' });
      expect(await updateOf()).toEqual(['owed']);
      await assignments.report(side().focalPoint, own.id, { nothingNew: true });
      expect(await updateOf()).toEqual(['met']);
      await assignments.report(side().focalPoint, own.id, { results: 'bổ sung' });
      const view = await assignments.get(side().coordinator, own.id);
      expect(view.updates.filter((update) => update.reviewId === reviewId).map(({ isPart }) => isPart)).toEqual([false, false, true]);
    });

    it('of two reviews the one due first is answered first', async () => {
      const second = '00000000-0000-7000-8000-0000000000bb';
      await asked(own.id, '2026-12-20', second);
      await asked(own.id, '2026-12-10', reviewId);
      await assignments.report(side().focalPoint, own.id, { results: 'một' });
      expect(await updateOf()).toEqual(['met', 'owed']);
      await assignments.report(side().focalPoint, own.id, { results: 'hai' });
      expect(await updateOf()).toEqual(['met', 'met']);
    });

    it('it sleeps while the assignment is paused and ends with it', async () => {
      await asked(own.id, '2026-12-10', reviewId);
      await assignments.pause(side().coordinator, own.id, { reason: 'chờ' });
      expect(await updateOf()).toEqual(['paused']);
      await assignments.resume(side().coordinator, own.id);
      expect(await updateOf()).toEqual(['owed']);
      await assignments.close(side().coordinator, own.id, { document: 'Nghị quyết 15' });
      expect(await updateOf()).toEqual(['closed']);
    });
  });

  it('of the other side is untouched by all that', async () => {
    await submitted();
    expect(await assignments.get(side(1).coordinator, other.id)).toMatchObject({
      state: 'not_started',
      version: 1,
      otherSides: [{ state: 'submitted_as_done' }],
    });
  });
});
