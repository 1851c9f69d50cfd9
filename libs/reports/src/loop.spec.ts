import { AssignmentsService } from '@dondoc/commitments';
import { Actor, type Id } from '@dondoc/kernel';
import { Deliverer, Mailbox } from '@dondoc/mail';
import { AssessmentsService, carriedOver, ReviewsService } from '@dondoc/reviews';
import type { Side } from '../../../test/builders';
import { anOpenReview, nextReview, type OpenedScene } from '../../../test/builders/open-review';
import { openStage, type Stage } from '../../../test/support/stage';
import { DocumentsService } from './documents.service';
import type { Figures } from './domain/figures';
import { FiguresService } from './figures.service';
import { ReceivedReportsService } from './received-reports.service';
import { ReportsService } from './reports.service';

const SYSTEM = Actor.system('spec');

describe.each([1, 2, 3])('The whole loop of an agreement with %i parties', (parties) => {
  let stage: Stage;
  let scene: OpenedScene;
  let reports: ReportsService;
  let reviews: ReviewsService;

  const everySide = async (doIt: (side: Side, n: number) => Promise<unknown>) => {
    for (const [n, side] of scene.sides.entries()) await doIt(side, n);
  };
  const assignment = (task: number, n: number) => scene.tasks[task]?.assignments[n]?.id as Id;
  const reportOf = async (n: number, reviewId = scene.reviewId) =>
    (await reports.list(SYSTEM, { reviewId, limit: 50 })).items.find(({ partyId }) => partyId === scene.agreement.parties[n]?.id)?.id as Id;
  const figuresOf = async (n: number, reviewId?: Id) => (await reports.get(SYSTEM, await reportOf(n, reviewId))).figures as Figures;
  const stateOf = async () => (await reviews.get(SYSTEM, scene.reviewId)).state;

  beforeAll(async () => {
    stage = await openStage();
    reports = stage.get(ReportsService);
    reviews = stage.get(ReviewsService);
    scene = await anOpenReview(stage, { sides: parties, tasks: 4 });
  });
  afterAll(() => stage.close());

  it('is collected: sent, nothing new, on behalf, returned and sent again', async () => {
    const assignments = stage.get(AssignmentsService);
    await everySide(async ({ focalPoint, coordinator }, n) => {
      await assignments.report(focalPoint, assignment(0, n), { results: 'Đã tổ chức hội nghị.', obstacles: 'Thiếu vốn.' });
      await assignments.report(focalPoint, assignment(1, n), { nothingNew: true });
      await assignments.report(coordinator, assignment(2, n), { results: 'Ghi thay cơ quan.', onBehalf: true });
      const { lines } = await reviews.matrix(coordinator, scene.reviewId);
      const first = lines.find((line) => line.assignmentId === assignment(0, n));
      await reviews.returnLine(coordinator, first?.id as Id, { note: 'Nêu số liệu.' });
      await stage.setClock('2026-05-26T02:00:00.000Z');
      await assignments.report(focalPoint, assignment(0, n), { results: 'Hội nghị có 65 doanh nghiệp.' });
      await stage.setClock('2026-05-25T02:00:00.000Z');
    });
    await stage.setClock('2026-06-15T02:00:00.000Z');
  });

  it('is locked side by side, compiled with the last one into the same figures', async () => {
    await everySide(async ({ coordinator }, n) => {
      await stage.get(AssessmentsService).assessSide(coordinator, scene.reviewId, { missingToo: true });
      expect(await reports.compile(scene.reviewId)).toBeNull();
      await reviews.lock(coordinator, scene.reviewId);
      expect(await stateOf()).toBe(n === parties - 1 ? 'locked' : 'collecting');
    });
    const compiled = await reports.compile(scene.reviewId);
    expect(compiled?.reportIds).toHaveLength(parties);
    const figures = await figuresOf(0);
    expect(figures).toMatchObject({ total: { total: 4 * parties }, answers: { sent: 2 * parties, nothingNew: parties, awaited: parties } });
    expect(figures.byParty).toHaveLength(parties);
    expect(figures.annex.filter(({ onBehalf }) => onBehalf)).toHaveLength(parties);
    await everySide(async (_side, n) => expect(await figuresOf(n)).toEqual(figures));
  });

  it('is worded, returned, worded again and signed, side by side', async () => {
    await everySide(async ({ coordinator, viceChair }, n) => {
      const id = await reportOf(n);
      await reports.returnDraft(viceChair, id, { note: 'Nêu nguyên nhân.' });
      await reports.editWording(coordinator, id, { sections: [{ key: 'obstacles', text: 'Do mưa lũ kéo dài.' }] });
      await reports.sign(viceChair, id, { number: `${n + 1}` });
      expect(await stage.get(DocumentsService).html(coordinator, id)).toContain('cơ quan đầu mối cập nhật thay');
    });
  });

  it('is delivered to each committee once and its receipt noted', async () => {
    await everySide(async ({ committeeOffice, coordinator }, n) => {
      const id = await reportOf(n);
      await expect(reports.recordReceipt(committeeOffice, id, {})).rejects.toMatchObject({ code: 'delivery.notFound' });
      await stage.get(Deliverer).deliver((await reports.planDeliveries(id)).messageIds);
      expect(await reports.recordReceipt(committeeOffice, id, { note: 'Văn thư nhận' })).toMatchObject({
        state: 'delivered',
        receivedOn: '2026-06-15',
        receiptNote: 'Văn thư nhận',
      });
      await expect(reports.recordReceipt(coordinator, id, {})).rejects.toMatchObject({ code: 'delivery.received' });
    });
    expect(await stateOf()).toBe('delivered');
    expect((await stage.get(Mailbox).list({ limit: 50 })).items).toHaveLength(parties);
  });

  it('is concluded into a new task and a change to one, as a whole with the last side', async () => {
    await everySide(async ({ committeeOffice, department }, n) => {
      const task = { commitmentId: scene.agreement.commitments[0]?.id as Id, title: 'Lập kế hoạch 2027', leadAgencyId: department.id };
      const points = [
        { text: 'Lập kế hoạch.', task: { ...task, dueDate: '2026-07-31' } },
        { text: 'Lùi thời hạn.', change: { assignmentId: assignment(3, n), change: 'redate' as const, dueDate: '2027-03-31' } },
      ];
      const input = { number: `${n + 1}-TB/TU`, concludedOn: '2026-06-15', text: 'Kết luận.', points };
      await reviews.conclude(committeeOffice, scene.reviewId, input);
    });
    expect(await stateOf()).toBe('concluded');
  });

  it('carries over what is not finished, and the next report compares', async () => {
    await stage.sql(
      `update assignment set state = 'done', done_on = '2026-07-01', submitted_on = '2026-07-01', progress = 100 where id = any($1::uuid[])`,
      [scene.sides.map((_, n) => assignment(0, n))],
    );
    await stage.setClock('2026-08-24T02:00:00.000Z');
    const reviewId = await nextReview(stage, scene.agreement.id);
    expect(await stage.database.read(SYSTEM, (tx) => carriedOver(tx, reviewId))).toHaveLength(3 * parties);
    await everySide(({ coordinator }) => reviews.lock(coordinator, reviewId));
    const before = await stage.get(FiguresService).ofReview(SYSTEM, reviewId);
    await reports.compile(reviewId);
    const { comparison, carriedOver: carried } = await figuresOf(0, reviewId);
    expect(await stage.get(FiguresService).ofReview(SYSTEM, reviewId)).toMatchObject({ frozen: true, comparison });
    expect(before).toMatchObject({ frozen: false, comparison });
    const { byAgency, trends } = await stage.get(FiguresService).ofAgreement(SYSTEM, scene.agreement.id);
    expect(byAgency).toHaveLength(parties);
    expect(byAgency[0]).toMatchObject({ doneOnTime: 1, overdue: 1, inTerm: 3, locality: { vi: expect.any(String) } });
    expect(trends).toMatchObject([{ periods: [{ periodKey: '2026-Q2' }, { periodKey: '2026-Q3' }] }]);
    expect(carried.total).toBe(4 * parties);
    expect(comparison.before).toMatchObject({ periodKey: '2026-Q2', change: { doneOnTime: parties } });
    expect(comparison.came).toMatchObject({ total: 4 * parties, doneOnTime: parties });
    expect(comparison.points).toHaveLength(2 * parties);
    expect(comparison.points[0]).toMatchObject({
      number: '1-TB/TU',
      text: 'Lập kế hoạch.',
      taskTitle: 'Lập kế hoạch 2027',
      timeliness: 'overdue',
    });
  });
});

describe('An agreement that itself names the committees of both sides', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('has each report go to both, and each committee notes its own receipt', async () => {
    const reports = stage.get(ReportsService);
    const scene = await anOpenReview(stage);
    const [here, there] = scene.sides as [Side, Side];
    await stage.sql('update party set committee_stated = true where agreement_id = $1', [scene.agreement.id]);
    for (const { coordinator } of scene.sides) await stage.get(ReviewsService).lock(coordinator, scene.reviewId);
    const compiled = await reports.compile(scene.reviewId);
    const id = compiled?.reportIds[0] as Id;
    await reports.sign(here.viceChair, id);
    const planned = await reports.planDeliveries(id);
    expect(planned.deliveryIds).toHaveLength(2);
    expect(await reports.planDeliveries(id)).toMatchObject({ deliveryIds: planned.deliveryIds });
    await stage.get(Deliverer).deliver(planned.messageIds);
    const receipt = await reports.recordReceipt(there.committeeOffice, id, {});
    expect(receipt.committeeAgencyId).toBe(there.committee.id);
    const { deliveries } = await reports.get(here.coordinator, id);
    expect(deliveries.map(({ committeeAgencyId, state, receivedOn }) => [committeeAgencyId, state, receivedOn])).toEqual([
      [here.committee.id, 'delivered', null],
      [there.committee.id, 'delivered', '2026-05-25'],
    ]);
    const page = await stage.get(DocumentsService).html(here.coordinator, id);
    expect(page).toContain(`Sở ${here.committee.code}; Sở ${there.committee.code}`);
  });

  it('shows each committee’s office what has come to it, page by page', async () => {
    const [reports, received] = [stage.get(ReportsService), stage.get(ReceivedReportsService)];
    const scene = await anOpenReview(stage);
    const [here, there] = scene.sides as [Side, Side];
    await stage.sql('update party set committee_stated = true where agreement_id = $1', [scene.agreement.id]);
    for (const { coordinator } of scene.sides) await stage.get(ReviewsService).lock(coordinator, scene.reviewId);
    const compiled = await reports.compile(scene.reviewId);
    const [first = '', second = ''] = compiled?.reportIds ?? [];
    for (const [n, id] of [first, second].entries()) {
      await reports.sign((scene.sides[n] as Side).viceChair, id, { number: `${n + 1}/BC-UBND` });
      const { messageIds } = await reports.planDeliveries(id);
      expect((await received.list(there.committeeOffice, {}, { limit: 5 })).items).toHaveLength(n);
      await stage.get(Deliverer).deliver(messageIds);
    }
    await reports.recordReceipt(there.committeeOffice, first, {});
    const page = await received.list(there.committeeOffice, { agreementId: scene.agreement.id }, { limit: 1 });
    expect(page).toMatchObject({ items: [{ id: second, number: '02/BC-UBND', superseded: false, conclusion: null }], next: second });
    expect(await received.list(there.committeeOffice, {}, { after: second, limit: 1 })).toMatchObject({
      items: [{ id: first, deliveries: [{ committeeAgencyId: there.committee.id, receivedOn: stage.today }], sideState: 'delivered' }],
      next: null,
    });
    expect((await received.list(here.committeeOffice, {}, { limit: 5 })).items[1]).toMatchObject({ deliveries: [{ receivedOn: null }] });
    expect((await received.list(there.committeeOffice, { agreementId: first }, { limit: 5 })).items).toEqual([]);
    for (const nobody of [there.coordinator, (await anOpenReview(stage)).sides[0]?.committeeOffice as Actor])
      expect((await received.list(nobody, {}, { limit: 5 })).items).toEqual([]);
  });

  it('shows a committee’s office signed reports and no draft', async () => {
    const reports = stage.get(ReportsService);
    const scene = await anOpenReview(stage);
    const [here] = scene.sides as [Side, Side];
    for (const { coordinator } of scene.sides) await stage.get(ReviewsService).lock(coordinator, scene.reviewId);
    const id = (await reports.compile(scene.reviewId))?.reportIds[0] as Id;
    await expect(reports.get(here.committeeOffice, id)).rejects.toMatchObject({ kind: 'notFound' });
    expect((await reports.get(here.coordinator, id)).state).toBe('draft');
    await reports.sign(here.viceChair, id);
    expect((await reports.get(here.committeeOffice, id)).state).toBe('signed');
    await expect(reports.recordHandOver(here.committeeOffice, id, { handedOverBy: 'An' })).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
