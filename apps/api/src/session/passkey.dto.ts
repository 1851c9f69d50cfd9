import type { Assertion, Attestation } from '@dondoc/directory';
import { ChoicesField, TextField } from '../http/fields';

const BASE64URL = /^[\w-]+$/;
const part = (most: number) => TextField({ least: 1, most, matches: BASE64URL });

/** What an authenticator signed, as the browser tells it, base64url. */
export class AssertionDto implements Assertion {
  @part(1400)
  id!: string;

  @part(4000)
  clientDataJSON!: string;

  @part(4000)
  authenticatorData!: string;

  @part(8000)
  signature!: string;

  @TextField({ optional: true, most: 200, matches: BASE64URL })
  userHandle?: string;
}

/** What an authenticator says about a passkey it has made, base64url. */
export class AttestationDto implements Attestation {
  @part(1400)
  id!: string;

  @part(4000)
  clientDataJSON!: string;

  @part(40_000)
  attestationObject!: string;

  @ChoicesField(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'], { optional: true })
  transports?: string[];
}
