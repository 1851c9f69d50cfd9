// Who may import whom. test/architecture/imports.spec.ts runs these rules on the real tree, which must be clean,
// and on test/architecture/sins, where every one of them must bite.
const MAY_USE = require('./context-map.json');

/** Tests beside the code, and what a lib's tests alone use. */
const SPEC = '[.](spec|fixture)[.]ts$|^libs/[^/]+/test/';
const NPM = 'node_modules';
const oneOf = (names) => (names.length ? `(${names.join('|')})` : '(?!)');

/** A lib reaches the libs that the context map gives it, and no other. */
const contextMap = Object.entries(MAY_USE).map(([lib, allowed]) => ({
  name: `context-map-${lib}`,
  severity: 'error',
  comment: `libs/${lib} may use: ${allowed.join(', ') || 'nothing'}`,
  from: { path: `^libs/${lib}/`, pathNot: SPEC },
  to: { path: '^libs/', pathNot: `^libs/${oneOf([lib, ...allowed])}/` },
}));

/** These packages are imported from these places and nowhere else. */
const only = (name, places, packages) => ({
  name,
  severity: 'error',
  from: { pathNot: [...places, SPEC, '^test/', NPM] },
  to: { path: `${NPM}/(${packages})/` },
});

const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    ...contextMap,
    forbid(
      'libs-are-on-the-map',
      'a new lib is entered into config/context-map.json',
      { path: '^libs/', pathNot: `^libs/${oneOf(Object.keys(MAY_USE))}/` },
      {},
    ),
    forbid('no-cycles', 'nothing imports itself by a detour', {}, { circular: true }),
    forbid(
      'front-door-only',
      'a lib is entered by its index.ts',
      { path: '^libs/([^/]+)/' },
      { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index[.]ts$'] },
    ),
    forbid(
      'front-door-only-outside',
      'a lib is entered by its index.ts; a test may set the scene that a lib’s own tests set',
      { pathNot: `^(libs|apps/web)/|${NPM}` },
      { path: '^libs/', pathNot: '^libs/[^/]+/(src/index[.]ts$|test/)' },
    ),
    forbid(
      'web-sees-views-only',
      'the browser gets types from views.ts and nothing else',
      { path: '^apps/web/' },
      { path: '^(libs|config|apps/(api|worker|cli))/', pathNot: '^libs/[^/]+/src/views[.]ts$' },
    ),
    forbid(
      'web-imports-types-not-code',
      'the browser gets types from views.ts and nothing else',
      { path: '^apps/web/' },
      { path: '^libs/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'views-are-plain',
      'views.ts is interfaces only',
      { path: '^libs/[^/]+/src/views[.]ts$' },
      { dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'domain-is-pure',
      'domain/ sees itself and the kernel: no framework, no npm, no node',
      { path: '^libs/([^/]+)/src/domain/', pathNot: SPEC },
      { pathNot: ['^libs/$1/src/domain/', '^libs/kernel/src/index[.]ts$'] },
    ),
    forbid('kernel-is-pure', 'the kernel imports nothing', { path: '^libs/kernel/', pathNot: SPEC }, { pathNot: '^libs/kernel/' }),
    forbid('apps-are-leaves', 'nobody imports an app', { path: '^(libs|config)/' }, { path: '^apps/' }),
    forbid(
      'apps-do-not-meet',
      'the doors do not know each other; the command line starts them by their main',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: ['^apps/$1/', '^apps/(api|worker)/src/main[.]ts$'] },
    ),
    forbid(
      'only-the-command-starts-apps',
      'an app is started by its main, from the command line alone',
      { path: '^apps/', pathNot: '^apps/cli/' },
      { path: '^apps/([^/]+)/src/main[.]ts$', pathNot: '^apps/$1/' },
    ),
    forbid('config-is-for-apps', 'libs get their configuration as arguments', { path: '^libs/', pathNot: SPEC }, { path: '^config/' }),
    forbid(
      'tests-are-leaves',
      'production does not import tests',
      { path: '^(apps|libs|config)/', pathNot: SPEC },
      { path: `^test/|${SPEC}` },
    ),
    only('typeorm-stays-in-data', ['^libs/database/', '^libs/[^/]+/src/data/', '[.]module[.]ts$'], 'typeorm|@nestjs/typeorm'),
    only('pg-stays-in-data', ['^libs/(database|jobs)/', '^libs/[^/]+/src/data/'], 'pg'),
    only('redis-stays-in-jobs', ['^libs/jobs/', '^apps/worker/'], 'bullmq|ioredis|@nestjs/bullmq'),
    only('http-stays-in-api', ['^apps/api/'], 'express|@nestjs/platform-express|@nestjs/swagger'),
    only('smtp-stays-in-mail', ['^libs/mail/'], 'nodemailer'),
    forbid(
      'development-packages-stay-in-tests',
      'what runs in production is in dependencies',
      { path: '^(apps|libs|config)/', pathNot: SPEC },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'nothing-undeclared',
      'every package is named in package.json',
      { pathNot: NPM },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid('nothing-unresolvable', 'every import leads somewhere', {}, { couldNotResolve: true }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: NPM },
    exclude: { path: '^dist/|^test/architecture/sins/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json', '.d.ts'],
    },
  },
};
