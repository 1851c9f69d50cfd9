import { Actor, type Id, randomIds } from '@dondoc/kernel';
import { type Agreement, anAgreement } from '../../../test/builders';
import { chance } from '../../../test/faults/chance';
import { openStage, type Stage } from '../../../test/support/stage';
import { AuditService, type AuditView, KeptAnchors, record, verifyExport } from './index';

jest.setTimeout(120_000);

const SYSTEM = Actor.system('spec');
const EDITS = 1_000;
const TABLES = ['fact', 'seal', 'chain_head'];

let stage: Stage;
let audit: AuditService;
let agreement: Agreement;
let localityCode: string;
let side: Agreement['sides'][number];

/** Facts of both kinds: shared by the sides, of one side, and of neither. */
async function happen(times: number): Promise<void> {
  for (let n = 0; n < times; n++) {
    const about = { type: 'task', id: randomIds.next() };
    const shared = { kind: 'task.brokenDown', about, agreementId: agreement.id, data: { n, words: 'Tổ chức “tuần hàng”\\n' } };
    const own = { kind: 'explanation.asked', about, agreementId: agreement.id, localityId: agreement.sides[n % 2]?.locality.id as Id };
    const neither = { kind: 'calendar.changed', about, data: { year: 2026 } };
    await stage.database.transact(SYSTEM, (tx) => record(tx, [shared, own, ...(n % 3 === 0 ? [neither] : [])]));
  }
}

beforeAll(async () => {
  stage = await openStage();
  audit = new AuditService(stage.database, new KeptAnchors(null));
  agreement = await anAgreement(stage);
  side = agreement.sides[0] as Agreement['sides'][number];
  localityCode = side.locality.code;
  await happen(8);
});
afterAll(() => stage.close());

const verify = (options: Parameters<AuditService['verify']>[1] = {}) => audit.verify(SYSTEM, options);
const firstBreak = ({ chains, unsealed }: AuditView) =>
  chains.find((chain) => chain.break)?.break?.kind ?? (unsealed === null ? null : 'factUnsealed');

async function exportLines(): Promise<string[]> {
  const lines: string[] = [];
  await audit.export(SYSTEM, localityCode, async (part) => void lines.push(...part.map((line) => JSON.stringify(line))));
  return lines;
}

async function* each(lines: string[]): AsyncGenerator<string> {
  yield* lines;
}

describe('The chain of seals', () => {
  it('holds each fact in the chain of every locality that may read it', async () => {
    const rows = await stage.sql<{ kind: string; chains: Id[] }>(
      `select f.kind, array_agg(s.chain order by s.chain) as chains from fact f join seal s on s.fact_id = f.id
       where f.kind in ('task.brokenDown', 'calendar.changed') group by f.id, f.kind`,
    );
    const both = agreement.sides.map(({ locality }) => locality.id).sort();
    for (const { kind, chains } of rows)
      expect(chains).toEqual(kind === 'task.brokenDown' ? both : ['00000000-0000-0000-0000-000000000000']);
    expect(await stage.sql('select count(*)::int as n from fact f where not exists (select 1 from seal s where s.fact_id = f.id)')).toEqual(
      [{ n: 0 }],
    );
    expect(await verify()).toMatchObject({ ok: true, unsealed: null });
  });

  it('finds every one of a thousand random edits by a superuser', async () => {
    const seed = Math.floor(Math.random() * 2 ** 32);
    const random = chance(seed);
    for (const table of TABLES) await stage.sql(`create table kept_${table} as table ${table}`);
    const edits = new Map<string, number>();
    for (let n = 0; n < EDITS; n++) {
      const [name, sql] = await anEdit(random);
      await stage.sql(`set session_replication_role = replica; ${sql}; set session_replication_role = origin`);
      const found = firstBreak(await verify());
      if (!found) throw new Error(`Not found (seed ${seed}, edit ${n}): ${sql}`);
      edits.set(`${name} → ${found}`, (edits.get(`${name} → ${found}`) ?? 0) + 1);
      await restore();
    }
    process.stderr.write(`${EDITS} edits, seed ${seed}: ${[...edits].map(([what, times]) => `${what} ${times}`).join(', ')}\n`);
    for (const table of TABLES) await stage.sql(`drop table kept_${table}`);
    expect(await verify()).toMatchObject({ ok: true });
  });

  it('is one line, however many write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => happen(3)));
    const [counts] = await stage.sql('select count(*)::int as seals, count(distinct (chain, position))::int as places from seal');
    expect(counts?.seals).toBe(counts?.places);
    expect(await verify()).toMatchObject({ ok: true });
  });

  it('that was made anew as a whole is found by an anchor kept elsewhere', async () => {
    const anchors = await audit.anchors(SYSTEM);
    for (const table of TABLES) await stage.sql(`create table kept_${table} as table ${table}`);
    await stage.sql(`set session_replication_role = replica; update fact set actor_name = 'kẻ khác' where id = (select min(id) from fact);
      delete from seal; delete from chain_head; select seal_facts(array(select id from fact)); set session_replication_role = origin`);
    expect(firstBreak(await verify())).toBeNull();
    expect(firstBreak(await verify({ anchors }))).toBe('anchorMissed');
    await restore();
    await stage.sql(`set session_replication_role = replica; delete from fact; delete from seal; delete from chain_head;
      set session_replication_role = origin`);
    expect(firstBreak(await verify({ anchors, localityCode }))).toBe('tailCut');
    await restore();
    for (const table of TABLES) await stage.sql(`drop table kept_${table}`);
  });

  it('is verified from an exported file, which shows a change as well', async () => {
    const lines = await exportLines();
    expect(await verifyExport(each(lines))).toMatchObject({ localityCode, break: null, seals: lines.length - 1 });
    const changed = lines.map((line, n) => (n === 5 ? line.replace(/brokenDown|asked/, 'other') : line));
    expect((await verifyExport(each(changed))).break).toMatchObject({ kind: 'factChanged', position: 5 });
    expect((await verifyExport(each(lines.toSpliced(7, 1)))).break).toMatchObject({ kind: 'sealMissing', position: 7 });
    expect((await verifyExport(each(lines.slice(0, -1)))).break).toMatchObject({ kind: 'tailCut' });
  });

  it('goes on over facts that were redacted, if a fact says so', async () => {
    const ids = (await stage.sql<{ id: number }>('select id from fact order by id limit 4')).map(({ id }) => Number(id));
    await stage.sql('select redact_facts($1, $2, $3)', [ids.slice(0, 3), 'hết thời hạn lưu trữ', 'quản trị']);
    expect(await verify()).toMatchObject({ ok: true });
    const rows = await stage.sql(`select data->'reason' as reason from fact where kind = 'journal.redacted'`);
    expect(rows.length).toBeGreaterThan(0);
    expect(await verifyExport(each(await exportLines()))).toMatchObject({ break: null });
    await stage.sql(`update fact set person_id = null, actor_name = '', data = '{"redacted": true}' where id = ${ids[3]}`);
    expect(firstBreak(await verify())).toBe('factChanged');
  });

  it('is nobody’s to read over the network', async () => {
    await expect(audit.verify(side.administrator)).rejects.toThrow('actor.forbidden');
  });
});

async function restore(): Promise<void> {
  const back = TABLES.map(
    (table) => `delete from ${table}; insert into ${table} ${table === 'fact' ? 'overriding system value' : ''} table kept_${table};`,
  );
  await stage.sql(`set session_replication_role = replica; ${back.join(' ')} set session_replication_role = origin`);
}

const COLUMNS: Record<string, string> = {
  at: `at + interval '1 microsecond'`,
  kind: `kind || 'x'`,
  person_id: 'gen_random_uuid()',
  office_id: 'gen_random_uuid()',
  actor_name: `actor_name || ' '`,
  about_type: `about_type || 's'`,
  about_id: 'gen_random_uuid()',
  agreement_id: 'gen_random_uuid()',
  locality_id: 'gen_random_uuid()',
  data: `data || '{"x": 1}'`,
};
const ALL = 'at, kind, person_id, office_id, actor_name, about_type, about_id, agreement_id, locality_id, data';

/** One thing that somebody with every right to the tables might do. */
async function anEdit(random: () => number): Promise<[name: string, sql: string]> {
  const pick = <T>(things: readonly T[]) => things[Math.floor(random() * things.length)] as T;
  const ids = (await stage.sql<{ id: number }>('select id from fact')).map(({ id }) => Number(id));
  const chains = await stage.sql<{ chain: Id; position: number }>('select chain, position from chain_head');
  const [id, { chain, position }] = [pick(ids), pick(chains)];
  const seal = `chain = '${chain}' and position = ${1 + Math.floor(random() * Number(position))}`;
  const other = pick(ids.filter((one) => one !== id));
  const column = pick(Object.keys(COLUMNS));
  return pick<[string, string]>([
    ['change a column', `update fact set ${column} = ${COLUMNS[column]} where id = ${id}`],
    ['delete a fact', `delete from fact where id = ${id}`],
    [
      'swap two facts',
      `update fact a set (${ALL}) = (select ${ALL} from fact b where b.id in (${id}, ${other}) and b.id <> a.id) where a.id in (${id}, ${other})`,
    ],
    ['put a fact in', `insert into fact (${ALL}) select ${ALL} from fact where id = ${id}`],
    [
      'cut the end',
      `delete from fact where id in (select fact_id from seal where chain = '${chain}' and position > ${Number(position) - 3});
      delete from seal where chain = '${chain}' and position > ${Number(position) - 3}`,
    ],
    ['delete a seal', `delete from seal where ${seal}`],
    ['change the content of a seal', `update seal set content = sha256(content) where ${seal}`],
    ['change the hash of a seal', `update seal set hash = sha256(hash) where ${seal}`],
    ['move a seal', `update seal set position = position + 100000 where ${seal}`],
    ['a seal of another fact', `update seal set fact_id = fact_id + 1 where ${seal}`],
    ['change a head', `update chain_head set hash = sha256(hash) where chain = '${chain}'`],
    ['set a head back', `update chain_head set position = position - 1 where chain = '${chain}'`],
    ['delete a head', `delete from chain_head where chain = '${chain}'`],
    ['take out a chain', `delete from seal where chain = '${chain}'; delete from chain_head where chain = '${chain}'`],
    [
      'unseal the end',
      `delete from seal where chain = '${chain}' and position > ${Number(position) - 2};
      update chain_head h set position = s.position, hash = s.hash from seal s
      where h.chain = '${chain}' and s.chain = h.chain and s.position = ${Number(position) - 2}`,
    ],
  ]);
}
