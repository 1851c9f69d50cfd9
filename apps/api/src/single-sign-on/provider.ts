import type { Config } from '@config/env';
import type { FromProvider } from '@dondoc/directory';
import { Logger } from '@nestjs/common';
import type * as OpenId from 'openid-client';
import { DoorError } from '../http/door-error';
import { guardedFetch } from './guarded-fetch';

export interface ProviderSettings {
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  label: string;
  scopes: string;
  groupsClaim: string;
  /** Values of `amr` and `acr` that count as one. */
  secondFactors: readonly string[];
  allowPrivate: boolean;
}

export const PROVIDER = Symbol('provider');
export const CALLBACK = '/api/session/provider/callback';

export type ProviderConfig = Pick<Config, 'publicUrl'> &
  Partial<
    Pick<
      Config,
      | 'oidcIssuer'
      | 'oidcClientId'
      | 'oidcClientSecret'
      | 'oidcLabel'
      | 'oidcScopes'
      | 'oidcGroupsClaim'
      | 'oidcSecondFactors'
      | 'oidcAllowPrivate'
    >
  >;

/** The provider of this configuration, if it names one. Nobody asks it anything before somebody signs in by it. */
export function providerOf(config: ProviderConfig): Provider | null {
  if (!config.oidcIssuer) return null;
  const settings = {
    issuer: config.oidcIssuer,
    clientId: config.oidcClientId ?? 'dondoc',
    clientSecret: config.oidcClientSecret,
    label: config.oidcLabel ?? 'SSO',
    scopes: config.oidcScopes ?? 'openid',
    groupsClaim: config.oidcGroupsClaim ?? 'groups',
    secondFactors: config.oidcSecondFactors ?? [],
    allowPrivate: config.oidcAllowPrivate ?? false,
  };
  return new Provider(settings, config.publicUrl + CALLBACK);
}

/** Loaded when somebody first signs in by it. */
const library = (): typeof OpenId => require('openid-client') as typeof OpenId;

const PATIENCE_S = 10;

const unreachable = () =>
  new DoorError(
    503,
    'provider.unreachable',
    {
      vi: 'Chưa liên lạc được với hệ thống đăng nhập một lần; hãy thử lại.',
      en: 'The provider of single sign-on cannot be reached; try again.',
    },
    30,
  );

const refusedAnswer = () =>
  new DoorError(401, 'provider.refused', {
    vi: 'Trả lời của hệ thống đăng nhập một lần không hợp lệ nên không được nhận.',
    en: 'The answer of the provider of single sign-on is not valid and was refused.',
  });

const declined = () =>
  new DoorError(401, 'provider.declined', {
    vi: 'Việc đăng nhập ở hệ thống đăng nhập một lần chưa hoàn tất hoặc bị từ chối ở đó.',
    en: 'Signing in at the provider of single sign-on was not finished, or was refused there.',
  });

/** The provider as OpenID Connect describes it: code flow with PKCE, state and nonce; the identity token's signature is always verified. */
export class Provider {
  private readonly logger = new Logger('provider');
  private known: Promise<OpenId.Configuration> | undefined;

  constructor(
    private readonly settings: ProviderSettings,
    private readonly redirectUri: string,
  ) {}

  get issuer(): string {
    return this.settings.issuer;
  }

  get label(): string {
    return this.settings.label;
  }

  /** Where the browser is sent. `verifier`, `nonce`: derived from the browser's secret, kept nowhere. `anew`: whoever is signed in there is asked again. */
  async address({ state, verifier, nonce, anew }: { state: string; verifier: string; nonce: string; anew: boolean }): Promise<URL> {
    const { buildAuthorizationUrl, calculatePKCECodeChallenge } = library();
    return buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.redirectUri,
      scope: this.settings.scopes,
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(anew && { prompt: 'login', max_age: '0' }),
    });
  }

  /** Exchanges what came back for who it is. @throws DoorError 401 `provider.refused`, 503 `provider.unreachable` */
  async whoCameBack(query: string, expected: { state: string; verifier: string; nonce: string }): Promise<FromProvider> {
    const { authorizationCodeGrant } = library();
    const configuration = await this.configuration();
    try {
      const tokens = await authorizationCodeGrant(configuration, new URL(`${this.redirectUri}${query}`), {
        expectedState: expected.state,
        expectedNonce: expected.nonce,
        pkceCodeVerifier: expected.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims() as OpenId.IDToken;
      return {
        issuer: claims.iss,
        subject: claims.sub,
        gaveSecondFactor: saysOneOf(this.settings.secondFactors, claims),
        ...authTimeIn(claims.auth_time),
        ...groupsIn(claims[this.settings.groupsClaim]),
      };
    } catch (error) {
      this.logger.warn(`Refused: ${(error as Error).message}`);
      throw isOfNetwork(error) ? unreachable() : saidNo(error) ? declined() : refusedAnswer();
    }
  }

  private configuration(): Promise<OpenId.Configuration> {
    this.known ??= this.discover().catch((error: Error) => {
      this.known = undefined;
      this.logger.warn(`Discovery failed: ${error.message}${error.cause instanceof Error ? ` (${error.cause.message})` : ''}`);
      throw unreachable();
    });
    return this.known;
  }

  private discover(): Promise<OpenId.Configuration> {
    const { allowInsecureRequests, customFetch, discovery, enableNonRepudiationChecks } = library();
    const { issuer, clientId, clientSecret, allowPrivate } = this.settings;
    const insecure = new URL(issuer).protocol === 'http:' ? [allowInsecureRequests] : [];
    return discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute: [enableNonRepudiationChecks, ...insecure],
      timeout: PATIENCE_S,
      [customFetch]: guardedFetch({ allowPrivate }) as OpenId.CustomFetch,
    });
  }
}

const authTimeIn = (claim: unknown): { authTime?: number } => (typeof claim === 'number' ? { authTime: claim } : {});

const groupsIn = (claim: unknown): { groups?: string[] } =>
  Array.isArray(claim) ? { groups: claim.filter((one): one is string => typeof one === 'string').slice(0, 500) } : {};

/** Whether the token says of how the person signed in (methods by RFC 8176, class by OpenID Connect Core, 2) one of these words. */
const saysOneOf = (words: readonly string[], { amr, acr }: OpenId.IDToken): boolean =>
  [amr, acr].flat().some((said) => typeof said === 'string' && words.includes(said));

/** The provider itself says that it does not sign this person in (RFC 6749, 4.1.2.1). */
const saidNo = (error: unknown) => (error as { code?: string }).code === 'OAUTH_AUTHORIZATION_RESPONSE_ERROR';

/** Of a connection, not of an answer. */
function isOfNetwork(error: unknown): boolean {
  const codes = [error, (error as Error)?.cause].map((one) => (one as { code?: string } | undefined)?.code ?? '');
  return codes.some((code) => /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EPIPE|EPRIVATE|OAUTH_TIMEOUT)/.test(code));
}
