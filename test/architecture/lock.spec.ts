import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './cruise';

type Json = Record<string, unknown>;

const SEALED = { version: '1.0.0', integrity: 'sha512-x' };

function check(manifest: Json, packages: Json): { code: number | null; said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-lock-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'tools/check-lock.mjs'), folder], { encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  return { code: status, said: stderr };
}

describe('The check of the lock file', () => {
  const dependencies = { core: '1.0.0' };

  it('is content with a complete lock', () => {
    const packages = {
      '': { dependencies },
      'node_modules/core': { ...SEALED, optionalDependencies: { 'core-darwin': '1.0.0', 'core-linux': '1.0.0' } },
      'node_modules/core-linux': SEALED,
      'node_modules/core/node_modules/core-darwin': SEALED,
    };
    expect(check({ dependencies }, packages)).toEqual({ code: 0, said: '' });
  });

  it('misses a package of a platform that is not this one', () => {
    const packages = { '': { dependencies }, 'node_modules/core': { ...SEALED, optionalDependencies: { 'core-darwin': '1.0.0' } } };
    expect(check({ dependencies }, packages)).toEqual({ code: 1, said: expect.stringContaining('core-darwin is missing') });
  });

  it('does not miss an optional peer', () => {
    const peers = { peerDependencies: { peer: '*' }, peerDependenciesMeta: { peer: { optional: true } } };
    expect(check({ dependencies }, { '': { dependencies }, 'node_modules/core': { ...SEALED, ...peers } }).code).toBe(0);
  });

  it('sees a download address', () => {
    const packages = { '': { dependencies }, 'node_modules/core': { ...SEALED, resolved: 'https://registry.example/core.tgz' } };
    expect(check({ dependencies }, packages).said).toContain('node_modules/core names a download address');
  });

  it('sees that package.json has moved on', () => {
    const packages = { '': { dependencies }, 'node_modules/core': SEALED };
    expect(check({ dependencies: { core: '1.1.0' } }, packages).said).toContain('dependencies differ from package.json');
  });
});
