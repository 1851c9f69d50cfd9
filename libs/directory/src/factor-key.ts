import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Id } from '@dondoc/kernel';

const [ALGORITHM, IV, TAG] = ['aes-256-gcm', 12, 16] as const;

/** Seals the secrets of one-time codes: whoever reads the database alone can make no code. A sealed secret opens for its own person only. */
export class FactorKey {
  private readonly key: Buffer;

  constructor(text: string) {
    this.key = Buffer.from(hkdfSync('sha256', text, '', 'dondoc second factors', 32));
  }

  seal(secret: string, personId: Id): string {
    const iv = randomBytes(IV);
    const cipher = createCipheriv(ALGORITHM, this.key, iv).setAAD(Buffer.from(personId));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
  }

  /** Null where it was sealed under another key, or for somebody else. */
  open(sealed: string, personId: Id): string | null {
    const bytes = Buffer.from(sealed, 'base64');
    try {
      const decipher = createDecipheriv(ALGORITHM, this.key, bytes.subarray(0, IV), { authTagLength: TAG });
      decipher.setAAD(Buffer.from(personId)).setAuthTag(bytes.subarray(IV, IV + TAG));
      return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  }
}
