import type { Actor } from '@dondoc/kernel';
import { anAgreement } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { aLockedReview, type Scene } from '../test/a-locked-review';
import { DocumentsService } from './documents.service';
import { ReportHeadsService } from './report-heads.service';
import { ReportsService } from './reports.service';

describe('Report heads', () => {
  let stage: Stage;
  let heads: ReportHeadsService;
  let reports: ReportsService;
  let scene: Scene;
  let agencyId: string;
  beforeAll(async () => {
    stage = await openStage({ at: '2026-10-08T03:00:00.000Z' });
    [heads, reports] = [stage.get(ReportHeadsService), stage.get(ReportsService)];
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    scene = await aLockedReview(stage);
    const [office] = await stage.sql<{ agencyId: string }>('select agency_id as "agencyId" from office where id = $1', [
      scene.sides[0].viceChairOffice.id,
    ]);
    agencyId = office?.agencyId ?? '';
  });

  const administrator = () => scene.sides[0].administrator;
  const draft = async () => {
    const compiled = await reports.compile(scene.reviewId);
    const rows = await stage.sql<{ id: string }>('select s.id from status_report s where s.id = any($1::uuid[]) and s.party_id = $2', [
      compiled?.reportIds,
      scene.agreement.parties[0]?.id,
    ]);
    return rows[0]?.id ?? '';
  };
  const page = (id: string, actor: Actor = scene.sides[0].coordinator) => stage.get(DocumentsService).html(actor, id);

  it('are those of the form until the office says others', async () => {
    expect(await heads.get(administrator(), agencyId)).toMatchObject({ form: 'stateBody', said: {}, heads: { numberSuffix: '/BC-UBND' } });
    const changed = await heads.change(administrator(), agencyId, {
      form: 'partyBody',
      numberSuffix: '-BC/ĐU',
      signatureVi: 'T/M ĐẢNG ỦY\nPHÓ BÍ THƯ',
    });
    expect(changed).toMatchObject({
      form: 'partyBody',
      heads: { numberSuffix: '-BC/ĐU', signatureVi: ['T/M ĐẢNG ỦY', 'PHÓ BÍ THƯ'], archiveVi: 'Văn phòng' },
    });
  });

  it('change drafts at once, and never what is signed', async () => {
    const id = await draft();
    await heads.change(administrator(), agencyId, { placeVi: 'Đà Lạt', recipientsVi: 'Sở Ngoại vụ' });
    const changed = await page(id);
    expect(changed).toContain('Đà Lạt, ngày');
    expect(changed).toContain('- Sở Ngoại vụ;');
    await reports.sign(scene.sides[0].viceChair, id, { number: '7' });
    const signed = await page(id);
    await heads.change(administrator(), agencyId, { form: 'partyBody' });
    expect(await page(id)).toBe(signed);
    expect(signed).toContain('Số: 07/BC-UBND');
    expect((await reports.verify(scene.sides[0].coordinator, id)).ok).toBe(true);
  });

  it('are for the administrator of the locality to say', async () => {
    await expect(heads.change(scene.sides[0].coordinator, agencyId, {})).rejects.toMatchObject({ kind: 'forbidden' });
    const outsider = (await anAgreement(stage)).sides[0]?.administrator as Actor;
    await expect(heads.change(outsider, agencyId, {})).rejects.toMatchObject({ kind: 'notFound' });
    await expect(heads.get(outsider, agencyId)).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('have lines of 1 to 300 characters', async () => {
    await expect(heads.change(administrator(), agencyId, { placeVi: ' ' })).rejects.toMatchObject({ code: 'heads.text' });
    await expect(heads.change(administrator(), agencyId, { issuerVi: 'a'.repeat(301) })).rejects.toMatchObject({ code: 'heads.text' });
  });
});
