import type { Actor, DomainError } from '@dondoc/kernel';
import { Client } from 'pg';
import { aLocality, anAgreement, aSide, insert, type Side } from '../builders';
import { everyTable, type Owned } from '../builders/every-table';
import { openStage, type Stage } from '../support/stage';

/** What everybody signed in may read: who there is, not what they do. */
const KNOWN_TO_ALL = ['agency', 'agency_field', 'calendar_day', 'field_office', 'locality', 'office', 'succession', 'succession_member'];
/** What both sides of an agreement keep together, and each may change. */
const SHARED = ['agreement', 'commitment', 'review', 'review_cycle', 'review_cycle_version', 'snapshot', 'subject', 'task'];
/** What the other side of an agreement does not read. */
const WITHIN_A_SIDE = [
  'totp',
  'totp_use',
  'recovery_code',
  'passkey',
  'passkey_challenge',
  'second_step',
  'api_token',
  'person_identity',
  'provider_attempt',
  'chain_head',
  'seal',
  'absence',
  'bounce',
  'digest',
  'directive',
  'explanation',
  'extension_limit',
  'link_use',
  'meeting_item',
  'message',
  'once',
  'restricted_read',
];
const ALSO_WITHIN = [
  'outbox',
  'reminder_message',
  'report_heads',
  'saved_filter',
  'session',
  'sign_in_link',
  'status_report',
  'delivery',
  'suppression',
];
/** Nobody's in particular: succession and the like come with the product, the rest is the system's. */
const WITHOUT_AN_OWNER = [
  'agency_field',
  'alarm',
  'link_secret',
  'reset_request',
  'schedule_run',
  'succession',
  'succession_member',
  'sweep',
];

/** Sealed under the owner's name in everybody's transactions. */
const SEALING = ['chain_head', 'fact', 'party', 'seal'];

const FORCED = `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relforcerowsecurity order by 1`;

/** The columns whose values are not made by the table itself. */
const GIVEN = `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
  and attidentity = '' and attgenerated = '' order by attnum`;

/** Provinces A and B share the agreement G1, B and C share G2. Whatever a use case forgets to ask, the rows themselves answer. */
describe('Behind the use cases', () => {
  let stage: Stage;
  let tables: string[];
  let owned: Owned;
  let [a, b, c] = [] as unknown as [Side, Side, Side];

  beforeAll(async () => {
    stage = await openStage();
    [a, b, c] = [await aSide(stage), await aSide(stage), await aSide(stage)];
    owned = await everyTable(stage, await anAgreement(stage, { sides: [a, b] }));
    await everyTable(stage, await anAgreement(stage, { sides: [c, b] }));
    for (const name of ['spec-1', 'spec-2']) await insert(stage, 'alarm', { name, source: 'x', reason: 'x' });
    tables = (await stage.sql<{ name: string }>(FORCED)).map(({ name }) => name);
  });
  afterAll(() => stage.close());

  /** As a use case would that had forgotten to ask who may: statements, in a transaction of this person. */
  const count = (actor: Actor, table: string, where = 'true') =>
    stage.database.read(
      actor,
      async (tx) => (await tx.query<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`))[0]?.n,
    );
  /** How many rows the statement touches; refused: none. */
  const touched = (actor: Actor, sql: string, parameters: unknown[] = []) =>
    stage.database.transact(actor, (tx) => tx.change(sql, parameters)).catch((error) => (isRefusal(error) ? 0 : Promise.reject(error)));
  const whole = (table: string) =>
    stage.sql<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from ${table} t where ${owned[table]}`);

  /** What there was before is there after, unchanged. */
  async function staysAsItIs(table: string, deed: () => Promise<unknown>): Promise<void> {
    const before = await whole(table);
    expect([table, before.length]).toEqual([table, expect.any(Number)]);
    expect(before.length).toBeGreaterThan(0);
    await deed();
    expect([table, await whole(table)]).toEqual([table, before]);
  }

  async function writesNothing(actor: Actor, table: string): Promise<void> {
    await staysAsItIs(table, async () => {
      const [{ row } = { row: {} }] = await whole(table);
      // that a fact waits is said by whoever wrote it, in the same statement: nothing else is checked there
      if (table === 'outbox') return;
      const columns = (await stage.sql<{ name: string }>(GIVEN, [table])).map(({ name }) => name);
      const first = columns[0] as string;
      expect([table, 'changed', await touched(actor, `update ${table} set ${first} = ${first} where ${owned[table]}`)]).toEqual([
        table,
        'changed',
        0,
      ]);
      expect([table, 'removed', await touched(actor, `delete from ${table} where ${owned[table]}`)]).toEqual([table, 'removed', 0]);
      const copy = `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1)`;
      expect([table, 'added', await touched(actor, copy, [JSON.stringify(row)])]).toEqual([table, 'added', 0]);
    });
  }

  it('every table has rows of the first side, or is nobody’s', () => {
    expect(tables.filter((table) => !(table in owned) && !WITHOUT_AN_OWNER.includes(table))).toEqual([]);
  });

  it('a third province reads nothing of an agreement that is not its own, and writes nothing', async () => {
    for (const table of Object.keys(owned)) {
      for (const actor of [c.coordinator, c.administrator]) {
        if (!KNOWN_TO_ALL.includes(table)) expect([table, await count(actor, table, owned[table])]).toEqual([table, 0]);
        await writesNothing(actor, table);
      }
    }
  });

  it('its own, it reads', async () => {
    expect(await count(c.viceChair, 'assignment')).toBe(2);
    expect(await count(c.viceChair, 'explanation')).toBe(1);
    expect(await count(b.viceChair, 'assignment')).toBe(4);
  });

  it('the other side reads what is shared, not what is said within a side, and writes nothing of it', async () => {
    for (const table of Object.keys(owned)) {
      const seen = await count(b.coordinator, table, owned[table]);
      const hidden = [...WITHIN_A_SIDE, ...ALSO_WITHIN].includes(table);
      expect([table, hidden ? seen === 0 : (seen ?? 0) > 0]).toEqual([table, true]);
      if (!SHARED.includes(table) && !['party', 'review_side', 'review_line', 'assignment', 'fact', 'outbox'].includes(table))
        await writesNothing(b.coordinator, table);
    }
  });

  it('the other side does not change the own rows of a side where both have one, and does not take them', async () => {
    const [mine, theirs] = [b.locality.id, a.locality.id];
    const party = (locality: string) => `(select id from party where locality_id = '${locality}' and ${owned.party})`;
    for (const table of ['review_side', 'review_line', 'assignment', 'conclusion', 'status_report']) {
      await staysAsItIs(table, async () => {
        const ofA = `${owned[table]} and party_id = ${party(theirs)}`;
        await expect([table, await touched(b.coordinator, `update ${table} set party_id = party_id where ${ofA}`)]).toEqual([table, 0]);
        await expect([table, await touched(b.coordinator, `update ${table} set party_id = ${party(mine)} where ${ofA}`)]).toEqual([
          table,
          0,
        ]);
      });
    }
    await staysAsItIs('party', async () => {
      for (const change of ['stale_after = 9', `locality_id = '${mine}'`])
        expect([change, await touched(b.administrator, `update party set ${change} where locality_id = '${theirs}'`)]).toEqual([change, 0]);
    });
    await staysAsItIs('person', async () => {
      const taken = `update person set locality_id = '${mine}' where locality_id = '${theirs}'`;
      expect(await touched(b.administrator, taken)).toBe(0);
    });
  });

  it('who administers a locality reaches the districts under it, and nothing beside', async () => {
    const district = await aLocality(stage, { parentId: a.locality.id });
    const named = { name: 'x', language: 'vi', localityId: district.id, createdAt: stage.now };
    await insert(stage, 'person', { id: crypto.randomUUID(), email: 'district@x.vn', ...named });
    const there = `locality_id = '${district.id}'`;
    expect(await count(a.administrator, 'person', there)).toBe(1);
    expect(await count(b.administrator, 'person', there)).toBe(0);
  });

  it('facts are written in one’s own name and about what one may see', async () => {
    const write = `insert into fact (at, kind, person_id, actor_name, about_type, about_id, agreement_id) values (now(), 'x', $1, 'x', 'x', $1, $2)`;
    const [{ row } = { row: {} }] = await whole('agreement');
    expect(await touched(b.coordinator, write, [b.coordinator.personId, row.id])).toBe(1);
    expect(await touched(b.coordinator, write, [a.coordinator.personId, row.id])).toBe(0);
    expect(await touched(c.coordinator, write, [c.coordinator.personId, row.id])).toBe(0);
  });

  it('a use case whose own check lets everybody pass is refused all the same', async () => {
    const careless = Object.assign(Object.create(c.coordinator), { mustBeAbleTo: () => undefined, mayDo: () => true }) as Actor;
    const { AssignmentsService, TasksService } = await import('@dondoc/commitments');
    const [{ row } = { row: {} }] = await whole('assignment');
    const refused = (deed: Promise<unknown>) =>
      deed.then(
        () => 'done',
        (error: DomainError) => error.kind,
      );
    expect(await refused(stage.get(AssignmentsService).get(careless, row.id as string))).toBe('notFound');
    expect(await refused(stage.get(AssignmentsService).report(careless, row.id as string, { results: 'x' }))).toBe('notFound');
    expect(await refused(stage.get(TasksService).get(careless, row.task_id as string))).toBe('notFound');
  });

  it('a connection that says nothing of whose it is sees nothing', async () => {
    for (const role of ['dondoc_app', 'dondoc_owner']) {
      const client = new Client({ connectionString: stage.url, options: `-c role=${role}` });
      await client.connect();
      try {
        for (const table of tables.filter((one) => role === 'dondoc_app' || !SEALING.includes(one))) {
          const { rows } = await client.query(`select count(*)::int as n from ${table}`);
          expect([role, table, rows[0].n]).toEqual([role, table, 0]);
        }
      } finally {
        await client.end();
      }
    }
  });

  it('the transaction of one person leaves nothing of theirs to the next on the same connection', async () => {
    const [connection] = [new Client({ connectionString: stage.url, options: '-c role=dondoc_app' })];
    await connection.connect();
    try {
      const agreements = async () => (await connection.query('select 1 from agreement')).rowCount;
      await connection.query('begin');
      await connection.query('select act_as($1, $2)', [a.coordinator.personId, a.locality.id]);
      expect(await agreements()).toBe(1);
      await connection.query('commit');
      expect(await agreements()).toBe(0);
    } finally {
      await connection.end();
    }
  });
});

const REFUSED = ['42501'];
const isRefusal = (error: { driverError?: { code?: string } }) => REFUSED.includes(error.driverError?.code ?? '');
