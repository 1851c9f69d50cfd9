import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './cruise';

/** A file that is wrong in one way each. */
const SINS: Record<string, string> = {
  noRestrictedGlobals: 'export const now = (): number => new Date(0).getTime();\n',
  noProcessEnv: 'export const port = process.env.PORT;\n',
  noExplicitAny: 'export const same = (value: any): unknown => value;\n',
  noFloatingPromises: 'async function send(): Promise<void> {}\nexport function go(): void {\n  send();\n}\n',
  noMisusedPromises: 'async function send(): Promise<void> {}\nexport const go = (): void => [1].forEach(async () => send());\n',
};

const INNOCENT = "import { Service } from './service';\n\nexport class Other {\n  constructor(readonly service: Service) {}\n}\n";

interface Finding {
  category: string;
  file: string;
}

/** What the project's linter says about these files, each in a project of the same configuration. */
function lint(files: Record<string, string>): Finding[] {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-lint-'));
  try {
    copyFileSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { stdout } = spawnSync(join(ROOT, 'node_modules/.bin/biome'), ['lint', '--reporter=json', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string | { file: string } } }[] };
    return diagnostics.map(({ category, location: { path } }) => ({ category, file: typeof path === 'string' ? path : path.file }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('The linter', () => {
  const inLib = (name: string) => `libs/reports/src/${name}.ts`;
  const elsewhere = ['config/env.ts', 'libs/kernel/src/clock.ts', inLib('innocent')];
  const findings = lint({
    ...Object.fromEntries(Object.entries(SINS).map(([rule, text]) => [inLib(rule), text])),
    'config/env.ts': SINS.noProcessEnv ?? '',
    'libs/kernel/src/clock.ts': SINS.noRestrictedGlobals ?? '',
    [inLib('innocent')]: INNOCENT,
  });

  it.each(Object.keys(SINS))('sees the sin against %s', (rule) => {
    expect(findings).toContainEqual({ category: expect.stringMatching(new RegExp(`/${rule}$`)), file: inLib(rule) });
  });

  it.each(elsewhere)('has nothing against %s', (file) => {
    expect(findings.filter((finding) => finding.file === file)).toEqual([]);
  });
});
