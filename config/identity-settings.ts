import { file, oneOf, wholeNumber } from './parse';
import { optional, required } from './setting';

/** How people prove who they are. */
export const identitySettings = {
  breachedPasswordsFile: optional({
    name: 'BREACHED_PASSWORDS_FILE',
    meaning:
      'More passwords that nobody may choose, beside a small list that ships: one a line, or their SHA-1 (`HASH` or `HASH:count`). The file is held in memory.',
    allowed: 'the path of a text file',
    fallbackInWords: 'the list that ships',
    parse: file,
  }),
  factorKey: optional({
    name: 'FACTOR_KEY',
    meaning:
      'Key under which the secrets of one-time codes are sealed. Whoever loses it sets up codes anew. Keep it apart from copies of the database.',
    allowed: '32 to 200 random characters, the same in every process',
    fallbackInWords: '`factor.key` in `DATA_DIR`, made at the first start',
    secret: true,
    parse: (text) => (text.length >= 32 && text.length <= 200 ? text : undefined),
  }),
  confirmMinutes: required({
    name: 'CONFIRM_MINUTES',
    meaning: 'Signing and administration ask again who one is when that was proved longer ago than this.',
    allowed: 'a whole number from 1 to 720',
    fallback: '15',
    parse: wholeNumber(1, 720),
  }),
  secondFactor: required({
    name: 'SECOND_FACTOR',
    meaning: '`required`: who signs or administers does so only with a second factor set up.',
    allowed: 'optional or required',
    fallback: 'optional',
    parse: oneOf('optional', 'required'),
  }),
};
