import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SHIPPED = join(__dirname, 'data', 'common-passwords.txt');

/** The lines of the list that ships with the product and of one that is configured: passwords, or their SHA-1 as `HASH` or `HASH:count`. */
export function commonPasswords(configured?: string): string[] {
  return [SHIPPED, ...(configured ? [configured] : [])].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split(/\r?\n/)
      .filter((line) => line !== '' && !line.startsWith('# ')),
  );
}
