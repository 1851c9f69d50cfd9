import { AssignmentsService } from '@dondoc/commitments';
import { Actor, DomainError } from '@dondoc/kernel';
import { type Agreement, anAgreement, aSide, aTask, type Side, type Task, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { AssessmentsService, CyclesService, carriedOver, decree09, type NewCycle, ReviewsService } from '.';

const system = Actor.system();
const refusal = async (promise: Promise<unknown>) => {
  const error = await promise.catch((one: unknown) => one);
  return error instanceof DomainError ? `${error.kind} ${error.code}` : error;
};

describe('A review', () => {
  let stage: Stage;
  let reviews: ReviewsService;
  let agreement: Agreement;
  let task: Task;

  const side = (index: 0 | 1) => agreement.sides[index] as Side;
  const assignment = (index: 0 | 1) => task.assignments[index]?.id as string;
  const party = (index: 0 | 1) => agreement.parties[index]?.id as string;
  const at = (day: string) => stage.setClock(`${day}T02:00:00.000Z`);
  const newest = async () => (await reviews.list(system, { agreementId: agreement.id }, { limit: 1 })).items[0]?.id as string;
  const subjects = (kind: string) =>
    stage.sql<{ state: string; deadline: string; looked: boolean }>(
      `select s.state, s.deadline::text, s.next_rung_on is not null as looked from subject s join party p on p.id = s.party_id
       where s.agreement_id = $1 and s.kind = $2 order by p.position`,
      [agreement.id, kind],
    );
  const facts = async (kind: string) =>
    (
      await stage.sql<{ data: Record<string, unknown> }>('select data from fact where agreement_id = $1 and kind = $2 order by id', [
        agreement.id,
        kind,
      ])
    ).map((row) => row.data);
  const report = (index: 0 | 1, results: string) =>
    stage.get(AssignmentsService).report(side(index).focalPoint, assignment(index), { results });

  async function aCycle(given: Partial<NewCycle> = {}) {
    const cycles = stage.get(CyclesService);
    const rhythm = decree09('quarter', stage.today);
    const draft = await cycles.draft(system, {
      agreementId: agreement.id,
      nameVi: 'Báo cáo quý',
      nameEn: 'Quarterly',
      rhythm,
      activeFrom: stage.today,
      ...given,
    });
    await cycles.propose(system, draft.id);
    return cycles.approve(system, draft.id);
  }

  beforeAll(async () => {
    stage = await openStage({ at: '2026-05-04T02:00:00.000Z' });
    await theCalendar(stage);
    reviews = stage.get(ReviewsService);
  });
  beforeEach(async () => {
    await at('2026-05-04');
    await stage.sql(`update review_cycle_version set state = 'retired', next_opening_on = null where state = 'active'`);
    await stage.sql(`update review set state = 'concluded'`);
    agreement = await anAgreement(stage);
    task = await aTask(stage, { agreement, dueDate: '2026-12-31' });
    await aCycle();
  });
  afterAll(() => stage.close());

  const opened = async () => {
    await at('2026-05-25');
    await reviews.openDue();
    return newest();
  };

  describe('opens', () => {
    it('on its day and not before', async () => {
      await at('2026-05-24');
      expect(await reviews.openDue()).toEqual({ opened: 0, missed: 0 });
      await at('2026-05-25');
      expect(await reviews.openDue()).toEqual({ opened: 1, missed: 0 });
      const review = await reviews.get(side(0).coordinator, await newest());
      expect(review).toMatchObject({ periodKey: '2026-Q2', agencyDeadline: '2026-06-18', state: 'collecting', conclusions: [] });
      expect(review.periodName.vi).toBe('quý II/2026');
      expect(review.sides.map((one) => [one.state, one.lines, one.sent])).toEqual([
        ['collecting', 1, 0],
        ['collecting', 1, 0],
      ]);
    });

    it('once, however often and by however many it is asked', async () => {
      await at('2026-05-25');
      const done = await Promise.all([reviews.openDue(), reviews.openDue(), reviews.openDue()]);
      expect(done.reduce((sum, one) => sum + one.opened, 0)).toBe(1);
      expect(await reviews.openDue()).toEqual({ opened: 0, missed: 0 });
      expect(await facts('review.opened')).toHaveLength(1);
    });

    it('with a status update owed per line and a consolidation per side', async () => {
      await opened();
      expect(await subjects('statusUpdate')).toEqual(Array(2).fill({ state: 'owed', deadline: '2026-06-18', looked: true }));
      expect(await subjects('consolidation')).toEqual(Array(2).fill({ state: 'owed', deadline: '2026-06-23', looked: true }));
    });

    it('without asking about what is done, paused or no longer applicable', async () => {
      await stage.sql(`update assignment set state = 'done' where id = $1`, [assignment(0)]);
      const { lines } = await reviews.matrix(system, await opened());
      expect(lines.map((line) => line.assignmentId)).toEqual([assignment(1)]);
    });

    it('after a long interruption only the running one; the others are recorded as missed', async () => {
      await at('2027-02-25');
      expect(await reviews.openDue()).toEqual({ opened: 1, missed: 3 });
      expect((await facts('review.missed')).map((data) => data.period)).toEqual(['2026-Q2', '2026-Q3', '2026-Q4']);
      expect((await reviews.get(system, await newest())).periodKey).toBe('2027-Q1');
    });

    it('late with its stages counted from the opening, so that nobody is overdue at once', async () => {
      await at('2026-07-20');
      expect(await reviews.openDue()).toEqual({ opened: 1, missed: 0 });
      expect(await reviews.get(system, await newest())).toMatchObject({
        periodKey: '2026-Q2',
        cutOffOn: '2026-07-20',
        agencyDeadline: '2026-07-23',
      });
      expect(await reviews.lockOverdue()).toBe(0);
    });

    it('under the version in force that day and stays with it', async () => {
      const id = await opened();
      const before = await reviews.get(system, id);
      const cycles = stage.get(CyclesService);
      const input = { rhythm: decree09('month', '2026-06-01'), activeFrom: '2026-06-01' };
      const next = await cycles.draftVersion(system, before.cycleId, input);
      await cycles.propose(system, next.id);
      await cycles.approve(system, next.id);
      await at('2026-06-24');
      await reviews.openDue();
      expect((await reviews.get(system, await newest())).periodKey).toBe('2026-07');
      const { periodTo, cycleVersionId, submissionOn } = await reviews.get(system, id);
      expect({ periodTo, cycleVersionId, submissionOn }).toEqual({
        periodTo: before.periodTo,
        cycleVersionId: before.cycleVersionId,
        submissionOn: before.submissionOn,
      });
    });

    it('for every cycle, also when one of them cannot be opened', async () => {
      const broken = await aCycle();
      await stage.sql(`update review_cycle_version set rhythm = '{"dates": null}', next_opening_on = '2026-05-20' where id = $1`, [
        broken.id,
      ]);
      await at('2026-05-25');
      await expect(reviews.openDue()).rejects.toThrow('1 of 2 failed');
      expect((await reviews.get(system, await newest())).periodKey).toBe('2026-Q2');
    });
  });

  describe('collects', () => {
    it('line by line: sent, returned, sent again', async () => {
      const id = await opened();
      await report(0, 'Đã tổ chức hội nghị');
      const line = async () => (await reviews.matrix(side(0).coordinator, id)).lines[0];
      expect(await line()).toMatchObject({ state: 'sent', reportedOn: '2026-05-25', deadline: '2026-06-18' });
      await at('2026-06-18');
      await reviews.returnLine(side(0).coordinator, (await line())?.id as string, { note: 'Cần nêu số liệu' });
      expect(await line()).toMatchObject({ state: 'returned', returnNote: 'Cần nêu số liệu', deadline: '2026-06-22' });
      expect((await subjects('statusUpdate'))[0]).toEqual({ state: 'owed', deadline: '2026-06-22', looked: true });
      await at('2026-06-19');
      await report(0, 'Hội nghị với 65 doanh nghiệp');
      expect((await line())?.state).toBe('sent');
    });

    it('without showing a note of return to the other side, and nothing to a third', async () => {
      const id = await opened();
      const [own] = (await reviews.matrix(side(0).coordinator, id)).lines;
      await reviews.returnLine(side(0).coordinator, own?.id as string, { note: 'Nội bộ' });
      expect((await reviews.matrix(side(1).coordinator, id)).lines[0]).toMatchObject({ state: 'returned', returnNote: null });
      const stranger = await aSide(stage);
      expect(await refusal(reviews.matrix(stranger.coordinator, id))).toBe('notFound review.notFound');
      expect((await reviews.list(stranger.coordinator, {}, { limit: 5 })).items).toEqual([]);
      expect(await refusal(reviews.returnLine(stranger.coordinator, own?.id as string, { note: 'x' }))).toBe(
        'notFound review.lineNotFound',
      );
      expect(await refusal(reviews.returnLine(side(1).coordinator, own?.id as string, { note: 'x' }))).toBe('forbidden actor.forbidden');
    });
  });

  describe('is locked', () => {
    it('side by side, and as a whole with the last one', async () => {
      const id = await opened();
      await report(0, 'Xong phần việc quý II');
      expect(await reviews.lock(side(0).coordinator, id)).toEqual({ id, state: 'collecting' });
      expect(await facts('review.locked')).toEqual([]);
      expect(await reviews.lock(side(1).coordinator, id)).toEqual({ id, state: 'locked' });
      expect(await facts('review.locked')).toHaveLength(1);
      expect((await facts('review.sideLocked')).map(({ lines, sent, by }) => ({ lines, sent, by }))).toEqual([
        { lines: 1, sent: 1, by: 'coordinator' },
        { lines: 1, sent: 0, by: 'coordinator' },
      ]);
      expect((await subjects('statusUpdate')).map((one) => one.state)).toEqual(['closed', 'closed']);
      expect((await subjects('consolidation')).map((one) => one.state)).toEqual(['met', 'met']);
    });

    it('by the coordinator of that side and nobody else', async () => {
      const id = await opened();
      expect(await refusal(reviews.lock(side(0).focalPoint, id))).toBe('forbidden actor.forbidden');
      expect(await refusal(reviews.lock(side(0).coordinator, id, { partyId: party(1) }))).toBe('forbidden actor.forbidden');
      expect(await refusal(reviews.lock((await aSide(stage)).coordinator, id))).toBe('notFound review.notFound');
      expect(await refusal(reviews.lock(system, id))).toBe('invalid review.sideUnclear');
    });

    it('so that an update that comes later does not count, until it is reopened with a reason', async () => {
      const id = await opened();
      await reviews.lock(side(0).coordinator, id);
      await report(0, 'Gửi muộn');
      const state = async () => (await reviews.matrix(system, id)).lines[0]?.state;
      expect(await state()).toBe('awaited');
      expect(await refusal(reviews.reopen(side(0).coordinator, id, { reason: ' ' }))).toBe('invalid review.reasonMissing');
      await reviews.reopen(side(0).coordinator, id, { reason: 'Bổ sung số liệu của Sở' });
      expect((await facts('review.reopened'))[0]).toMatchObject({ reason: 'Bổ sung số liệu của Sở', until: '2026-05-28' });
      await at('2026-05-26');
      await report(0, 'Số liệu bổ sung');
      expect(await state()).toBe('sent');
    });

    it('by the calendar when the submission date has passed, and says so', async () => {
      const id = await opened();
      await at('2026-06-26');
      expect(await reviews.lockOverdue()).toBe(0);
      await at('2026-06-27');
      expect(await reviews.lockOverdue()).toBe(1);
      expect((await reviews.get(system, id)).state).toBe('locked');
      expect((await facts('review.sideLocked')).map((data) => data.by)).toEqual(['calendar', 'calendar']);
      expect(await reviews.lockOverdue()).toBe(0);
    });

    it('again by the calendar when the days of a reopening have passed', async () => {
      const id = await opened();
      await at('2026-07-06');
      await reviews.lockOverdue();
      await reviews.reopen(side(0).coordinator, id, { reason: 'Đính chính' });
      expect((await subjects('statusUpdate'))[0]).toEqual({ state: 'owed', deadline: '2026-07-09', looked: true });
      expect(await reviews.lockOverdue()).toBe(0);
      await at('2026-07-10');
      expect(await reviews.lockOverdue()).toBe(1);
    });
  });

  describe('is concluded', () => {
    const conclusion = (given: object = {}) => ({ concludedOn: '2026-05-25', text: 'Tiếp tục thực hiện.', points: [], ...given });
    const compiled = async () => {
      const id = await opened();
      for (const n of [0, 1] as const) {
        await stage.get(AssessmentsService).assessSide(side(n).coordinator, id, { missingToo: true });
        await reviews.lock(side(n).coordinator, id);
      }
      await stage.database.transact(system, (tx) => reviews.markCompiled(tx, id));
      return id;
    };
    const signed = async (id: string, index: 0 | 1) => {
      const key = { reviewId: id, partyId: party(index) };
      await stage.database.transact(system, (tx) => reviews.markSigned(tx, key));
      await stage.database.transact(system, (tx) => reviews.markDelivered(tx, key));
    };

    it('only after its report is signed', async () => {
      const id = await opened();
      expect(await refusal(reviews.conclude(side(0).coordinator, id, conclusion()))).toBe('conflict review.notSigned');
    });

    it('after the vice-chairs owed and gave their signatures', async () => {
      const id = await compiled();
      expect(await subjects('signature')).toEqual(Array(2).fill({ state: 'owed', deadline: '2026-06-25', looked: true }));
      await signed(id, 0);
      expect((await subjects('signature')).map((one) => one.state)).toEqual(['met', 'owed']);
      expect((await reviews.get(system, id)).state).toBe('compiled');
      await signed(id, 1);
      expect((await reviews.get(system, id)).state).toBe('delivered');
    });

    it('into tasks of that side that name the conclusion; as a whole with the last side', async () => {
      const id = await compiled();
      await signed(id, 0);
      await signed(id, 1);
      const newTask = {
        commitmentId: agreement.commitments[0]?.id as string,
        title: 'Lập kế hoạch năm 2027',
        dueDate: '2026-12-15',
        leadAgencyId: side(0).department.id,
      };
      const points = [{ text: 'Giao Sở lập kế hoạch.', task: newTask }, { text: 'Biểu dương.' }];
      const { conclusionId, state } = await reviews.conclude(side(0).committeeOffice, id, conclusion({ number: '12-TB/TU', points }));
      expect(state).toBe('delivered');
      const [recorded] = (await reviews.get(side(1).coordinator, id)).conclusions;
      expect(recorded).toMatchObject({
        number: '12-TB/TU',
        points: [{ text: 'Giao Sở lập kế hoạch.' }, { text: 'Biểu dương.', taskId: null }],
      });
      expect(
        await stage.sql('select title, conclusion_id as "conclusionId" from task where id = $1', [recorded?.points[0]?.taskId]),
      ).toEqual([{ title: 'Lập kế hoạch năm 2027', conclusionId }]);
      expect(await refusal(reviews.conclude(side(0).coordinator, id, conclusion()))).toBe('conflict review.concluded');
      expect(await reviews.conclude(side(1).coordinator, id, conclusion())).toMatchObject({ state: 'concluded' });
    });

    it('and stands after those that run, page by page, however new it is', async () => {
      const first = await opened();
      await at('2026-08-24');
      await reviews.openDue();
      const second = await newest();
      await at('2026-11-24');
      await reviews.openDue();
      const third = await newest();
      await stage.sql(`update review set state = 'concluded' where id = any($1)`, [[second, third]]);
      const pages: string[] = [];
      for (let after: string | undefined, more = true; more; more = after !== undefined) {
        const page = await reviews.list(side(0).coordinator, { agreementId: agreement.id }, { limit: 1, ...(after && { after }) });
        pages.push(...page.items.map(({ id }) => id));
        after = page.next ?? undefined;
      }
      expect(pages).toEqual([first, third, second]);
    });

    it('and what is not finished is carried over into the next', async () => {
      const first = await opened();
      expect(await stage.database.read(system, (tx) => carriedOver(tx, first))).toEqual([]);
      await stage.sql(`update assignment set state = 'done' where id = $1`, [assignment(1)]);
      await at('2026-08-24');
      await reviews.openDue();
      const next = await newest();
      expect(await stage.database.read(system, (tx) => carriedOver(tx, next))).toMatchObject([
        { assignmentId: assignment(0), sincePeriodKey: '2026-Q2', periods: 1 },
      ]);
      expect((await reviews.matrix(system, next)).lines.map((line) => line.carriedOver)).toEqual([true]);
    });
  });
});
