import { forbidden } from '@dondoc/kernel';
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { StoredPasskey } from './data/passkeys';
import type { RelyingParty } from './relying-party';

/** What an authenticator says about a new key; all of it base64url. */
export interface Attestation {
  id: string;
  clientDataJSON: string;
  attestationObject: string;
  transports?: string[];
}

/** What it signed with a key that is known. */
export interface Assertion {
  id: string;
  clientDataJSON: string;
  authenticatorData: string;
  signature: string;
  userHandle?: string;
}

type Transport = NonNullable<Parameters<typeof verifyRegistrationResponse>[0]['response']['response']['transports']>[number];

export const passkeyRefused = () =>
  forbidden('passkey.refused', 'Khóa truy cập không được chấp nhận. Hãy thử lại.', 'The passkey was not accepted. Try again.');

/** The challenge that the browser says was signed; whether it was is verified later. */
export function challengeIn({ clientDataJSON }: { clientDataJSON: string }): string {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8')) as { challenge?: unknown };
    if (typeof challenge === 'string') return challenge;
  } catch {
    // what cannot be read was not signed for us
  }
  throw passkeyRefused();
}

const expected = (party: RelyingParty, answer: { clientDataJSON: string }) => ({
  expectedChallenge: challengeIn(answer),
  expectedOrigin: party.origin,
  expectedRPID: party.id,
  requireUserVerification: true,
});

const common = ({ id }: { id: string }) => ({ id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} });

/** @throws forbidden `passkey.refused` */
export async function verifiedAttestation(party: RelyingParty, answer: Attestation) {
  const { clientDataJSON, attestationObject, transports = [] } = answer;
  const response = { ...common(answer), response: { clientDataJSON, attestationObject, transports: transports as Transport[] } };
  const { verified, registrationInfo } = await orRefused(verifyRegistrationResponse({ response, ...expected(party, answer) }));
  if (!verified || !registrationInfo) throw passkeyRefused();
  const { id, publicKey, counter } = registrationInfo.credential;
  return { credentialId: id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports };
}

/** @returns the authenticator's counter. @throws forbidden `passkey.refused` */
export async function verifiedAssertion(party: RelyingParty, answer: Assertion, passkey: StoredPasskey): Promise<number> {
  const { clientDataJSON, authenticatorData, signature, userHandle } = answer;
  const response = { ...common(answer), response: { clientDataJSON, authenticatorData, signature, ...(userHandle && { userHandle }) } };
  const publicKey = new Uint8Array(Buffer.from(passkey.publicKey, 'base64url'));
  const credential = { id: passkey.credentialId, publicKey, counter: passkey.counter };
  const { verified, authenticationInfo } = await orRefused(
    verifyAuthenticationResponse({ response, credential, ...expected(party, answer) }),
  );
  if (!verified) throw passkeyRefused();
  return authenticationInfo.newCounter;
}

/** The library says by an error what is wrong; to whoever asks it is one refusal. */
const orRefused = <T>(verification: Promise<T>): Promise<T> =>
  verification.catch(() => {
    throw passkeyRefused();
  });
