import type { Problem } from './setting';

interface Relevant {
  nodeEnv: string;
  demo: boolean;
  publicUrl: string;
  databaseUrl?: string | undefined;
  databaseOwnerUrl?: string | undefined;
  redisUrl?: string | undefined;
  smtpUrl?: string | undefined;
  oidcIssuer?: string | undefined;
  oidcClientSecret?: string | undefined;
}

/** Passwords that stand in manuals and samples, ours among them. */
const SAMPLES =
  /^(…|\.{3}|secret|password|passwd|changeme|change-me|change_me|example|sample|test|admin|root|postgres|dondoc|redis|user|x+|\*+|<.*>)$/i;

const refusal = (variable: string, why: string): Problem => ({ variable, sentence: `${variable}: ${why}` });

/** What is fine for trying out and not for work with real people: refused with NODE_ENV=production, each with its variable. */
export function productionProblems(values: Relevant): Problem[] {
  if (values.nodeEnv !== 'production') return [];
  return [
    ...(values.demo ? [refusal('DEMO', 'production is no demonstration. Set it to off, or leave it out.')] : []),
    ...(values.publicUrl.startsWith('https:')
      ? []
      : [refusal('PUBLIC_URL', 'production is reached by https. Set it to the https:// address that people type.')]),
    ...(values.databaseUrl
      ? []
      : [refusal('DATABASE_URL', 'production needs a PostgreSQL server of its own; the embedded one runs under a superuser.')]),
    ...(values.oidcIssuer?.startsWith('http:')
      ? [refusal('OIDC_ISSUER', 'production signs in by https. Set it to an https:// address.')]
      : []),
    ...(values.oidcClientSecret && SAMPLES.test(values.oidcClientSecret)
      ? [refusal('OIDC_CLIENT_SECRET', 'it is a sample. Use the secret that the provider gave.')]
      : []),
    ...samplesIn({
      DATABASE_URL: values.databaseUrl,
      DATABASE_OWNER_URL: values.databaseOwnerUrl,
      REDIS_URL: values.redisUrl,
      SMTP_URL: values.smtpUrl,
    }),
  ];
}

/** An address without a password passes: a server may know its clients by other means. */
function samplesIn(addresses: Record<string, string | undefined>): Problem[] {
  return Object.entries(addresses)
    .filter(([, address]) => address && isSample(new URL(address)))
    .map(([variable]) => refusal(variable, 'its password is a sample. Choose one of your own.'));
}

function isSample({ username, password }: URL): boolean {
  const [name, secret] = [decodeURIComponent(username), decodeURIComponent(password)];
  return secret !== '' && (SAMPLES.test(secret) || secret === name);
}
