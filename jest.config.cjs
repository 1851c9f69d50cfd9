const { readdirSync, readFileSync } = require('node:fs');

const { $schema, ...swc } = JSON.parse(readFileSync(`${__dirname}/.swcrc`, 'utf8'));

const folders = (path) => readdirSync(`${__dirname}/node_modules/${path}`).map((name) => `${path}${name}`);
const packages = folders('').flatMap((name) => (name.startsWith('@') ? folders(`${name}/`) : [name]));

function isEsm(name) {
  try {
    return JSON.parse(readFileSync(`${__dirname}/node_modules/${name}/package.json`, 'utf8')).type === 'module';
  } catch {
    return false;
  }
}

/** What is CommonJS already is run as it is: looking at each of its files again costs every process seconds. */
const COMMONJS = `/node_modules/(?!.*/node_modules/)(?!(?:${packages.filter(isEsm).join('|')})/).+\\.c?js$`;

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/config', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/architecture/sins/'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/apps/web/(dist|node_modules|package.json)'],
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', { ...swc, swcrc: false, sourceMaps: 'inline' }],
    '/node_modules/.+\\.m?js$': '<rootDir>/tools/jest-esm-to-cjs.cjs',
  },
  transformIgnorePatterns: [COMMONJS],
  moduleNameMapper: { '^@dondoc/([^/]+)$': '<rootDir>/libs/$1/src/index.ts', '^@config/(.*)$': '<rootDir>/config/$1' },
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  // A limit that says that something hangs, not how fast it is: the suite may share its machine.
  testTimeout: 60_000,
};
