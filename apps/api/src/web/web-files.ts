import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NextFunction, Request, Response } from 'express';
import { isServers } from '../http/outside';
import { webPolicy } from '../http/security-headers';

const ASSET = /^\/assets\/([\w-][\w.-]*(?<!\.map))$/;
/** What scanners look for: never an address of the application, so that it is answered as what it is, nothing. */
const NO_SCREEN = /\/\.|\.(map|env|js|json|ts|git|sql|bak|old|ya?ml|php|ini|log|zip|gz)$/i;
const YEAR_MS = 365 * 24 * 3600 * 1000;
/** What the build leaves beside a file, by the encoding that a browser accepts; the smallest first. */
const PACKED = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;

/**
 * Serves the built web application: files with a hash in their name for good, and its page for every address that is not the server's.
 * Without a build there is nothing to serve, and the API answers as it does for any unknown address.
 */
export function webFiles(folder: string) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const [name, reads] = [ASSET.exec(request.path)?.[1], request.method === 'GET' || request.method === 'HEAD'];
    if (reads && name && existsSync(join(folder, 'assets', name))) sendAsset(join(folder, 'assets'), name, request, response, next);
    else if (reads && wantsPage(request) && existsSync(join(folder, 'index.html'))) sendPage(response, folder).catch(next);
    else next();
  };
}

const wantsPage = ({ path, headers }: Request): boolean =>
  path === '/' || (!isServers(path) && !NO_SCREEN.test(path) && String(headers.accept).includes('text/html'));

function sendAsset(root: string, name: string, request: Request, response: Response, next: NextFunction): void {
  const packed = PACKED.find(({ encoding, ending }) => request.acceptsEncodings(encoding) && existsSync(join(root, name + ending)));
  response.type(name.slice(name.lastIndexOf('.')));
  response.setHeader('Vary', 'Accept-Encoding');
  if (packed) response.setHeader('Content-Encoding', packed.encoding);
  response.removeHeader('Cache-Control');
  response.sendFile(name + (packed?.ending ?? ''), { root, immutable: true, maxAge: YEAR_MS }, (error) => error && next(error));
}

/** The page names a nonce of its own for the style elements that its components write. */
async function sendPage(response: Response, folder: string): Promise<void> {
  const nonce = randomBytes(16).toString('base64');
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  response.setHeader('Content-Security-Policy', webPolicy(nonce));
  response.setHeader('Cache-Control', 'no-cache');
  response.type('html').send(page.replaceAll('{{nonce}}', nonce));
}
