import { Actor, type Id } from '@dondoc/kernel';
import { Deliverer, Mailbox } from '@dondoc/mail';
import { aMembership, aPerson, type Office } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { aLockedReview, anUpdate, type Scene, theNextReview } from '../test/a-locked-review';
import { DocumentsService } from './documents.service';
import { ReportsService } from './reports.service';

const SYSTEM = Actor.system('spec');

describe('Reports', () => {
  let stage: Stage;
  let reports: ReportsService;
  let documents: DocumentsService;
  let scene: Scene;
  beforeAll(async () => {
    stage = await openStage({ at: '2026-10-08T03:00:00.000Z' });
    reports = stage.get(ReportsService);
    documents = stage.get(DocumentsService);
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    await stage.setClock('2026-10-08T03:00:00.000Z');
    scene = await aLockedReview(stage);
  });

  const reportOf = async (side: number): Promise<Id> => {
    const [row] = await stage.sql<{ id: Id }>(
      'select id from status_report where review_id = $1 and party_id = $2 order by version desc limit 1',
      [scene.reviewId, scene.agreement.parties[side]?.id],
    );
    return row?.id as Id;
  };
  const compiled = async () => {
    await reports.compile(scene.reviewId);
    return reportOf(0);
  };
  const signed = async () => {
    const id = await compiled();
    await reports.sign(scene.sides[0].viceChair, id, { number: '45/BC-UBND' });
    return id;
  };
  /** The first task of the first side was finished in August, so the review did not ask about it. */
  const finishUnasked = async () => {
    const id = scene.tasks[0]?.assignments[0]?.id;
    await stage.sql('delete from review_line where assignment_id = $1', [id]);
    await stage.sql(`update assignment set state = 'done', done_on = '2026-08-20', progress = 100 where id = $1`, [id]);
  };
  const statesOfSides = async () =>
    (
      await stage.sql<{ state: string }>(
        'select d.state from review_side d join party p on p.id = d.party_id where review_id = $1 order by p.position',
        [scene.reviewId],
      )
    ).map(({ state }) => state);
  const deliver = async (id: Id) => {
    const { messageIds } = await reports.planDeliveries(id);
    await stage.get(Deliverer).deliver(messageIds);
    return messageIds;
  };

  describe('compiling', () => {
    it('gives one snapshot and a draft for each side, however often it is asked for', async () => {
      const first = await reports.compile(scene.reviewId);
      expect(await reports.compile(scene.reviewId)).toEqual(first);
      expect(first?.reportIds).toHaveLength(2);
      expect(await stage.sql('select count(*)::int as n from snapshot where review_id = $1', [scene.reviewId])).toEqual([{ n: 1 }]);
      expect(await statesOfSides()).toEqual(['compiled', 'compiled']);
    });

    it('gives one snapshot to two who ask at the same time', async () => {
      const [one, other] = await Promise.all([reports.compile(scene.reviewId), reports.compile(scene.reviewId)]);
      expect(one).toEqual(other);
      expect(await stage.sql('select count(*)::int as n from status_report where review_id = $1', [scene.reviewId])).toEqual([{ n: 2 }]);
    });

    it('does nothing while a side is still collecting', async () => {
      await stage.sql(`update review set state = 'collecting' where id = $1`, [scene.reviewId]);
      expect(await reports.compile(scene.reviewId)).toBeNull();
    });

    it('judges timeliness on the day of the cut-off', async () => {
      await anUpdate(stage, scene, { task: 0, side: 0 });
      const { figures } = await reports.get(scene.sides[0].coordinator, await compiled());
      expect(figures).toMatchObject({ total: { total: 6, overdue: 2, inTerm: 2, ongoing: 2 }, answers: { sent: 1, awaited: 5 } });
    });

    it('counts what was finished in the period before the review opened', async () => {
      await finishUnasked();
      const { figures } = await reports.get(SYSTEM, await compiled());
      expect(figures).toMatchObject({ total: { total: 6, doneOnTime: 1, overdue: 1 }, answers: { none: 1 } });
    });

    it('counts it once: the next review has what is still open, carried over', async () => {
      await finishUnasked();
      await compiled();
      const next = await reports.compile(await theNextReview(stage, scene));
      const { figures } = await reports.get(SYSTEM, next?.reportIds[0] ?? '');
      expect(figures).toMatchObject({ total: { total: 5, doneOnTime: 0 }, carriedOver: { total: 5 } });
    });

    it('never takes an internal note', async () => {
      await anUpdate(stage, scene, { task: 0, side: 0, internalNote: 'CHỈ NỘI BỘ' });
      await compiled();
      const kept = await stage.sql<{ text: string }>(
        'select figures::text || (select string_agg(content::text, $$ $$) from status_report) as text from snapshot where review_id = $1',
        [scene.reviewId],
      );
      expect(kept[0]?.text).toContain('Đã tổ chức hội nghị.');
      expect(kept[0]?.text).not.toContain('NỘI BỘ');
    });

    it('leaves out an answer that was returned and not sent again', async () => {
      await anUpdate(stage, scene, { task: 0, side: 0 });
      await stage.sql(`update review_line set returned_at = '2026-10-03T02:00:00Z', return_note = 'Bổ sung' where assignment_id = $1`, [
        scene.tasks[0]?.assignments[0]?.id,
      ]);
      expect((await reports.get(SYSTEM, await compiled())).figures).toMatchObject({ answers: { returned: 1, awaited: 5, sent: 0 } });
    });

    it('owes the vice-chairs a signature', async () => {
      await compiled();
      expect(await stage.sql(`select state from subject where kind = 'signature' and review_id = $1`, [scene.reviewId])).toEqual([
        { state: 'owed' },
        { state: 'owed' },
      ]);
    });
  });

  describe('both sides', () => {
    it('read the same figures and the same fingerprint in both documents', async () => {
      await compiled();
      const [first, second] = [await reports.get(SYSTEM, await reportOf(0)), await reports.get(SYSTEM, await reportOf(1))];
      expect(first.figures).toEqual(second.figures);
      for (const id of [first.id, second.id]) expect(await documents.html(SYSTEM, id)).toContain(first.snapshotSha256);
    });

    it('do not see each other’s drafts, and see what is signed', async () => {
      const id = await compiled();
      await expect(reports.get(scene.sides[1].coordinator, id)).rejects.toMatchObject({ kind: 'notFound' });
      expect((await reports.list(scene.sides[1].coordinator, { reviewId: scene.reviewId, limit: 10 })).items).toHaveLength(1);
      await reports.sign(scene.sides[0].viceChair, id);
      expect((await reports.get(scene.sides[1].coordinator, id)).state).toBe('signed');
    });
  });

  describe('before the signature', () => {
    it('a coordinator words a passage and the figures stay', async () => {
      const id = await compiled();
      const before = await reports.get(scene.sides[0].coordinator, id);
      await reports.editWording(scene.sides[0].coordinator, id, {
        sections: [{ key: 'obstacles', text: 'Do mưa lũ kéo dài.' }],
        edition: 1,
      });
      const after = await reports.get(scene.sides[0].coordinator, id);
      expect(after.figures).toEqual(before.figures);
      expect(await documents.html(scene.sides[0].coordinator, id)).toContain('Do mưa lũ kéo dài.');
    });

    it('a focal point may not word it, the other side does not learn of it', async () => {
      const id = await compiled();
      const input = { sections: [{ key: 'obstacles', text: 'Không.' }] };
      await expect(reports.editWording(scene.sides[0].focalPoint, id, input)).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(reports.sign(scene.sides[1].viceChair, id)).rejects.toMatchObject({ kind: 'notFound' });
      await expect(reports.sign(scene.sides[0].coordinator, id)).rejects.toMatchObject({ kind: 'forbidden' });
    });

    it('a draft that was returned goes back to the coordinator', async () => {
      const id = await compiled();
      expect(await reports.returnDraft(scene.sides[0].viceChair, id, { note: 'Nêu rõ nguyên nhân.' })).toMatchObject({ state: 'returned' });
      await expect(reports.sign(scene.sides[0].viceChair, id)).rejects.toMatchObject({ code: 'report.returned' });
    });
  });

  describe('signing', () => {
    it('freezes the report under its fingerprint', async () => {
      const id = await signed();
      const report = await reports.get(scene.sides[0].viceChair, id);
      expect(report).toMatchObject({
        state: 'signed',
        number: '45/BC-UBND',
        issuedOn: '2026-10-08',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      expect(await statesOfSides()).toEqual(['signed', 'compiled']);
      await expect(reports.editWording(scene.sides[0].coordinator, id, { sections: [] })).rejects.toMatchObject({ code: 'report.signed' });
      expect(await reports.verify(scene.sides[1].coordinator, id)).toMatchObject({ ok: true, findings: [] });
    });

    it('is refused while the review is open again', async () => {
      const id = await compiled();
      await stage.sql(`update review_side set state = 'collecting' where review_id = $1`, [scene.reviewId]);
      await expect(reports.sign(scene.sides[0].viceChair, id)).rejects.toMatchObject({ code: 'report.reopened' });
    });

    it('is found out when a figure is changed behind its back', async () => {
      const id = await signed();
      await stage.sql(`update status_report set content = jsonb_set(content, '{figures,total,overdue}', '0') where id = $1`, [id]);
      const { ok, findings } = await reports.verify(SYSTEM, id);
      expect([ok, findings.map(({ code }) => code)]).toEqual([false, ['figures.differ', 'content.changed', 'sides.differ']]);
      expect(findings[0]?.paths).toEqual(['figures.total.overdue']);
    });

    it('is found out when the snapshot is changed behind its back', async () => {
      const id = await signed();
      await stage.sql(`update snapshot set figures = jsonb_set(figures, '{lines,0,progress}', '99') where review_id = $1`, [
        scene.reviewId,
      ]);
      expect((await reports.verify(SYSTEM, id)).findings.map(({ code }) => code)).toEqual(['snapshot.changed', 'figures.differ']);
    });

    it('is corrected by a new version on the same figures, and the old one stays', async () => {
      const id = await signed();
      const before = await reports.get(SYSTEM, id);
      const next = await reports.correct(scene.sides[0].coordinator, id, { reason: 'Sai tên cơ quan.' });
      await reports.sign(scene.sides[0].viceChair, next.id, { number: '46/BC-UBND' });
      expect(await reports.get(SYSTEM, id)).toEqual(before);
      expect(await reports.get(SYSTEM, next.id)).toMatchObject({ version: 2, supersedesId: id, snapshotSha256: before.snapshotSha256 });
      expect(await documents.html(SYSTEM, next.id)).toContain('thay thế Báo cáo số 45/BC-UBND ngày 08/10/2026');
      expect((await reports.verify(SYSTEM, next.id)).ok).toBe(true);
    });

    it('after a reopening needs the report of the new snapshot', async () => {
      const id = await signed();
      await stage.sql(`update review set state = 'locked' where id = $1`, [scene.reviewId]);
      await stage.sql(`update review_side set state = 'locked' where review_id = $1`, [scene.reviewId]);
      await reports.compile(scene.reviewId);
      const next = await reports.get(SYSTEM, await reportOf(0));
      expect(next).toMatchObject({ version: 2, state: 'draft', supersedesId: id });
      expect(await documents.html(SYSTEM, next.id)).toContain('thay thế Báo cáo số 45/BC-UBND');
      await expect(reports.correct(scene.sides[0].coordinator, id, { reason: 'Sai.' })).rejects.toMatchObject({
        code: 'report.superseded',
      });
    });
  });

  describe('delivering', () => {
    it('mails the report to the committee once, with its files', async () => {
      const id = await signed();
      const first = await deliver(id);
      expect(first).toHaveLength(1);
      expect(await deliver(id)).toEqual([]);
      const mails = (await stage.get(Mailbox).list({ limit: 50 })).items.filter(({ subject }) => subject.includes(scene.agreement.code));
      expect(mails).toHaveLength(1);
      const mail = await stage.get(Mailbox).read(mails[0]?.id ?? '');
      expect(mail).toMatchObject({
        attachments: [
          { fileName: expect.stringMatching(/\.docx$/), mediaType: expect.stringContaining('wordprocessingml') },
          { fileName: expect.stringMatching(/\.pdf$/), mediaType: 'application/pdf' },
          { fileName: expect.stringMatching(/\.xlsx$/), mediaType: expect.stringContaining('spreadsheetml') },
        ],
      });
      expect(await statesOfSides()).toEqual(['delivered', 'compiled']);
      const facts = await stage.sql<{ data: object }>(`select data from fact where kind = 'report.delivered' and about_id = $1`, [id]);
      expect(facts).toMatchObject([{ data: { method: 'mail', number: '45/BC-UBND' } }]);
    });

    it('goes to the mailbox of the committee’s office where it has one', async () => {
      await stage.sql(`update office set mailbox = 'vanthu@example.vn' where agency_id = $1 and role = 'committeeOffice'`, [
        scene.sides[0].committee.id,
      ]);
      const id = await signed();
      await reports.planDeliveries(id);
      expect(
        await stage.sql(
          `select m.address, m.person_id as "personId" from message m join delivery d on d.id = m.about_id where d.report_id = $1`,
          [id],
        ),
      ).toEqual([{ address: 'vanthu@example.vn', personId: null }]);
    });

    it('goes to the substitute while the holder of the committee’s office is away', async () => {
      const { committee, committeeOffice } = scene.sides[0];
      const [office] = await stage.sql<Office>(`select id, role from office where agency_id = $1 and role = 'committeeOffice'`, [
        committee.id,
      ]);
      const substitute = await aPerson(stage);
      await aMembership(stage, substitute.personId as Id, office as Office, { kind: 'substitute' });
      await stage.sql(
        `insert into absence (id, person_id, from_date, to_date, recorded_at) values (gen_random_uuid(), $1, '2026-01-01', '2026-12-31', now())`,
        [committeeOffice.personId],
      );
      const id = await signed();
      const { messageIds } = await reports.planDeliveries(id);
      expect(await stage.sql('select person_id as "personId" from message where id = any($1::uuid[])', [messageIds])).toEqual([
        { personId: substitute.personId },
      ]);
    });

    it('handed over by hand stops the mail and is not repeated', async () => {
      const id = await signed();
      const { messageIds } = await reports.planDeliveries(id);
      expect(await reports.recordHandOver(scene.sides[0].coordinator, id, { handedOverBy: 'Trần Văn An' })).toMatchObject({
        method: 'byHand',
        state: 'delivered',
        handedOverBy: 'Trần Văn An',
      });
      await stage.get(Deliverer).deliver(messageIds);
      expect(await stage.sql('select state from message where id = any($1::uuid[])', [messageIds])).toEqual([{ state: 'cancelled' }]);
      expect(await statesOfSides()).toEqual(['delivered', 'compiled']);
      await expect(reports.recordHandOver(scene.sides[0].coordinator, id, { handedOverBy: 'Trần Văn An' })).rejects.toMatchObject({
        code: 'delivery.delivered',
      });
    });

    it('leaves nothing to send where no committee is named', async () => {
      await stage.sql('update party set committee_agency_id = null where agreement_id = $1', [scene.agreement.id]);
      const id = await signed();
      expect(await reports.planDeliveries(id)).toEqual({ deliveryIds: [], messageIds: [] });
      await expect(reports.recordHandOver(scene.sides[0].coordinator, id, { handedOverBy: 'An' })).rejects.toMatchObject({
        code: 'delivery.noCommittee',
      });
    });

    it('is not recorded to an agency of another locality', async () => {
      const id = await signed();
      const input = { handedOverBy: 'An', committeeAgencyId: scene.sides[1].committee.id };
      await expect(reports.recordHandOver(scene.sides[0].coordinator, id, input)).rejects.toMatchObject({ code: 'delivery.noCommittee' });
    });

    it('does not mail a report whose review was reopened meanwhile', async () => {
      const id = await signed();
      const { messageIds } = await reports.planDeliveries(id);
      await stage.sql(`update review_side set state = 'collecting' where review_id = $1`, [scene.reviewId]);
      await stage.get(Deliverer).deliver(messageIds);
      expect(await stage.sql('select state from message where id = any($1::uuid[])', [messageIds])).toEqual([{ state: 'cancelled' }]);
    });
  });

  it.each([
    ['docx', /^Bao-cao_[A-Za-z0-9-]+_2026-Q3_[A-Za-z0-9-]+\.docx$/, 'PK'],
    ['pdf', /^Bao-cao_[A-Za-z0-9-]+_2026-Q3_[A-Za-z0-9-]+\.pdf$/, '%P'],
    ['xlsx', /^Phu-luc_[A-Za-z0-9-]+_2026-Q3_[A-Za-z0-9-]+\.xlsx$/, 'PK'],
  ] as const)('hands out the %s file under a plain name', async (kind, name, magic) => {
    const { fileName, content } = await documents.file(scene.sides[0].coordinator, await compiled(), kind);
    expect(fileName).toMatch(name);
    expect(content.subarray(0, 2).toString()).toBe(magic);
  });
});
