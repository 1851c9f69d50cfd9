import { productionFiles, type SourceFile } from './source-files';

const CLOCK = /\bnew Date\b|\bDate\s*\.|\bDate\(|\bTemporal\.Now\b/;
const ENVIRONMENT = /\bprocess\s*(\.|\?\.)\s*env\b|\bprocess\s*\[|from 'node:process'|from 'process'/;
/** The kernel turns moments into dates and draws identifiers; nothing else touches the system clock. */
const MAY_USE_THE_CLOCK = ['libs/kernel/src/clock.ts', 'libs/kernel/src/id.ts'];

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

function sinsOf({ path, text }: SourceFile): string[] {
  const code = withoutComments(text);
  return [
    CLOCK.test(code) && !MAY_USE_THE_CLOCK.includes(path) ? `${path} reads the clock` : '',
    ENVIRONMENT.test(code) && !path.startsWith('config/') ? `${path} reads the environment` : '',
  ].filter(Boolean);
}

describe('Time and configuration are arguments', () => {
  it('in every file that runs in production', () => {
    expect(productionFiles('apps', 'libs', 'config').flatMap(sinsOf)).toEqual([]);
  });

  it.each([
    'const now = Date.now();',
    'const now = new Date();',
    'const now = new Date ();',
    'const now = globalThis.Date.now();',
    'const now = Date();',
  ])('and %s is seen as reading the clock', (text) => {
    const path = 'libs/reports/src/sin.ts';
    expect(sinsOf({ path, text })).toEqual([`${path} reads the clock`]);
  });

  it.each(['const port = process.env.PORT;', "const port = process['env'].PORT;", "import { env } from 'node:process';"])(
    'and %s is seen as reading the environment',
    (text) => {
      const path = 'apps/api/src/sin.ts';
      expect(sinsOf({ path, text })).toEqual([`${path} reads the environment`]);
      expect(sinsOf({ path: 'config/env.ts', text })).toEqual([]);
    },
  );

  it('and a comment that names them is no sin', () => {
    expect(sinsOf({ path: 'libs/mail/src/x.ts', text: '/** never new Date() */\n// nor process.env\nconst a = 1;' })).toEqual([]);
  });
});
