import { Actor, type Id, randomIds } from '@dondoc/kernel';
import { type Agreement, anAgreement, aSide, insert, type Side } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { AuditService, anchorText, KeptAnchors, record, SealsService, verifyExport } from './index';

const SYSTEM = Actor.system('spec');
/** Of the one lock that verifications share. */
const LOCK = 7_325_118;

describe('The seals of a locality', () => {
  let stage: Stage;
  let seals: SealsService;
  let agreement: Agreement;
  let [side, other] = [] as unknown as [Side, Side];
  const locality = () => side.locality.id;

  async function happen(times: number, at: string): Promise<void> {
    await stage.setClock(at);
    for (let n = 0; n < times; n++) {
      const about = { type: 'task', id: randomIds.next() };
      await stage.database.transact(SYSTEM, (tx) => record(tx, { kind: 'task.brokenDown', about, agreementId: agreement.id, data: { n } }));
    }
  }

  beforeAll(async () => {
    stage = await openStage();
    seals = new SealsService(stage.database, new KeptAnchors(null));
    agreement = await anAgreement(stage);
    [side, other] = agreement.sides as [Side, Side];
    await happen(3, '2026-10-05T02:00:00.000Z');
    await happen(4, '2026-11-10T02:00:00.000Z');
    await happen(2, '2026-11-23T02:00:00.000Z');
  });
  afterAll(() => stage.close());

  const verify = (asked: Parameters<SealsService['verify']>[2] = {}) => seals.verify(side.auditor, locality(), asked);
  const superuser = (sql: string) => stage.sql(`set session_replication_role = replica; ${sql}; set session_replication_role = origin`);
  async function exported(from: string, to: string): Promise<string[]> {
    const lines: string[] = [];
    await seals.export(
      side.auditor,
      locality(),
      { from, to },
      async (part) => void lines.push(...part.map((line) => JSON.stringify(line))),
    );
    return lines;
  }
  async function* each(lines: string[]): AsyncGenerator<string> {
    yield* lines;
  }

  it('are verified by its auditor, who sees how far it has come; the journal says what was found', async () => {
    const told: string[] = [];
    expect(await seals.list(side.auditor)).toMatchObject([{ localityCode: side.locality.code, facts: 9, last: null }]);
    expect(await verify({ told: (done, of) => void told.push(`${done} of ${of}`) })).toMatchObject({ seals: 9, break: null });
    expect(told).toEqual(['9 of 9']);
    expect(await seals.list(side.administrator)).toMatchObject([
      { facts: 10, last: { at: stage.now, by: side.auditor.name, facts: 9, break: null } },
    ]);
    const [fact] = await stage.sql(`select office_id, locality_id from fact where kind = 'journal.verified'`);
    expect(fact).toEqual({ office_id: side.auditor.offices[0]?.officeId, locality_id: locality() });
  });

  it('are none where nothing was ever recorded, which is no fault', async () => {
    const stranger = await aSide(stage);
    const nothing = { seals: 0, break: null, localityCode: stranger.locality.code };
    expect(await seals.verify(stranger.auditor, stranger.locality.id)).toMatchObject(nothing);
  });

  it('name the row that was edited, and say so until they are verified anew', async () => {
    const [row] = await stage.sql<{ id: number }>(`select id from fact where kind = 'task.brokenDown' order by id offset 4 limit 1`);
    await superuser(`update fact set data = '{"n": 77}' where id = ${row?.id}`);
    expect(await verify()).toMatchObject({ break: { kind: 'factChanged', factId: Number(row?.id), position: 5 } });
    const [{ last } = { last: null }] = await seals.list(side.auditor);
    expect(last?.break?.words.vi).toBe(`Dòng nhật ký ${row?.id} đã bị sửa.`);
    await superuser(`update fact set data = '{"n": 1}' where id = ${row?.id}`);
    expect((await verify()).break).toBeNull();
  });

  it('find a fact that was put in past them', async () => {
    await superuser(
      `insert into fact (at, kind, actor_name, about_type, about_id, locality_id, data)
       values (app_now(), 'x.y', 'z', 'x', gen_random_uuid(), '${locality()}', '{}')`,
    );
    expect((await verify()).break?.kind).toBe('factUnsealed');
    await superuser(`delete from fact where kind = 'x.y'`);
  });

  it('show with an anchor from a mail that the end was cut off, head and all', async () => {
    const { anchors } = await new AuditService(stage.database, new KeptAnchors(null)).anchors(SYSTEM);
    const [own, foreign] = [side, other].map(({ locality: of }) => anchors.find(({ chain }) => chain === of.id));
    if (!own || !foreign) throw new Error('A side has no chain.');
    await stage.sql('create table kept as table seal; create table kept_fact as table fact; create table kept_head as table chain_head');
    const end = `chain = '${locality()}' and position > ${own.position - 2}`;
    await superuser(
      `delete from fact where id in (select fact_id from seal where ${end}); delete from seal where ${end};
       update chain_head h set position = s.position, hash = s.hash from seal s
       where h.chain = s.chain and s.chain = '${locality()}' and s.position = ${own.position - 2}`,
    );
    expect((await verify()).break).toBeNull();
    await expect(verify({ anchor: anchorText(foreign) })).rejects.toThrow('audit.anchor');
    await expect(verify({ anchor: 'HN 12' })).rejects.toThrow('audit.anchor');
    expect((await verify({ anchor: ` ${anchorText(own)}\n` })).break).toMatchObject({ kind: 'tailCut', position: own.position });
    await superuser(
      `delete from seal; delete from fact; delete from chain_head; insert into fact overriding system value table kept_fact;
       insert into seal table kept; insert into chain_head table kept_head`,
    );
    expect((await verify({ anchor: anchorText(own) })).break).toBeNull();
  });

  it('are verified by one at a time, and only while there are not too many', async () => {
    await stage.sql(`select pg_advisory_lock(${LOCK})`);
    await expect(verify()).rejects.toThrow('audit.busy');
    await stage.sql(`select pg_advisory_unlock(${LOCK})`);
    await expect(verify({ most: 3 })).rejects.toThrow('audit.tooLong');
    expect((await verify()).break).toBeNull();
  });

  it('go out with the facts of a period, which is verified anywhere', async () => {
    const lines = await exported('2026-11-01', '2026-11-15');
    expect(lines.length).toBe(1 + 4);
    expect(JSON.parse(lines[0] as string)).toMatchObject({ position: 7, after: { position: 3 } });
    expect(await verifyExport(each(lines))).toMatchObject({ break: null, seals: 7 });
    const changed = lines.map((line, n) => (n === 2 ? line.replace('brokenDown', 'reported') : line));
    expect((await verifyExport(each(changed))).break).toMatchObject({ kind: 'factChanged', position: 5 });
    expect((await verifyExport(each(lines.toSpliced(3, 1)))).break).toMatchObject({ kind: 'sealMissing', position: 6 });
    expect((await verifyExport(each(lines.slice(0, -1)))).break).toMatchObject({ kind: 'tailCut' });
    await expect(exported('2026-01-01', '2026-01-31')).rejects.toThrow('audit.nothing');
  });

  it('of a part agree with anchors that were kept, where they fall into it', async () => {
    const lines = await exported('2026-11-01', '2026-11-15');
    const { chain, after } = JSON.parse(lines[0] as string) as { chain: Id; after: { hash: string } };
    const anchor = (position: number, hash: string) => ({ at: stage.now, anchors: [{ chain, localityCode: null, position, hash }] });
    expect((await verifyExport(each(lines), anchor(3, after.hash))).break).toBeNull();
    expect((await verifyExport(each(lines), anchor(400, after.hash))).break).toBeNull();
    expect((await verifyExport(each(lines), anchor(3, '00'.repeat(32)))).break).toMatchObject({ kind: 'anchorMissed', position: 3 });
    expect((await verifyExport(each(lines), anchor(5, after.hash))).break).toMatchObject({ kind: 'anchorMissed', position: 5 });
  });

  it('go out without the facts of a restricted field that the auditor does not see, and still hold', async () => {
    await insert(stage, 'field', { code: 'religion', nameVi: 'Tôn giáo', nameEn: 'Religion', restricted: true, position: 1 });
    await stage.sql(
      `update fact set restricted_field = 'religion' where id in (select fact_id from seal where position = 5 and chain = $1)`,
      [locality()],
    );
    const lines = await exported('2026-11-01', '2026-11-15');
    expect(lines.map((line) => JSON.parse(line)).filter(({ fact }) => fact === null)).toMatchObject([{ position: 5, withheld: true }]);
    expect(await verifyExport(each(lines))).toMatchObject({ break: null, withheld: 1 });
    const moved = lines.map((line) => line.replace('"position":5', '"position":6'));
    expect((await verifyExport(each(moved))).break).not.toBeNull();
  });

  it('are nobody else’s to verify or to take along', async () => {
    for (const nosy of [other.auditor, other.administrator])
      await expect(seals.verify(nosy, locality())).rejects.toThrow('object.notFound');
    for (const nosy of [side.coordinator, side.viceChair]) {
      await expect(seals.verify(nosy, locality())).rejects.toThrow('actor.forbidden');
      await expect(seals.noteExport(nosy, locality(), { from: '2026-11-01', to: '2026-11-02' }, 'csv')).rejects.toThrow('actor.forbidden');
    }
    await expect(seals.noteExport(side.auditor, locality(), { from: '2026-11-02', to: '2026-11-01' }, 'csv')).rejects.toThrow(
      'audit.period',
    );
    expect(await seals.list(side.coordinator)).toEqual([]);
  });
});
