import { aPerson } from '../../builders';
import { Door } from '../../support/door';
import { type Lie, LyingProvider, secondsNow } from '../../support/lying-provider';
import { freePort } from '../../support/port';
import { Jar, type ProviderAt } from '../../support/provider';
import type { Line } from '../line';

const LIES: [what: string, lie: Lie][] = [
  ['another issuer', { claims: { iss: 'https://evil.example' } }],
  ['another audience', { claims: { aud: 'other' } }],
  ['another nonce', { claims: { nonce: 'other' } }],
  ['alg: none', { header: { alg: 'none' }, unsigned: true }],
  ['another key', { otherKey: true }],
  ['a token that is over', { claims: { iat: secondsNow() - 3_600, exp: secondsNow() - 3_000 } }],
];

/** A product of its own that signs in at a provider which says what it is told to. */
async function atProvider(
  settings: (provider: LyingProvider) => ProviderAt,
  visit: (url: string, provider: LyingProvider, door: Door) => Promise<void>,
): Promise<void> {
  const provider = await LyingProvider.open();
  const port = await freePort();
  const door = await Door.open({ port, provider: settings(provider) });
  try {
    await visit(`http://localhost:${port}`, provider, door);
  } finally {
    await door.close();
    provider.close();
  }
}

async function comeBack(url: string, provider: LyingProvider, lie: Lie): Promise<number> {
  const jar = new Jar();
  const { searchParams } = new URL((await jar.ask(`${url}/api/session/provider`)).headers.get('location') as string);
  Object.assign(provider, { lie, nonce: searchParams.get('nonce') });
  return (await jar.ask(`${url}/api/session/provider/callback?code=c&state=${searchParams.get('state')}`)).status;
}

export const provider: Line[] = [
  {
    line: 'OIDC towards private addresses → refused at connect',
    cases: [
      {
        name: 'a provider on loopback, where private addresses are not allowed',
        run: () =>
          atProvider(
            ({ settings }) => ({ ...settings, oidcAllowPrivate: false }),
            async (url) => {
              const { status } = await new Jar().ask(`${url}/api/session/provider`);
              expect(status).toBe(503);
            },
          ),
      },
    ],
  },
  {
    line: 'OIDC with a wrong issuer, audience, nonce, alg: none → 401, users linked by issuer + subject only',
    cases: [
      {
        name: 'each lie is refused, and the truth is taken',
        run: () =>
          atProvider(
            ({ settings }) => settings,
            async (url, lying, door) => {
              const { personId } = await aPerson(door.stage);
              const link =
                'insert into person_identity (id, person_id, issuer, subject, linked_at) values (gen_random_uuid(), $1, $2, $3, now())';
              await door.stage.sql(link, [personId, lying.issuer, 'an']);
              await door.stage.sql(link, [personId, 'https://other.example', 'binh']);
              for (const [what, lie] of LIES) expect([what, await comeBack(url, lying, lie)]).toEqual([what, 401]);
              const [{ email } = { email: '' }] = await door.stage.sql<{ email: string }>('select email from person where id = $1', [
                personId,
              ]);
              expect(await comeBack(url, lying, { claims: { sub: 'stranger', email, email_verified: true } })).toBe(401);
              expect(await comeBack(url, lying, { claims: { sub: 'binh' } })).toBe(401);
              expect(await comeBack(url, lying, {})).toBe(303);
            },
          ),
      },
    ],
  },
];
