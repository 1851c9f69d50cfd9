import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clone, cloneDatabase } from '../support/database';
import { dondoc } from './dondoc';

const PATIENCE_MS = 180_000;

let clone: Clone;
let folder: string;
beforeAll(async () => {
  clone = await cloneDatabase();
  folder = mkdtempSync(join(tmpdir(), 'dondoc-command-'));
});
afterAll(async () => {
  await clone.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (args: string[], input?: string) => dondoc(args, { DATABASE_URL: clone.url, DATA_DIR: folder }, input);

describe('dondoc', () => {
  it.each([
    ['2026-02-23', '-1', '2026-02-13'],
    ['2026-08-24', '-1', '2026-08-22'],
    ['2026-11-25', '-1', '2026-11-23'],
    ['2026-02-13', '0', '2026-02-13'],
    ['2026-02-14', '0', '2026-02-23'],
  ])(
    'calendar add %s %s prints %s',
    async (date, n, result) => {
      expect(await run(['calendar', 'add', date, n])).toMatchObject({ code: 0, stdout: `${result}\n` });
    },
    PATIENCE_MS,
  );

  it(
    'prints JSON on stdout when asked, and words on stderr only',
    async () => {
      const { code, stdout } = await run(['calendar', 'add', '2026-02-23', '-1', '--json']);
      expect({ code, answer: JSON.parse(stdout) }).toEqual({
        code: 0,
        answer: { date: '2026-02-23', workingDays: -1, result: '2026-02-13' },
      });
    },
    PATIENCE_MS,
  );

  it.each([
    [['calendar', 'add', '23/02/2026', '1'], '"23/02/2026" is not a date such as 2026-02-23.'],
    [['calendar', 'add', '2026-02-23', '1.5'], '"1.5" is not a whole number from -10000 to 10000.'],
    [['calendar', 'add', '2026-02-23'], "missing required argument 'n'"],
    [['import', 'nowhere.json'], 'Cannot read nowhere.json: ENOENT.'],
    [['preview', '--from', '2026-01-01', '--to', '2026-12-31', '--cycle', 'draft.json'], 'With --cycle, name the --agreement.'],
    [['replay', '--to', 'yesterday'], '"yesterday" is not a date such as 2026-11-22.'],
    [['fly'], "unknown command 'fly'"],
  ])(
    'refuses %j with exit code 2 and in words',
    async (args, words) => {
      const { code, stdout, stderr } = await run(args);
      expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining(words) });
    },
    PATIENCE_MS,
  );

  it(
    'shows a year of the calendar, and says when it is missing',
    async () => {
      expect((await run(['calendar', 'show', '2026'])).stdout).toContain('thứ Bảy, 22/08/2026');
      expect((await run(['calendar', 'show', '2031'])).stderr).toContain('The year 2031 is not in the calendar.');
    },
    PATIENCE_MS,
  );

  it(
    'proposes a year, which stays provisional until it is published',
    async () => {
      expect((await run(['calendar', 'propose', '2028'])).stdout).toMatch(/^2028 is provisional: 1\d days added/);
      expect((await run(['calendar', 'show', '2028'])).stdout).toContain('Tết Nguyên đán (dự kiến)');
      const published = await run(['calendar', 'publish', '2028', '--basis', 'Thông báo số 1/TB-BNV']);
      expect(published.stdout).toMatch(/^2028 is published/);
      expect(await run(['calendar', 'propose', '2028'])).toMatchObject({ code: 1 });
    },
    PATIENCE_MS,
  );

  it(
    'imports the shipped agreements once',
    async () => {
      const first = JSON.parse((await run(['import', 'config/data/agreements.json', '--json'])).stdout);
      const second = JSON.parse((await run(['import', 'config/data/agreements.json', '--json'])).stdout);
      expect(first).toMatchObject({
        imported: ['HN-LDG-2023', 'HN-TH-2019', 'NA-QNG-2023', 'HN-NA-2019', 'QNG-HN-PLAN'],
        rows: 91,
        commitments: 79,
      });
      expect(second).toMatchObject({ imported: [], rows: 0 });
    },
    PATIENCE_MS,
  );

  it(
    'previews a draft from a file as if it were in force, with the nine keys, and writes nothing',
    async () => {
      const draft = join(folder, 'draft.json');
      writeFileSync(draft, JSON.stringify({ rhythm: { preset: 'quarter' }, activeFrom: '2026-01-01' }));
      const asked = ['preview', '--agreement', 'HN-LDG-2023', '--from', '2026-01-01', '--to', '2026-12-31', '--json'];
      const { code, stdout } = await run([...asked, '--cycle', draft]);
      const lines = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      const keys = ['date', 'agreement', 'subject', 'kind', 'rung', 'office', 'period', 'deadline', 'version'];
      expect({ code, keys: [...new Set(lines.map((line) => Object.keys(line).join()))] }).toEqual({ code: 0, keys: [keys.join()] });
      expect(lines.map((line) => line.period)).toContain('2026-Q3');
      expect((await run(asked)).stdout).toBe('');
    },
    PATIENCE_MS,
  );

  it(
    'creates an administrator with a password from standard input, and refuses a short one',
    async () => {
      const create = ['admin', 'create', '--name', 'Nguyễn Thị Quản Trị', '--email', 'quan-tri@hn.example', '--locality', 'HN'];
      expect(await run(create, 'short\n')).toMatchObject({ code: 2 });
      expect(await run(create, 'một mật khẩu đủ dài\n')).toMatchObject({ code: 0, stdout: 'Created quan-tri@hn.example.\n' });
    },
    PATIENCE_MS,
  );

  it(
    'breaks the glass: one more administrator, by a link that is printed once, and the first is told',
    async () => {
      const glass = ['admin', 'break-glass', '--name', 'Trực ban', '--email', 'truc-ban@hn.example', '--locality', 'HN', '--json'];
      const { code, stdout } = await run(glass);
      expect({ code, answer: JSON.parse(stdout) }).toEqual({
        code: 0,
        answer: { url: expect.stringMatching(/^http:\/\/localhost:\d+\/invitation#[\w-]{40,}$/), expiresAt: expect.any(String), told: 1 },
      });
      expect((await run(glass)).stderr).toBe('dondoc: This address belongs to another account.\n');
    },
    PATIENCE_MS,
  );

  it(
    'keeps the journal as evidence: verified, anchored, exported, redacted, and a change is named',
    async () => {
      const anchors = join(folder, 'anchors.json');
      const file = join(folder, 'hn.jsonl');
      writeFileSync(anchors, (await run(['audit', 'anchors'])).stdout);
      expect(await run(['audit', 'verify'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^✓ HN: \d+ seals$/m) });
      expect(await run(['audit', 'export', '--locality', 'HN', '--out', file])).toMatchObject({ code: 0 });
      const redacted = await run(['audit', 'redact', '--fact', '1', '--reason', 'thử', '--by', 'Văn thư']);
      expect(redacted).toMatchObject({ code: 0, stdout: '1 facts redacted.\n' });
      expect(await run(['audit', 'verify', '--anchors', anchors])).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('1 redacted'),
      });
      expect(await run(['audit', 'verify', '--file', file, '--anchors', anchors])).toMatchObject({ code: 0 });
      await clone.sql(`update fact set actor_name = 'kẻ khác' where id = (select fact_id from seal s join locality l on l.id = s.chain
        where l.code = 'HN' and s.position = 1)`);
      const { code, stdout } = await run(['audit', 'verify', '--locality', 'HN']);
      expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringMatching(/^✗ HN: 0 seals\. The fact \d+ was changed\.\n$/) });
    },
    PATIENCE_MS,
  );

  it(
    'looks the installation over',
    async () => {
      const { stdout } = await run(['doctor', '--json']);
      const findings = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(findings).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ name: 'database', state: 'good' }),
          { name: 'role', state: 'good', words: 'transactions run as dondoc_system' },
          { name: 'calendar', state: 'good', words: '2026 is published' },
        ]),
      );
    },
    PATIENCE_MS,
  );

  it(
    'has help with examples for every command',
    async () => {
      for (const command of [
        'start',
        'migrate',
        'import',
        'admin create',
        'admin break-glass',
        'calendar add',
        'calendar propose',
        'calendar publish',
        'calendar import',
        'calendar show',
        'preview',
        'explain',
        'report verify',
        'audit verify',
        'audit anchors',
        'audit export',
        'audit redact',
        'replay',
        'doctor',
        'bounces',
      ]) {
        expect((await run([...command.split(' '), '--help'])).stdout).toMatch(/Examples?:\n {2}/);
      }
    },
    PATIENCE_MS,
  );
});

describe('dondoc start refuses in one line', () => {
  const start = (variables: Record<string, string>) => dondoc(['start'], { DATA_DIR: folder, PORT: '0', ...variables });
  const oneLine = (words: RegExp) =>
    expect.objectContaining({ code: expect.any(Number), stderr: expect.stringMatching(new RegExp(`^dondoc: .*${words.source}.*\\n$`)) });

  it(
    'a port that is taken',
    async () => {
      const server = await new Promise<Server>((resolve) => {
        const taken = createServer().listen(0, '127.0.0.1', () => resolve(taken));
      });
      const { port } = server.address() as { port: number };
      const refused = await start({ PORT: String(port) });
      server.close();
      expect(refused).toEqual(oneLine(new RegExp(`PORT ${port} is taken by another program\\. Set PORT`)));
      expect(refused.code).toBe(1);
    },
    PATIENCE_MS,
  );

  it(
    'a data folder of another PostgreSQL version',
    async () => {
      const old = join(folder, 'old');
      mkdirSync(join(old, 'postgres', 'data'), { recursive: true });
      writeFileSync(join(old, 'postgres', 'data', 'PG_VERSION'), '15\n');
      expect(await start({ DATA_DIR: old })).toEqual(oneLine(/was made by PostgreSQL 15; this release brings 18/));
    },
    PATIENCE_MS,
  );

  it(
    'a data folder that is a file',
    async () => {
      const file = join(folder, 'file');
      writeFileSync(file, '');
      expect(await start({ DATA_DIR: file })).toEqual(oneLine(/cannot be written \((EEXIST|ENOTDIR)\)\. Set DATA_DIR/));
    },
    PATIENCE_MS,
  );

  it(
    'a configuration that is wrong, naming the variable',
    async () => {
      expect(await start({ PORT: 'http' })).toMatchObject({ code: 1, stderr: expect.stringContaining('PORT: "http" is not allowed') });
    },
    PATIENCE_MS,
  );
});
