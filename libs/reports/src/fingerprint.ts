import { createHash } from 'node:crypto';
import { canonicalJson } from '@dondoc/kernel';

/** SHA-256, in hexadecimal, over the canonical JSON of a value: equal contents, equal fingerprints, whatever the order of their keys. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
}
