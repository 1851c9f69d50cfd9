import { createHash } from 'node:crypto';
import { invalid } from '@dondoc/kernel';
import { PASSWORD_MIN } from './domain/password';

const SHA1 = /^([0-9a-f]{40})(:\d+)?$/i;

/** Passwords that a guesser tries first: common ones and those of known leaks. Capitals do not make them better. */
export class CommonPasswords {
  private readonly words = new Set<string>();
  private readonly hashes = new Set<string>();

  /** Passwords, or their SHA-1 as in published lists of leaks. What is too short to be accepted anyway is not kept. */
  constructor(lines: Iterable<string>) {
    for (const line of lines) {
      const hash = SHA1.exec(line)?.[1];
      if (hash) this.hashes.add(hash.toLowerCase());
      else if (line.length >= PASSWORD_MIN) this.words.add(folded(line));
    }
  }

  /** @throws invalid `password.common` */
  refuse(password: string): void {
    const isCommon = this.words.has(folded(password)) || (this.hashes.size > 0 && this.hashes.has(sha1(password)));
    if (!isCommon) return;
    throw invalid(
      'password.common',
      'Mật khẩu này dễ đoán hoặc đã bị lộ ở nơi khác; hãy ghép vài từ không liên quan với nhau.',
      'This password is easily guessed or was leaked elsewhere; put a few unrelated words together.',
      { field: 'password' },
    );
  }
}

const folded = (text: string) => text.normalize('NFC').toLowerCase();
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');
