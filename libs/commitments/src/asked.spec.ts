import { type Agreement, type Assignment, anAgreement, anOffice, aPerson, aTask, insert, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { factsOf } from '../test/subjects';
import { AssignmentsService, DirectivesService, ExplanationsService } from './index';

/** Due on Tuesday, 30 June 2026; today is Monday, 6 July. */
describe('What is asked of a lead agency', () => {
  let stage: Stage;
  let explanations: ExplanationsService;
  let directives: DirectivesService;
  let agreement: Agreement;
  let own: Assignment;

  beforeAll(async () => {
    stage = await openStage({ at: '2026-07-06T01:00:00.000Z' });
    await theCalendar(stage);
    explanations = stage.get(ExplanationsService);
    directives = stage.get(DirectivesService);
  });
  beforeEach(async () => {
    await stage.setClock('2026-07-06T01:00:00.000Z');
    const task = await aTask(stage, { dueDate: '2026-06-30' });
    agreement = task.agreement;
    own = task.assignments[0];
  });
  afterAll(() => stage.close());

  const side = (n = 0) => agreement.sides[n] as Agreement['sides'][number];
  const question = { question: 'Vì sao chưa hoàn thành?', dueDate: '2026-07-10' };
  const asked = (actor = side().coordinator) => explanations.ask(actor, own.id, question);
  const which = ({ id }: { id: string }) => ({ assignmentId: own.id, id });
  const owed = async (id: string) =>
    (await stage.sql('select kind, state, deadline::text, next_rung_on::text as next from subject where about_id = $1', [id]))[0];
  const held = async (assignmentId = own.id) =>
    (
      await stage.sql(
        `select held_until::text as until, occurrence::text, owed_since::text as since, deadline::text, next_rung_on::text as next
         from subject where assignment_id = $1 and kind = 'dueDate'`,
        [assignmentId],
      )
    )[0];

  describe('an explanation', () => {
    it('is owed by its date, met when given, decided on, and every step is in the journal', async () => {
      const { id } = await asked();
      expect(await owed(id)).toEqual({ kind: 'explanation', state: 'owed', deadline: '2026-07-10', next: '2026-07-06' });
      await explanations.give(side().focalPoint, which({ id }), { answer: 'Chờ bố trí vốn.' });
      expect(await owed(id)).toMatchObject({ state: 'met', next: null });
      await explanations.decide(side().coordinator, which({ id }), { accept: false, note: 'Nêu rõ mốc.', dueDate: '2026-07-14' });
      expect(await owed(id)).toMatchObject({ state: 'owed', deadline: '2026-07-14' });
      await explanations.give(side().agencyHead, which({ id }), { answer: 'Xong trong tháng 7.' });
      await explanations.decide(side().viceChair, which({ id }), { accept: true, holdsUntil: '2026-07-31' });
      expect(await factsOf(stage, own.id)).toEqual(
        ['asked', 'given', 'returned', 'given', 'accepted'].map((what) => `explanation.${what}`),
      );
      const { explanations: seen } = await stage.get(AssignmentsService).get(side().focalPoint, own.id);
      expect(seen).toMatchObject([{ id, state: 'accepted', answer: 'Xong trong tháng 7.', holdsUntil: '2026-07-31', decisionNote: null }]);
    });

    it('accepted holds the reminders until its date and leaves the due date; the next working day they go on, as another occurrence', async () => {
      const { id } = await asked();
      await explanations.give(side().focalPoint, which({ id }), { answer: 'Chờ vốn.' });
      await explanations.decide(side().coordinator, which({ id }), { accept: true, holdsUntil: '2026-07-31' });
      const holding = { until: '2026-07-31', occurrence: '2026-07-31', since: '2026-08-03', deadline: '2026-06-30', next: '2026-08-03' };
      expect(await held()).toEqual(holding);
      await stage.get(AssignmentsService).report(side().focalPoint, own.id, { progress: 40 });
      expect(await held()).toEqual(holding);
    });

    it('ends with an approved extension: the new date arms the ladder', async () => {
      const { id } = await asked();
      await explanations.give(side().focalPoint, which({ id }), { answer: 'Chờ vốn.' });
      await explanations.decide(side().coordinator, which({ id }), { accept: true, holdsUntil: '2026-07-31' });
      const assignments = stage.get(AssignmentsService);
      await assignments.requestExtension(side().focalPoint, own.id, { toDate: '2026-09-30', reason: 'vốn' });
      await assignments.decideExtension(side().coordinator, own.id, { approve: true });
      expect(await held()).toMatchObject({ until: null, occurrence: null, deadline: '2026-09-30', next: '2026-07-06' });
    });

    it('asked by the vice-chair is for the vice-chair to decide', async () => {
      const { id } = await asked(side().viceChair);
      await explanations.give(side().focalPoint, which({ id }), { answer: 'Chờ vốn.' });
      await expect(
        explanations.decide(side().coordinator, which({ id }), { accept: true, holdsUntil: '2026-07-31' }),
      ).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(explanations.decide(side().viceChair, which({ id }), { accept: false, note: 'Chưa rõ.' })).resolves.toMatchObject({
        state: 'returned',
      });
    });

    it('is never decided on by the one who gave it', async () => {
      const both = await aPerson(stage, {
        offices: [
          await anOffice(stage, { agency: side().coordinatingAgency, role: 'coordinator' }),
          await anOffice(stage, { agency: side().department, role: 'focalPoint' }),
        ],
      });
      const { id } = await asked();
      await explanations.give(both, which({ id }), { answer: 'Chờ vốn.' });
      await expect(explanations.decide(both, which({ id }), { accept: true, holdsUntil: '2026-07-31' })).rejects.toMatchObject({
        code: 'explanation.ownWork',
      });
    });

    it('is asked once at a time, about what is late, by those who follow it up on the own side', async () => {
      await asked();
      await expect(asked()).rejects.toMatchObject({ code: 'explanation.alreadyAsked' });
      for (const actor of [side().focalPoint, side().agencyHead, side().administrator, side(1).coordinator])
        await expect(asked(actor)).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(asked((await anAgreement(stage)).sides[0]?.coordinator)).rejects.toMatchObject({ kind: 'notFound' });
      const early = (await aTask(stage, { agreement, dueDate: '2026-07-06' })).assignments[0];
      await expect(explanations.ask(side().coordinator, early.id, question)).rejects.toMatchObject({ code: 'assignment.notOverdue' });
      await expect(explanations.ask(side().coordinator, early.id, { ...question, reviewId: own.id })).rejects.toMatchObject({
        code: 'review.lineNotLate',
      });
    });

    it('about an update that was not sent holds that update alone', async () => {
      const reviewId = crypto.randomUUID();
      await insert(stage, 'subject', {
        id: crypto.randomUUID(),
        kind: 'statusUpdate',
        aboutId: crypto.randomUUID(),
        agreementId: agreement.id,
        partyId: own.partyId,
        assignmentId: own.id,
        reviewId,
        agencyId: side().department.id,
        name: 'Cập nhật',
        owedSince: '2026-06-15',
        deadline: '2026-07-03',
        state: 'owed',
      });
      const { id } = await explanations.ask(side().coordinator, own.id, { ...question, reviewId });
      await explanations.give(side().focalPoint, which({ id }), { answer: 'Đang tổng hợp.' });
      await explanations.decide(side().coordinator, which({ id }), { accept: true, holdsUntil: '2026-07-10' });
      expect(await held()).toMatchObject({ until: null });
      expect(await stage.sql(`select held_until::text as until from subject where review_id = $1`, [reviewId])).toEqual([
        { until: '2026-07-10' },
      ]);
    });

    it('names only evidence of its own task, sleeps while the task is paused and closes with it', async () => {
      const { id } = await asked();
      const foreign = crypto.randomUUID();
      await expect(explanations.give(side().focalPoint, which({ id }), { answer: 'x', evidenceIds: [foreign] })).rejects.toMatchObject({
        code: 'explanation.evidence',
      });
      const assignments = stage.get(AssignmentsService);
      await assignments.pause(side().coordinator, own.id, { reason: 'chờ' });
      expect(await owed(id)).toMatchObject({ state: 'paused' });
      await assignments.resume(side().coordinator, own.id);
      expect(await owed(id)).toMatchObject({ state: 'owed' });
      await assignments.close(side().coordinator, own.id, { document: 'Nghị quyết 15' });
      expect(await owed(id)).toMatchObject({ state: 'closed' });
      await expect(explanations.give(side().focalPoint, which({ id }), { answer: 'x' })).rejects.toMatchObject({
        code: 'explanation.wrongState',
      });
    });

    it('is not seen by the other side', async () => {
      const { id } = await asked();
      await explanations.give(side().focalPoint, which({ id }), { answer: 'Nội bộ.' });
      expect(await stage.get(AssignmentsService).get(side(1).coordinator, own.id)).toMatchObject({ explanations: [], directives: [] });
    });
  });

  describe('a directive', () => {
    const directive = { text: 'Khẩn trương hoàn thành.', dueDate: '2026-07-15' };

    it('of the vice-chair is owed by its date and met by the agency’s report', async () => {
      const { id } = await directives.urge(side().viceChair, own.id, directive);
      expect(await owed(id)).toEqual({ kind: 'directive', state: 'owed', deadline: '2026-07-15', next: '2026-07-06' });
      await expect(directives.carryOut(side().focalPoint, which({ id }), ' ')).rejects.toMatchObject({ code: 'directive.report.missing' });
      await directives.carryOut(side().focalPoint, which({ id }), 'Đã họp, thống nhất tiến độ.');
      expect(await owed(id)).toMatchObject({ state: 'met' });
      expect(await factsOf(stage, own.id)).toEqual(['directive.given', 'directive.carriedOut']);
      const seen = await stage.get(AssignmentsService).get(side().viceChair, own.id);
      expect(seen.directives).toMatchObject([{ id, state: 'carriedOut', text: directive.text, report: 'Đã họp, thống nhất tiến độ.' }]);
    });

    it('is given by nobody else, with a date to come, and may be withdrawn', async () => {
      for (const actor of [side().coordinator, side().agencyHead, side(1).viceChair])
        await expect(directives.urge(actor, own.id, directive)).rejects.toMatchObject({ kind: 'forbidden' });
      for (const dueDate of ['2026-07-05', '2027-12-31'])
        await expect(directives.urge(side().viceChair, own.id, { ...directive, dueDate })).rejects.toMatchObject({
          code: 'directive.dueDate',
        });
      const { id } = await directives.urge(side().viceChair, own.id, directive);
      await directives.withdraw(side().viceChair, which({ id }));
      expect(await owed(id)).toMatchObject({ state: 'closed' });
      await expect(directives.carryOut(side().focalPoint, which({ id }), 'x')).rejects.toMatchObject({ code: 'directive.wrongState' });
    });

    it('belongs to its own assignment', async () => {
      const { id } = await directives.urge(side().viceChair, own.id, directive);
      const other = (await aTask(stage, { agreement, dueDate: '2026-06-30' })).assignments[0];
      await expect(directives.carryOut(side().focalPoint, { assignmentId: other.id, id }, 'x')).rejects.toMatchObject({ kind: 'notFound' });
    });
  });
});
