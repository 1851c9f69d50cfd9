import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from './port';

export const CLIENT_SECRET = 'mot-bi-mat-cho-cac-bai-thu';

/** The settings of a product that signs in at the provider. */
export interface ProviderAt {
  oidcLabel?: string;
  oidcIssuer: string;
  oidcClientSecret: string;
  oidcAllowPrivate: boolean;
  oidcSecondFactors?: string[];
}

/** Starts an OpenID provider as a process of its own. @param publicUrl of the product that people come back to */
export async function startProvider(publicUrl: string): Promise<{ settings: ProviderAt; stop(): Promise<void> }> {
  const port = await freePort();
  const args = [join(__dirname, 'provider-process.mjs'), String(port), `${publicUrl}/api/session/provider/callback`, CLIENT_SECRET];
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  await Promise.race([
    once(child.stdout as NodeJS.ReadableStream, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error('The provider did not start.'))),
  ]);
  return {
    settings: { oidcIssuer: `http://localhost:${port}`, oidcClientSecret: CLIENT_SECRET, oidcAllowPrivate: true },
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** A browser's jar: cookies by host and name, redirects followed one at a time. */
export class Jar {
  private readonly cookies = new Map<string, string>();

  /** Sends what a browser would. @returns the answer, not followed */
  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const { host } = new URL(address);
    const cookie = [...this.cookies].filter(([key]) => key.startsWith(`${host} `)).map(([key, value]) => `${key.split(' ')[1]}=${value}`);
    const response = await fetch(address, { redirect: 'manual', ...init, headers: { ...init.headers, cookie: cookie.join('; ') } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      this.cookies.set(`${host} ${name}`, value);
    }
    return response;
  }

  /** A cookie that the browser has already. */
  put(address: string, name: string, value: string): void {
    this.cookies.set(`${new URL(address).host} ${name}`, value);
  }

  /** Goes where the answer sends it. */
  async follow(address: string): Promise<{ response: Response; address: string }> {
    let [at, response] = [address, await this.ask(address)];
    while (response.headers.get('location') && response.status < 400) {
      at = new URL(response.headers.get('location') as string, at).href;
      response = await this.ask(at);
    }
    return { response, address: at };
  }

  /** Signs in at the provider under this name, from wherever the product sends one. @returns where the provider sends one back to */
  async signInAs(name: string, from: string): Promise<string> {
    const form = await this.follow(from);
    let response = await this.send(form.address, { prompt: 'login', login: name, password: 'x' });
    for (let at = form.address; ; ) {
      const to = response.headers.get('location');
      if (to) at = new URL(to, at).href;
      if (at.includes('/api/session/provider/callback')) return at;
      response = to ? await this.ask(at) : await this.sendFormOf(at, await response.text());
    }
  }

  private send(address: string, fields: Record<string, string>): Promise<Response> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.ask(address, { method: 'POST', headers, body: new URLSearchParams(fields).toString() });
  }

  /** A page whose script sends its form: by one the provider signs out whoever was signed in there before. */
  private sendFormOf(at: string, text: string): Promise<Response> {
    const action = /<form method="post" action="([^"]+)"/.exec(text)?.[1];
    if (!action) throw new Error(`No way on from ${at}: ${text.slice(0, 300)}`);
    const inputs = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    return this.send(new URL(action, at).href, Object.fromEntries(inputs.map(([, name, value]) => [name, value])));
  }
}
