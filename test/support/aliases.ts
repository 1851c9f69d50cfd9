import Module from 'node:module';
import { join } from 'node:path';

const libs = join(__dirname, '..', '..', 'libs');
type Resolve = (request: string, ...rest: unknown[]) => string;
const loader = Module as unknown as { _resolveFilename: Resolve };
const resolve = loader._resolveFilename;

/** Jest's `moduleNameMapper` does not reach what a global setup loads: `@dondoc/mail` → libs/mail/src/index.ts. */
loader._resolveFilename = function (request, ...rest) {
  const lib = /^@dondoc\/([a-z]+)$/.exec(request)?.[1];
  return resolve.call(this, lib ? join(libs, lib, 'src', 'index.ts') : request, ...rest);
};
