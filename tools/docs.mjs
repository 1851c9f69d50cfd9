// Writes the pages of docs/ that are made from the code.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from './build.mjs';

const root = resolve(import.meta.dirname, '..');
await build();
const { describeConfig } = createRequire(import.meta.url)(join(root, 'dist/config/describe.js'));
writeFileSync(join(root, 'docs/configuration.md'), describeConfig());
