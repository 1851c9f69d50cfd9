import { createSign, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ProviderAt } from './provider';

type Claims = Record<string, unknown>;

/** What a provider says in its identity token: the right one, as changed by a lie. */
export interface Lie {
  header?: Claims;
  claims?: Claims;
  /** Signs with another key than the one it publishes. */
  otherKey?: boolean;
  unsigned?: boolean;
}

/** Tokens are judged by the real time. */
export const secondsNow = () => Math.floor(performance.timeOrigin / 1000 + performance.now() / 1000);

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A provider in this process that signs whatever it is told to. */
export class LyingProvider {
  lie: Lie = {};
  nonce = '';
  private readonly keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  private readonly others = generateKeyPairSync('rsa', { modulusLength: 2048 });
  private readonly server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(this.answer(new URL(request.url ?? '/', this.issuer).pathname)));
  });

  static async open(): Promise<LyingProvider> {
    const provider = new LyingProvider();
    provider.server.listen(0, '127.0.0.1');
    await once(provider.server, 'listening');
    return provider;
  }

  get issuer(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  get settings(): ProviderAt {
    return { oidcIssuer: this.issuer, oidcClientSecret: 'x', oidcAllowPrivate: true };
  }

  close(): void {
    this.server.close();
  }

  private answer(path: string): object {
    if (path === '/jwks') return { keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] };
    if (path === '/token') return { access_token: 'a', token_type: 'Bearer', id_token: this.token() };
    const at = (name: string) => `${this.issuer}/${name}`;
    return {
      issuer: this.issuer,
      authorization_endpoint: at('auth'),
      token_endpoint: at('token'),
      jwks_uri: at('jwks'),
      response_types_supported: ['code'],
      id_token_signing_alg_values_supported: ['RS256'],
    };
  }

  private token(): string {
    const now = secondsNow();
    const claims = { iss: this.issuer, sub: 'an', aud: 'dondoc', iat: now, exp: now + 60, nonce: this.nonce, ...this.lie.claims };
    const text = `${encoded({ alg: 'RS256', kid: 'k', ...this.lie.header })}.${encoded(claims)}`;
    const { privateKey } = this.lie.otherKey ? this.others : this.keys;
    return this.lie.unsigned ? `${text}.` : `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`;
  }
}
