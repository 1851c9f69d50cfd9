import { type Agreement, anAgency, anAgreement, anOffice, insert } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { factsOf } from '../test/subjects';
import { AgreementsService } from './index';

describe('Appointing who follows an agreement up', () => {
  let stage: Stage;
  let agreements: AgreementsService;
  let agreement: Agreement;

  beforeAll(async () => {
    stage = await openStage({ at: '2026-11-23T02:00:00.000Z' });
    agreements = stage.get(AgreementsService);
  });
  beforeEach(async () => {
    agreement = await anAgreement(stage);
  });
  afterAll(() => stage.close());

  const side = (n = 0) => agreement.sides[n] as Agreement['sides'][number];
  const party = (n = 0) => agreement.parties[n]?.id as string;
  const seen = async () => (await agreements.get(side().coordinator, agreement.code)).parties[0];

  it('names the coordinating agency, the overseer and the committee, and nobody says that the document did', async () => {
    await stage.sql('update party set coordinating_stated = true, committee_stated = true where id = $1', [party()]);
    const office = await anOffice(stage, { agency: side().peoplesCommittee, role: 'viceChair' });
    await agreements.appoint(side().administrator, party(), { coordinatingAgencyId: side().department.id, overseeingOfficeId: office.id });
    expect(await seen()).toMatchObject({
      coordinatingAgency: { id: side().department.id },
      coordinatingStated: false,
      overseeingOffice: { id: office.id },
      committeeAgency: { id: side().committee.id },
      committeeStated: true,
    });
    expect(await factsOf(stage, party())).toEqual(['party.appointed']);
    await agreements.appoint(side().administrator, party(), { committeeAgencyId: null });
    expect(await seen()).toMatchObject({ committeeAgency: null, committeeStated: false, coordinatingAgency: { id: side().department.id } });
  });

  it('is for an administrator of that side', async () => {
    for (const actor of [side().coordinator, side().viceChair, side(1).administrator])
      await expect(agreements.appoint(actor, party(), { committeeAgencyId: null })).rejects.toMatchObject({ kind: 'forbidden' });
    const outsider = (await anAgreement(stage)).sides[0]?.administrator as never;
    await expect(agreements.appoint(outsider, party(), { committeeAgencyId: null })).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('takes agencies and vice-chairs of that side only', async () => {
    const coordinatingAgencyId = side(1).department.id;
    await expect(agreements.appoint(side().administrator, party(), { coordinatingAgencyId })).rejects.toMatchObject({
      code: 'agency.otherSide',
    });
    for (const office of [side(1).viceChairOffice, await anOffice(stage, { agency: await anAgency(stage, { locality: side().locality }) })])
      await expect(agreements.appoint(side().administrator, party(), { overseeingOfficeId: office.id })).rejects.toMatchObject({
        code: 'office.otherSide',
      });
  });

  it('hands consolidations that are owed to the new coordinating agency', async () => {
    const id = crypto.randomUUID();
    await insert(stage, 'subject', {
      id,
      kind: 'consolidation',
      aboutId: crypto.randomUUID(),
      agreementId: agreement.id,
      partyId: party(),
      agencyId: side().coordinatingAgency.id,
      name: 'Tổng hợp',
      owedSince: '2026-11-01',
      deadline: '2026-12-01',
      state: 'owed',
    });
    await agreements.appoint(side().administrator, party(), { coordinatingAgencyId: side().department.id });
    expect(await stage.sql('select agency_id as "agencyId", next_rung_on::text as "nextRungOn" from subject where id = $1', [id])).toEqual([
      { agencyId: side().department.id, nextRungOn: '2026-11-23' },
    ]);
  });
});
