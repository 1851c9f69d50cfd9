import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { Problem } from '../api/problem';

/** Whether this browser can do anything with passkeys at this address. */
export const knowsPasskeys = (): boolean => typeof window.PublicKeyCredential === 'function';

/** What the server reads: see the API page. */
export interface Signed {
  id: string;
  clientDataJSON: string;
  authenticatorData: string;
  signature: string;
  userHandle?: string;
}

const library = () => import('@simplewebauthn/browser');

/** Lets a passkey sign. @param refused the sentence for whoever closed the browser's dialog, or has none here. @throws Problem */
export async function sign(options: PublicKeyCredentialRequestOptionsJSON, refused: string): Promise<Signed> {
  const { startAuthentication } = await library();
  const { id, response } = await startAuthentication({ optionsJSON: options }).catch(() => Promise.reject(cancelled(refused)));
  const { clientDataJSON, authenticatorData, signature, userHandle } = response;
  return { id, clientDataJSON, authenticatorData, signature, ...(userHandle && { userHandle }) };
}

/** Makes a passkey. @throws Problem */
export async function make(options: PublicKeyCredentialCreationOptionsJSON, refused: string) {
  const { startRegistration } = await library();
  const { id, response } = await startRegistration({ optionsJSON: options }).catch(() => Promise.reject(cancelled(refused)));
  const { clientDataJSON, attestationObject, transports } = response;
  return { id, clientDataJSON, attestationObject, ...(transports && { transports }) };
}

const cancelled = (sentence: string) => new Problem(400, 'passkey.cancelled', sentence);
