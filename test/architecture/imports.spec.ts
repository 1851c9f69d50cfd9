import { join } from 'node:path';
import { ROOT, type Violation, violationsIn } from './cruise';

const rules: string[] = (require('../../config/dependency-cruiser.cjs') as { forbidden: { name: string }[] }).forbidden.map(
  (rule) => rule.name,
);

/** The planted sin against each rule that is not on the context map. */
const SINS: Record<string, string> = {
  'libs-are-on-the-map': 'libs/stranger/src/not-on-the-map.ts',
  'no-cycles': 'libs/directory/src/one.ts',
  'front-door-only': 'libs/commitments/src/back-door.ts',
  'front-door-only-outside': 'apps/api/src/back-door.ts',
  'web-sees-views-only': 'apps/web/src/reads-code.ts',
  'web-imports-types-not-code': 'apps/web/src/imports-a-value.ts',
  'views-are-plain': 'libs/mail/src/views.ts',
  'domain-is-pure': 'libs/reviews/src/domain/cycle.ts',
  'kernel-is-pure': 'libs/kernel/src/file.ts',
  'apps-are-leaves': 'libs/reports/src/calls-an-app.ts',
  'apps-do-not-meet': 'apps/cli/src/meets-an-app.ts',
  'only-the-command-starts-apps': 'apps/api/src/starts-an-app.ts',
  'config-is-for-apps': 'libs/reports/src/reads-config.ts',
  'tests-are-leaves': 'libs/reports/src/uses-a-test.ts',
  'typeorm-stays-in-data': 'libs/reports/src/uses-typeorm.ts',
  'pg-stays-in-data': 'libs/reports/src/uses-pg.ts',
  'redis-stays-in-jobs': 'libs/reports/src/uses-redis.ts',
  'http-stays-in-api': 'libs/reports/src/uses-http.ts',
  'smtp-stays-in-mail': 'libs/reports/src/uses-smtp.ts',
  'development-packages-stay-in-tests': 'libs/reports/src/uses-a-development-package.ts',
  'nothing-undeclared': 'libs/reports/src/uses-an-undeclared-package.ts',
  'nothing-unresolvable': 'libs/reports/src/leads-nowhere.ts',
};

const sinAgainst = (rule: string) => SINS[rule] ?? `libs/${rule.replace('context-map-', '')}/src/reaches-too-far.ts`;

describe('The import rules', () => {
  let planted: Violation[];
  beforeAll(async () => {
    planted = await violationsIn(join(ROOT, 'test/architecture/sins'));
  }, 60_000);

  it.each(rules)('see the planted sin against %s', (rule) => {
    expect(planted).toContainEqual(expect.objectContaining({ rule, from: sinAgainst(rule) }));
  });

  it('also see a type that the domain takes from outside itself', () => {
    expect(planted).toContainEqual(expect.objectContaining({ rule: 'domain-is-pure', from: 'libs/reviews/src/domain/own-views.ts' }));
  });

  it.each(['libs/reviews/src/domain/review.ts', 'libs/reports/src/data/schemas.ts', 'apps/web/src/screen.ts', 'apps/cli/src/start.ts'])(
    'leave the innocent %s alone',
    (file) => {
      expect(planted.filter((violation) => violation.from === file)).toEqual([]);
    },
  );

  it('are kept by the whole tree', async () => {
    expect(await violationsIn(ROOT)).toEqual([]);
  }, 120_000);
});
