import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Actor, type Id, randomIds } from '@dondoc/kernel';
import { type Agreement, anAgreement, type Side } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { AuditService, KeptAnchors, record, SealsService } from './index';

const SYSTEM = Actor.system('spec');

/** Whoever owns the tables may cut the end of a chain with its seals and its head: nothing in the database shows it. */
describe('Anchors in a folder', () => {
  let stage: Stage;
  let kept: KeptAnchors;
  let audit: AuditService;
  let agreement: Agreement;
  let side: Side;
  const folder = () => join(stage.folder, 'anchors');

  beforeAll(async () => {
    stage = await openStage();
    kept = new KeptAnchors(folder());
    audit = new AuditService(stage.database, kept);
    agreement = await anAgreement(stage);
    side = agreement.sides[0] as Side;
    for (let n = 0; n < 6; n++) await happen(n);
  });
  afterAll(() => stage.close());

  const happen = (n: number) => {
    const about = { type: 'task', id: randomIds.next() as Id };
    return stage.database.transact(SYSTEM, (tx) => record(tx, { kind: 'task.brokenDown', about, agreementId: agreement.id, data: { n } }));
  };
  async function cutTheEnd(chain: Id, left: number): Promise<void> {
    const end = `from seal where chain = '${chain}' and position > ${left}`;
    await stage.sql(
      `set session_replication_role = replica; delete from fact where id in (select fact_id ${end}); delete ${end};
       update chain_head h set position = s.position, hash = s.hash from seal s
       where h.chain = s.chain and s.chain = '${chain}' and s.position = ${left}; set session_replication_role = origin`,
    );
  }

  it('are none where there is no folder yet', async () => {
    expect(await kept.with()).toBeUndefined();
    expect(await new KeptAnchors(null).keep(stage.today, await audit.anchors(SYSTEM))).toBe(false);
    expect((await audit.verify(SYSTEM)).ok).toBe(true);
  });

  it('are written once a day, whole', async () => {
    expect(await audit.keepAnchors(SYSTEM)).toBe(true);
    await happen(6);
    expect(await audit.keepAnchors(SYSTEM)).toBe(false);
    expect(readdirSync(folder())).toEqual(['anchors-2026-11-23.json']);
    const anchors = (await kept.with())?.anchors.map(({ localityCode, position }) => [localityCode, position]);
    expect(anchors).toEqual(agreement.sides.map(({ locality }) => [locality.code, 6]).sort());
    await stage.setClock('2026-11-24T02:00:00.000Z');
    expect(await audit.keepAnchors(SYSTEM)).toBe(true);
    expect((await audit.verify(SYSTEM)).ok).toBe(true);
  });

  it('show that an end was cut off, to the command and to people', async () => {
    for (const { locality } of agreement.sides) await cutTheEnd(locality.id, 4);
    const blind = await new AuditService(stage.database, new KeptAnchors(null)).verify(SYSTEM);
    expect(blind.ok).toBe(true);
    const { chains } = await audit.verify(SYSTEM, { localityCode: side.locality.code });
    expect(chains[0]?.break).toMatchObject({ kind: 'tailCut', position: 5 });
    const found = await new SealsService(stage.database, kept).verify(side.auditor, side.locality.id);
    expect(found.break).toMatchObject({ kind: 'tailCut', position: 5 });
  });

  it('show, once others stand in its place, that these are not the ones that were there', async () => {
    for (let n = 0; n < 4; n++) await happen(10 + n);
    const { chains } = await audit.verify(SYSTEM, { localityCode: side.locality.code });
    expect(chains[0]?.break).toMatchObject({ kind: 'anchorMissed', position: 6 });
  });

  it('are refused by name where a file is none', async () => {
    writeFileSync(join(folder(), 'anchors-2026-11-25.json'), '{"at":');
    await expect(audit.verify(SYSTEM)).rejects.toThrow('audit.anchors');
  });
});
