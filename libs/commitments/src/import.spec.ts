import { Actor } from '@dondoc/kernel';
import { anAgency, anOffice, aPerson } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { shippedAgreements, theDirectory } from '../test/shipped';
import { AgreementsService, HandoverService } from './index';

const SYSTEM = Actor.system();
const everything = { limit: 100 };

describe('Importing agreements', () => {
  let stage: Stage;
  let agreements: AgreementsService;

  beforeEach(async () => {
    stage = await openStage();
    agreements = stage.get(AgreementsService);
    await theDirectory(stage);
  });
  afterEach(() => stage.close());

  it('loads the five agreements with 91 rows, 79 of them commitments', async () => {
    const view = await agreements.importAgreements(SYSTEM, shippedAgreements);
    expect(view).toMatchObject({ rows: 91, commitments: 79, skipped: [] });
    const { items } = await agreements.list(SYSTEM, everything);
    expect(items.map(({ code, rows, commitments, otherRows }) => [code, rows, commitments, otherRows])).toEqual([
      ['HN-LDG-2023', 18, 14, 4],
      ['HN-NA-2019', 31, 31, 0],
      ['HN-TH-2019', 16, 9, 7],
      ['NA-QNG-2023', 14, 13, 1],
      ['QNG-HN-PLAN', 12, 12, 0],
    ]);
  });

  it('twice loads nothing twice, and neither do two at once', async () => {
    await Promise.all([agreements.importAgreements(SYSTEM, shippedAgreements), agreements.importAgreements(SYSTEM, shippedAgreements)]);
    const third = await agreements.importAgreements(SYSTEM, shippedAgreements);
    expect(third).toMatchObject({ imported: [], rows: 0 });
    expect(third.skipped).toHaveLength(5);
    expect(await stage.sql('select count(*)::int as n from commitment')).toEqual([{ n: 91 }]);
    expect(await stage.sql(`select count(*)::int as n from fact where kind = 'agreement.imported'`)).toEqual([{ n: 5 }]);
  });

  it('keeps every stated fact, and leaves empty what is not stated', async () => {
    await agreements.importAgreements(SYSTEM, shippedAgreements);
    const agreement = await agreements.get(SYSTEM, 'HN-TH-2019');
    expect(agreement).toMatchObject({ statedCount: 12, listedCount: 9, documentNumber: null, signedDate: null, reviewInterval: null });
    expect(agreement.money).toHaveLength(4);
    expect(agreement.parties).toMatchObject([
      {
        locality: { code: 'HN' },
        overseers: [
          { roleEn: 'Permanent Deputy Secretary of the Party Committee', stated: true },
          { roleVi: 'Phó Chủ tịch UBND thành phố' },
        ],
        coordinatingAgency: { code: 'HN.SKHDT' },
        coordinatingStated: true,
        coordinatingScopeEn: 'socio-economic part only',
        committeeAgency: null,
      },
      { locality: { code: 'TH' }, coordinatingAgency: { code: 'TH.SKHDT' }, overseeingOffice: null },
    ]);
    expect(await agreements.get(SYSTEM, 'NA-QNG-2023')).toMatchObject({
      reviewInterval: { every: 2, unit: 'year' },
      signedDate: '2023-07-24',
    });
    expect(await agreements.get(SYSTEM, 'HN-NA-2019')).toMatchObject({
      documentNumber: '2016-TB/TU',
      periodFrom: 2019,
      periodOpenEnded: true,
    });
    expect(await agreements.get(SYSTEM, 'QNG-HN-PLAN')).toMatchObject({
      unilateral: true,
      counterparts: [{ code: 'HN' }],
      parties: [{ position: 1 }],
    });
  });

  it('keeps the tree, with mechanism, invitation and request rows apart from commitments', async () => {
    await agreements.importAgreements(SYSTEM, shippedAgreements);
    const { tree, commitmentsWithoutTask } = await agreements.get(SYSTEM, 'HN-LDG-2023');
    const group = tree.find((row) => row.code === 'HN-LDG-2023-04');
    expect(group?.children.map((row) => row.code)).toEqual(['HN-LDG-2023-04.1', 'HN-LDG-2023-04.2', 'HN-LDG-2023-04.3']);
    expect(group?.children[0]).toMatchObject({
      recurrence: { kind: 'interval', every: 1, unit: 'year' },
      obligors: [{ code: 'HN' }, { code: 'LDG' }],
    });
    expect(tree.filter((row) => !row.isCommitment).map((row) => row.kind)).toEqual(['mechanism', 'mechanism', 'mechanism', 'mechanism']);
    expect(commitmentsWithoutTask).toBe(14);
  });

  it('is all or nothing: one fault in the last agreement and none is there', async () => {
    const faulty = structuredClone(shippedAgreements);
    Object.assign(faulty.agreements[4]?.commitments[11] ?? {}, { field: 'magic' });
    await expect(agreements.importAgreements(SYSTEM, faulty)).rejects.toMatchObject({
      kind: 'invalid',
      details: { path: 'agreements[4].commitments[11].field' },
    });
    expect((await agreements.list(SYSTEM, everything)).items).toEqual([]);
  });

  it('by an administrator brings agreements of their own locality only', async () => {
    const [locality] = await stage.sql<{ id: string; code: string }>(`select id, code from locality where code = 'TH'`);
    if (!locality) throw new Error('no Thanh Hóa');
    const agency = await anAgency(stage, { locality });
    const administrator = await aPerson(stage, { offices: [await anOffice(stage, { agency, role: 'administrator' })] });
    const [ofOthers, , ownOne] = [0, 1, 1].map((n) => ({ agreements: shippedAgreements.agreements.slice(n, n + 1) }));
    await expect(agreements.importAgreements(administrator, ofOthers as never)).rejects.toMatchObject({ kind: 'notFound' });
    expect(await agreements.importAgreements(administrator, ownOne as never)).toMatchObject({ imported: ['HN-TH-2019'] });
    expect((await agreements.list(administrator, everything)).items).toHaveLength(1);
  });

  it('after a reorganisation names who acts today beside who signed', async () => {
    for (const code of ['R037', 'R048', 'R068']) await stage.get(HandoverService).handOver(SYSTEM, code);
    await agreements.importAgreements(SYSTEM, shippedAgreements);
    const { parties } = await agreements.get(SYSTEM, 'HN-LDG-2023');
    expect(parties[1]).toMatchObject({
      signedLocality: { code: 'LDG' },
      locality: { code: 'LDG2025' },
      coordinatingAgency: { code: 'LDG2025.STC' },
    });
  });
});
