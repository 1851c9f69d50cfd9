import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** DER, as far as a certificate needs it. */
const der = (tag: number, ...contents: Buffer[]): Buffer => {
  const content = Buffer.concat(contents);
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
};
const sequence = (...contents: Buffer[]) => der(0x30, ...contents);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const text = (value: string) => der(0x0c, Buffer.from(value));
const octets = (content: Buffer) => der(0x04, content);
const bits = (content: Buffer) => der(0x03, Buffer.from([0]), content);
const time = (value: string) => der(0x17, Buffer.from(value));

const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'));
const nameOf = (value: string) => sequence(der(0x31, sequence(oid('550403'), text(value))));
const extension = (id: string, content: Buffer) => sequence(oid(id), octets(content));

export interface Certificate {
  /** PEM */
  key: string;
  /** PEM; it signs itself, so that it is its own authority. */
  cert: string;
}

/** A self-signed certificate for a host name and 127.0.0.1, valid from 2020 to 2049. */
export function selfSigned(host: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const body = bodyOf(host, publicKey);
  const signature = createSign('sha256').update(body).sign(privateKey);
  const pem = sequence(body, ECDSA_WITH_SHA256, bits(signature))
    .toString('base64')
    .replace(/.{1,64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${pem}-----END CERTIFICATE-----\n`,
  };
}

function bodyOf(host: string, publicKey: KeyObject): Buffer {
  const alternatives = sequence(der(0x82, Buffer.from(host)), der(0x87, Buffer.from([127, 0, 0, 1])));
  const isAuthority = sequence(der(0x01, Buffer.from([255])));
  const extensions = sequence(extension('551d11', alternatives), extension('551d13', isAuthority));
  return sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ECDSA_WITH_SHA256,
    nameOf(host),
    sequence(time('200101000000Z'), time('491231235959Z')),
    nameOf(host),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
}
