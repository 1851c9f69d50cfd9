#!/usr/bin/env node
// Runs the compiled command; `npm ci` compiles it, `npm run build` does so again.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const main = join(__dirname, '..', '..', '..', 'dist', 'apps', 'cli', 'src', 'main.js');
if (!existsSync(main)) {
  process.stderr.write('dondoc is not built yet. Run: npm run build\n');
  process.exit(2);
}
require(main).run(process.argv.slice(2));
