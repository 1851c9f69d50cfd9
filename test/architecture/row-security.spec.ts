import { type Clone, cloneDatabase } from '../support/database';
import { productionFiles } from './source-files';

/** Tables that are not somebody's, with the reason. A new table is not among them: it gets policies, or a line here. */
const NOBODYS: Record<string, string> = {
  migration: 'which migrations ran; read at start, by the system',
  clock: 'one row, the time of the product, for everybody; written by functions of the owner alone',
  calendar_year: 'the calendar of the country; what one locality adds stands in calendar_day',
  field: 'the fields of cooperation, a list that ships with the product',
  rate_limit: 'keys of the limits, which belong to no locality; asked before anybody is signed in, by the system',
  known_network: 'networks from which an account was signed in to; asked before anybody is signed in, by the system',
};

const TABLES = `select c.relname as "table", c.relrowsecurity and c.relforcerowsecurity as forced, pg_get_userbyid(c.relowner) as owner,
    array(select p.cmd || ' ' || whose::text from pg_policies p, unnest(p.roles) whose where p.tablename = c.relname order by 1) as policies
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`;

/** Deeds that by their nature touch rows of others, with what they check instead. */
const ACROSS: Record<string, string> = {
  'libs/mail/src/data/reading.ts': 'an operator cares for the mails of every side',
  'libs/commitments/src/agreements.service.ts':
    'the import of an agreement, which has no parties before it is there; administrators of a party',
  'libs/commitments/src/handover.service.ts':
    'a hand-over after a merger, from one locality to another; the administrator of what gave way',
  'libs/commitments/src/finding.service.ts':
    'the numbers of what holds the words, in the actor’s agreements; the rows are read by the policies after it',
  'libs/journal/src/seals.service.ts':
    'the chain of a locality with its restricted facts, of which only the hash is looked at; its administrators and auditors',
  'libs/reports/src/reports.service.ts':
    'the numbers of the reports that hold the words, of those the actor may read; read by the policies after it',
};

interface Table {
  table: string;
  forced: boolean;
  owner: string;
  policies: string[];
}

describe('The rows of the tables', () => {
  let clone: Clone;
  let tables: Table[];
  beforeAll(async () => {
    clone = await cloneDatabase();
    tables = await clone.sql<Table>(TABLES);
  });
  afterAll(() => clone.close());

  it('are held back by FORCE ROW LEVEL SECURITY, or the table is named here with its reason', () => {
    expect(tables.length).toBeGreaterThan(50);
    expect(tables.filter(({ forced }) => !forced).map(({ table }) => table)).toEqual(Object.keys(NOBODYS).sort());
  });

  it('are all open to the system, and never to everybody', () => {
    for (const { table, forced, policies } of tables) {
      if (forced) expect([table, policies]).toEqual([table, expect.arrayContaining(['ALL dondoc_system'])]);
      expect([table, policies.filter((one) => !/ dondoc_(app|owner|system)$/.test(one))]).toEqual([table, []]);
    }
  });

  it('belong to the role of the owner, under which nobody signs in', async () => {
    expect(new Set(tables.map(({ owner }) => owner))).toEqual(new Set(['dondoc_owner']));
    const roles = await clone.sql(
      `select rolname as name, rolcanlogin or rolsuper or rolbypassrls or rolcreaterole as strong from pg_roles where rolname like 'dondoc\\_%' order by 1`,
    );
    expect(roles).toEqual(['dondoc_app', 'dondoc_owner', 'dondoc_system'].map((name) => ({ name, strong: false })));
  });

  it('are looked at by functions that are asked once in a statement, not once in a row', async () => {
    const bare = await clone.sql(
      `select tablename, policyname from pg_policies
       where regexp_replace(concat(qual, with_check), '\\( *SELECT +dondoc_[a-z]+\\(\\) AS dondoc_[a-z]+\\)', '', 'g') ~ 'dondoc_'`,
    );
    expect(bare).toEqual([]);
  });

  it('are reached under another’s name by these functions alone', async () => {
    const definers = await clone.sql<{ name: string }>(
      `select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef order by 1`,
    );
    const handDown = /_(takes|hands)_(field|restriction)$/;
    expect(definers.map(({ name }) => name).filter((name) => !handDown.test(name))).toEqual([
      'act_as',
      'move_clock',
      'play_clock',
      'redact_older_facts',
      'seal_facts',
      'seal_new_facts',
    ]);
  });

  it('are gone beyond by few deeds', () => {
    const users = productionFiles('libs', 'apps').filter(
      ({ path, text }) => !path.startsWith('libs/database/') && text.includes('acrossSides'),
    );
    expect(users.map(({ path }) => path).sort()).toEqual(Object.keys(ACROSS).sort());
  });
});
