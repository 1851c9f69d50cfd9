import { anAgreement } from '../../../test/builders';
import { Door } from '../../../test/support/door';
import { deedsForNoOffice, deedsOfPeople } from '../../../test/support/through-offices';

describe('the loop through the door', () => {
  let door: Door;
  beforeAll(async () => {
    door = await Door.open();
  });
  afterAll(() => door?.close());

  it('goes from a commitment to a task that is confirmed as done', async () => {
    const agreement = await anAgreement(door.stage);
    const [here] = agreement.sides as [(typeof agreement.sides)[number]];
    const [party] = agreement.parties as [(typeof agreement.parties)[number]];
    const [commitment] = agreement.commitments as [(typeof agreement.commitments)[number]];
    const coordinator = await door.as(here.coordinator);
    const focalPoint = await door.as(here.focalPoint);

    const task = await coordinator
      .post(`/api/commitments/${commitment.id}/tasks`)
      .send({
        title: 'Tổ chức hội nghị xúc tiến đầu tư',
        deliverable: 'Báo cáo kết quả hội nghị',
        kind: 'dated',
        assignments: [{ partyId: party.id, leadAgencyId: here.department.id, dueDate: '2026-12-15' }],
      })
      .expect(200);
    expect(task.body.code).toBe(`${commitment.code}/T1`);

    const mine = await focalPoint.get('/api/assignments?mine=true').expect(200);
    expect(mine.body.items).toEqual([expect.objectContaining({ taskId: task.body.id, state: 'not_started', timeliness: 'inTerm' })]);
    const { id } = mine.body.items[0];

    await focalPoint.post(`/api/assignments/${id}/acknowledgement`).expect(200);
    const report = await focalPoint.post(`/api/assignments/${id}/reports`).send({ progress: 50, results: 'Đã gửi giấy mời.' }).expect(200);
    await focalPoint.post(`/api/assignments/${id}/reports`).send({ progress: 60, results: 'Muộn.', version: 1 }).expect(409);
    await focalPoint.post(`/api/assignments/${id}/extensions`).send({ toDate: '2026-12-31', reason: 'Đổi địa điểm.' }).expect(200);
    await coordinator.post(`/api/assignments/${id}/extensions/decision`).send({ approve: true }).expect(200);
    await focalPoint
      .post(`/api/assignments/${id}/reports`)
      .send({ state: 'submitted_as_done', results: 'Hội nghị đã tổ chức.', internalNote: 'Kinh phí còn 2 triệu.' })
      .expect(200);
    await coordinator.post(`/api/assignments/${id}/return`).send({ note: 'Bổ sung biên bản.' }).expect(200);

    const evidence = await focalPoint
      .post(`/api/assignments/${id}/evidence`)
      .attach('file', Buffer.from('%PDF-1.4 biên bản\n%%EOF\n'), 'Biên bản.pdf')
      .expect(200);
    expect(evidence.body.fileName).toBe('Biên bản.pdf');
    const file = await focalPoint.get(`/api/assignments/${id}/evidence/${evidence.body.id}`).expect(200);
    expect(file.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="Bien ban.pdf"/);

    await focalPoint.post(`/api/assignments/${id}/reports`).send({ state: 'submitted_as_done', results: 'Có biên bản.' }).expect(200);
    const done = await coordinator.post(`/api/assignments/${id}/confirmation`).expect(200);
    expect(done.body).toMatchObject({ id, state: 'done' });
    expect(done.body.version).toBeGreaterThan(report.body.version);

    const { body } = await coordinator.get(`/api/assignments/${id}`).expect(200);
    expect(body).toMatchObject({
      state: 'done',
      timeliness: 'doneOnTime',
      originalDueDate: '2026-12-15',
      dueDate: '2026-12-31',
      extensionCount: 1,
    });
    const seenFromThere = await (await door.as(agreement.sides[1]?.coordinator as never)).get(`/api/assignments/${id}`).expect(200);
    expect(JSON.stringify(seenFromThere.body)).not.toContain('Kinh phí');

    const facts = await coordinator.get(`/api/journal?agreementId=${agreement.id}&limit=200`).expect(200);
    expect(facts.body.items.map((fact: { kind: string }) => fact.kind)).toEqual(
      expect.arrayContaining([
        'task.brokenDown',
        'assignment.assigned',
        'assignment.acknowledged',
        'extension.approved',
        'assignment.returned',
      ]),
    );
  });

  it('lets a cycle be drafted on one side and approved on the other', async () => {
    const agreement = await anAgreement(door.stage);
    const [here, there] = await Promise.all([0, 1].map((n) => door.as(agreement.sides[n]?.coordinator as never)));
    const cycle = {
      agreementId: agreement.id,
      nameVi: 'Đánh giá quý',
      nameEn: 'Quarterly review',
      activeFrom: '2026-12-01',
      rhythm: { every: 3, unit: 'month', anchor: '2026-12-15' },
    };
    await here
      ?.post('/api/review-cycles')
      .send({ ...cycle, rhythm: { every: 3, nonsense: true } })
      .expect(400);
    const draft = await here?.post('/api/review-cycles').send(cycle).expect(200);
    const version = `/api/review-cycles/versions/${draft?.body.id}`;
    await here?.post(`${version}/proposal`).expect(200);
    await here?.post(`${version}/approval`).expect(403);
    const list = await there?.get(`/api/review-cycles?agreementId=${agreement.id}`).expect(200);
    expect(list?.body.items[0].versions[0]).toMatchObject({ id: draft?.body.id, state: 'proposed' });
  });

  it('says of each deed for which office it was done', async () => {
    expect(await deedsOfPeople(door.stage.sql)).toBeGreaterThan(10);
    expect(await deedsForNoOffice(door.stage.sql)).toEqual([]);
  });
});
