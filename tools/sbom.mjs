// `npm run sbom`: what the product is made of, into sbom/. A CycloneDX document of what runs in production, and the licences of everything installed.
// The last line is `N passed, N failed`; a package without a licence, or with one that nobody has looked at, fails.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';

/** Licences that let the product be run and handed on; each was read. */
const READ = new Set(
  `MIT MIT-0 ISC BSD-2-Clause BSD-3-Clause 0BSD Apache-2.0 BlueOak-1.0.0 CC0-1.0 CC-BY-4.0 Unlicense Python-2.0 OFL-1.1 MPL-2.0 Zlib PostgreSQL WTFPL
  LGPL-3.0-or-later`.split(/\s+/),
);

/** Packages whose licence npm cannot read, and where it stands or that it does not. */
const ELSEWHERE = {
  'png-js': 'MIT, in its file LICENSE; comes with pdfmake',
  chainsaw: 'MIT/X11, in the old form of its package.json; comes with exceljs',
  buffers: 'none stated in the package; comes with exceljs (unzipper, binary), which reads workbooks with it',
};

const sbomOf = (...more) =>
  JSON.parse(
    execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', ...more], { cwd: root, maxBuffer: 64 * 1024 * 1024, encoding: 'utf8' }),
  );

const licenceOf = ({ licenses = [] }) =>
  licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '').join(' AND ') || 'none';

/** `A OR B`: one that was read is enough; `A AND B`: all. */
const isRead = (licence) =>
  licence
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((one) => READ.has(one.trim())));

const folder = join(root, 'sbom');
mkdirSync(folder, { recursive: true });
const running = sbomOf('--omit=dev');
writeFileSync(join(folder, 'dondoc.cdx.json'), `${JSON.stringify(running, null, 2)}\n`);

const installed = sbomOf().components ?? [];
const names = new Set((running.components ?? []).map(({ 'bom-ref': ref }) => ref));
const rows = installed
  .filter(({ name }) => name !== 'web')
  .map((component) => ({
    name: component.name,
    version: component.version,
    licence: licenceOf(component),
    runs: names.has(component['bom-ref']),
  }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));
const table = rows.map(({ name, version, licence, runs }) => `${name}\t${version}\t${licence}\t${runs ? 'production' : 'development'}`);
writeFileSync(join(folder, 'licences.tsv'), `${['package\tversion\tlicence\tused in', ...table].join('\n')}\n`);

const unread = rows.filter(({ name, licence }) => !isRead(licence) && !Object.hasOwn(ELSEWHERE, name));
for (const [name, why] of Object.entries(ELSEWHERE)) console.error(`${name}: ${why}`);
for (const { name, version, licence } of unread) console.error(`${name} ${version}: licence ${licence}`);
const byLicence = new Map();
for (const { licence } of rows) byLicence.set(licence, (byLicence.get(licence) ?? 0) + 1);
const counts = [...byLicence].map(([licence, count]) => `${count} ${licence}`);
console.log(`${rows.length} packages, ${names.size} of them in production: ${counts.join(', ')}`);
const silent = rows.filter(({ name }) => ELSEWHERE[name]?.startsWith('none')).length;
console.log(`${rows.length - unread.length - silent} passed, ${unread.length} failed`);
process.exitCode = unread.length > 0 ? 1 : 0;
