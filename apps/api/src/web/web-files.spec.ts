import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { securityHeaders } from '../http/security-headers';
import { webFiles } from './web-files';

@Module({})
class Nothing {}

/** The middleware over a folder with a page and one script. */
async function serving(folder: string): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(Nothing, { logger: false });
  app.use(securityHeaders('http://localhost:3000'));
  app.use(webFiles(folder));
  return app.init();
}

describe('The web application', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-web-'));
  const script = 'console.log("đôn đốc")';
  let app: NestExpressApplication;
  let server: Server;

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(
      join(folder, 'index.html'),
      '<meta property="csp-nonce" nonce="{{nonce}}"><script nonce="{{nonce}}" src="/assets/a-1.js">',
    );
    writeFileSync(join(folder, 'assets/a-1.js'), script);
    writeFileSync(join(folder, 'assets/a-1.js.map'), '{}');
    writeFileSync(join(folder, 'assets/a-1.js.gz'), gzipSync(script));
    app = await serving(folder);
    server = createServer(app.getHttpAdapter().getInstance());
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  const page = (path: string) => request(server).get(path).set('Accept', 'text/html');

  it.each(['/', '/my-work', '/agreements/HN-LDG-2023', '/nowhere/at/all'])(
    'answers %s with its page, which is asked for anew each time',
    async (path) => {
      const { headers } = await page(path)
        .expect(200)
        .expect('Content-Type', /text\/html/);
      expect(headers['cache-control']).toBe('no-cache');
    },
  );

  it.each([
    '/.env',
    '/.git/config',
    '/assets/a-1.js.map',
    '/main.js.map',
    '/package.json',
    '/dist/main.js',
    '/config.yml',
    '/..%2f.env',
    '/wp-login.php',
  ])('does not answer %s, which only a scanner asks for', async (path) => {
    await page(path).expect(404);
  });

  it.each(['/api/agreements', '/livez', '/mailbox/x', '/demo/sign-in/x', '/assets/none.js'])('leaves %s to the server', async (path) => {
    await page(path).expect(404);
  });

  it('is no answer to a program, nor to a write', async () => {
    await request(server).get('/my-work').set('Accept', 'application/json').expect(404);
    await request(server).post('/my-work').set('Accept', 'text/html').expect(404);
  });

  it('lets styles through by a nonce that is new each time, and no inline script', async () => {
    const [first, second] = [await page('/'), await page('/')];
    const nonceOf = (text: string) => /nonce="([^"]+)"/.exec(text)?.[1];
    const policy = String(first.headers['content-security-policy']);
    expect(policy).toContain(`style-src 'self' 'nonce-${nonceOf(first.text)}'`);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe-inline');
    expect(nonceOf(second.text)).not.toBe(nonceOf(first.text));
    expect(first.text).not.toContain('{{');
  });

  it('keeps files with a hash in their name for good, packed where the browser can unpack', async () => {
    const plain = await request(server).get('/assets/a-1.js').set('Accept-Encoding', 'identity').expect(200);
    expect(plain.text).toBe(script);
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const packed = await request(server)
      .get('/assets/a-1.js')
      .set('Accept-Encoding', 'gzip')
      .expect('Content-Encoding', 'gzip')
      .expect('Content-Type', /javascript/)
      .expect('Vary', 'Accept-Encoding');
    expect(packed.text).toBe(script);
  });

  it.each(['/assets/..%2findex.html', '/assets/%2e%2e/index.html', '/assets/.sources'])('hands out nothing by %s', async (path) => {
    const { status } = await request(server).get(path);
    expect(status).toBe(404);
  });
});
