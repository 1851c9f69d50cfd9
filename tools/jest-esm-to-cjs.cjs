// Below Node 24.9 Jest cannot require() ES modules, and Nest 12 and others ship nothing else.
// This transformer compiles their files to CommonJS and leaves CommonJS files alone.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const swc = require('@swc/core');

const typeOfFolder = new Map();

function packageType(folder) {
  if (!typeOfFolder.has(folder)) {
    try {
      typeOfFolder.set(folder, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).type ?? 'commonjs');
    } catch {
      typeOfFolder.set(folder, null);
    }
  }
  return typeOfFolder.get(folder);
}

function isEsm(file) {
  if (file.endsWith('.mjs')) return true;
  if (file.endsWith('.cjs')) return false;
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const type = packageType(folder);
    if (type !== null) return type === 'module';
  }
  return false;
}

const options = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs', ignoreDynamic: false },
  jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } },
};

/** An ES module may declare `__dirname` for itself; in CommonJS the name is taken, so it is set instead. */
const asOwnNames = (code) => code.replace(/^(?:const|let|var) (__dirname|__filename)\b/gm, '$1');

function toCjs(source, file) {
  const { code, map } = swc.transformSync(source, { ...options, filename: file });
  return { code: asOwnNames(code), map };
}

module.exports = {
  getCacheKey: (source, file) =>
    createHash('sha1')
      .update(`2 ${swc.version} ${isEsm(file)} ${file}`)
      .update(source)
      .digest('hex'),
  process: (source, file) => (isEsm(file) ? toCjs(source, file) : { code: source }),
};
