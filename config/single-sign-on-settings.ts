import { anyText, onOff, url } from './parse';
import { optional, required } from './setting';

/** Signing in at a provider of one's own authority. */
export const singleSignOnSettings = {
  oidcIssuer: optional({
    name: 'OIDC_ISSUER',
    meaning: 'Provider of single sign-on (OpenID Connect), by its issuer. People are known there by issuer and subject; see ADR 43.',
    allowed: 'an https:// address; http:// outside production',
    fallbackInWords: 'people sign in with passwords and passkeys',
    parse: url('https', 'http'),
  }),
  oidcClientId: optional({
    name: 'OIDC_CLIENT_ID',
    meaning:
      'Name of this installation at the provider. The address to register there is `PUBLIC_URL` and `/api/session/provider/callback`.',
    allowed: 'the client id',
    fallbackInWords: '`dondoc`',
    parse: anyText,
  }),
  oidcClientSecret: optional({
    name: 'OIDC_CLIENT_SECRET',
    meaning: 'Secret of this installation at the provider.',
    allowed: 'the client secret',
    fallbackInWords: 'a public client, by PKCE alone',
    secret: true,
    parse: anyText,
  }),
  oidcLabel: required({
    name: 'OIDC_LABEL',
    meaning: 'What the button on the sign-in page says.',
    allowed: 'a few words',
    fallback: 'Đăng nhập một lần (SSO)',
    parse: anyText,
  }),
  oidcScopes: required({
    name: 'OIDC_SCOPES',
    meaning: 'What the provider is asked for.',
    allowed: 'words with spaces, `openid` among them',
    fallback: 'openid',
    parse: (text) => (text.split(' ').includes('openid') ? text : undefined),
  }),
  oidcGroupsClaim: required({
    name: 'OIDC_GROUPS_CLAIM',
    meaning: 'Claim of the identity token that lists the groups of a person. An office that names a group is held by its members.',
    allowed: 'the name of a claim',
    fallback: 'groups',
    parse: anyText,
  }),
  oidcSecondFactors: required({
    name: 'OIDC_SECOND_FACTORS',
    meaning:
      'What the provider says of how somebody signed in (the claims `amr` and `acr`) that counts as a second factor, where `SECOND_FACTOR=required`.',
    allowed: 'words with spaces, such as mfa otp hwk, or none',
    fallback: 'none',
    parse: (text) => (text === 'none' ? [] : text.split(/\s+/)),
  }),
  oidcAllowPrivate: required({
    name: 'OIDC_ALLOW_PRIVATE',
    meaning: 'Whether the provider may have an address of a private network. Otherwise such a connection is refused.',
    allowed: 'on or off',
    fallback: 'off',
    parse: onOff,
  }),
};
