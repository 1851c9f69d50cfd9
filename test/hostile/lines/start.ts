import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Case, Line } from '../line';
import type { Scene } from '../scene';

const MAIN = join(process.cwd(), 'dist', 'apps', 'api', 'src', 'main.js');

/** The API as it is started in production, with this environment. */
function started(variables: Record<string, string>): Promise<{ code: number | null; words: string }> {
  const { DATABASE_URL: _url, REDIS_URL: _redis, SMTP_URL: _smtp, ...clean } = process.env;
  const child = spawn(process.execPath, [MAIN], { env: { ...clean, PORT: '0', LOG_LEVEL: 'error', ...variables } });
  let words = '';
  child.stderr.on('data', (chunk) => {
    words += chunk;
  });
  const patience = setTimeout(() => child.kill('SIGKILL'), 50_000);
  return new Promise((resolve) =>
    child.once('close', (code) => {
      clearTimeout(patience);
      resolve({ code, words });
    }),
  );
}

const PRODUCTION = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://dondoc.example.vn',
  DATABASE_URL: 'postgres://app:Rieng-tu-2026@127.0.0.1:1/none',
};

interface Refusal {
  name: string;
  code: number;
  words: RegExp;
  given(scene: Scene): Record<string, string>;
}

const refuses = (name: string, variable: string, variables: Record<string, string>): Refusal => ({
  name,
  code: 2,
  words: new RegExp(`^${variable}: `),
  given: () => variables,
});

const roleOf = (power: string) => `hostile_${power}`;

const refusesRole = (power: string): Refusal => ({
  name: `a database role with ${power}`,
  code: 1,
  words: /^DATABASE_URL: the role /,
  given: ({ stage }) => ({ DATABASE_URL: stage.url.replace('owner:owner', `${roleOf(power)}:Rieng-tu-2026`) }),
});

const POWERS = ['superuser', 'bypassrls'];

const REFUSALS: Refusal[] = [
  refuses('an http address', 'PUBLIC_URL', { PUBLIC_URL: 'http://dondoc.example.vn' }),
  refuses('the demonstration', 'DEMO', { DEMO: 'on' }),
  refuses('a sample password', 'DATABASE_URL', { DATABASE_URL: 'postgres://app:secret@db/dondoc' }),
  refuses('a sample password of the mail server', 'SMTP_URL', { SMTP_URL: 'smtps://post:changeme@mail.example.vn' }),
  ...POWERS.map(refusesRole),
];

let starts: Promise<Map<string, Awaited<ReturnType<typeof started>>>> | undefined;

const AT_A_TIME = 2;

/** Two at a time, when the first is asked for: a process takes seconds to start and to refuse. */
async function startAll(scene: Scene) {
  for (const power of POWERS) await scene.stage.sql(`create role ${roleOf(power)} login ${power} password 'Rieng-tu-2026'`);
  try {
    const run = async ({ name, given }: Refusal) => [name, await started({ ...PRODUCTION, ...given(scene) })] as const;
    const seen = new Map<string, Awaited<ReturnType<typeof started>>>();
    for (let n = 0; n < REFUSALS.length; n += AT_A_TIME)
      for (const [name, what] of await Promise.all(REFUSALS.slice(n, n + AT_A_TIME).map(run))) seen.set(name, what);
    return seen;
  } finally {
    for (const power of POWERS) await scene.stage.sql(`drop role ${roleOf(power)}`);
  }
}

const refused = ({ name, code, words }: Refusal): Case => ({
  name,
  run: async (scene) => {
    starts ??= startAll(scene);
    const seen = (await starts).get(name);
    expect(seen).toEqual({ code, words: expect.stringMatching(words) });
    expect(seen?.words).not.toContain('Rieng-tu-2026');
  },
});

export const start: Line[] = [
  {
    line: 'a sample secret, a superuser database role, an http: PUBLIC_URL in production → start refuses and names the variable',
    cases: REFUSALS.map(refused),
  },
];
