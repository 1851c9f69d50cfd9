import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

/** Bytes as CBOR writes them (RFC 8949), as far as an authenticator needs it. */
const head = (kind: number, length: number) =>
  length < 24
    ? Buffer.from([(kind << 5) | length])
    : length < 256
      ? Buffer.from([(kind << 5) | 24, length])
      : Buffer.from([(kind << 5) | 25, length >> 8, length & 255]);
const bytes = (value: Buffer) => Buffer.concat([head(2, value.length), value]);
const words = (value: string) => Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
const number = (value: number) => (value >= 0 ? head(0, value) : head(1, -1 - value));
const map = (...pairs: Buffer[]) => Buffer.concat([head(5, pairs.length / 2), ...pairs]);

const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest();
const [PRESENT, VERIFIED, ATTESTED] = [0x01, 0x04, 0x40];

interface Asked {
  challenge: string;
}

/** An authenticator with one passkey, in the test's hands: it signs whatever it is asked to, for whatever site. */
export class Authenticator {
  readonly id = randomBytes(24).toString('base64url');
  counter = 0;
  private readonly keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  constructor(
    private readonly origin = 'http://localhost:3000',
    private readonly site = 'localhost',
  ) {}

  make({ challenge }: Asked) {
    const { x, y } = this.keys.publicKey.export({ format: 'jwk' }) as { x: string; y: string };
    const point = (value: string) => bytes(Buffer.from(value, 'base64url'));
    const key = map(number(1), number(2), number(3), number(-7), number(-1), number(1), number(-2), point(x), number(-3), point(y));
    const id = Buffer.from(this.id, 'base64url');
    const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
    const data = Buffer.concat([this.data(PRESENT | VERIFIED | ATTESTED), credential]);
    const attestation = map(words('fmt'), words('none'), words('attStmt'), map(), words('authData'), bytes(data));
    return {
      id: this.id,
      clientDataJSON: this.client('webauthn.create', challenge).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    };
  }

  /** @param flags without user verification: what a stolen key does that asks for no finger */
  sign({ challenge }: Asked, { verified = true } = {}) {
    this.counter += 1;
    const [client, data] = [this.client('webauthn.get', challenge), this.data(verified ? PRESENT | VERIFIED : PRESENT)];
    const signature = createSign('sha256')
      .update(Buffer.concat([data, sha256(client)]))
      .sign(this.keys.privateKey);
    return {
      id: this.id,
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
    };
  }

  private client(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }));
  }

  private data(flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(this.site), Buffer.from([flags]), counter]);
  }
}
