import type { Device } from '@dondoc/directory';
import { type Instant, type Language, localDateAt, localTimeAt } from '@dondoc/kernel';
import type { AccountChange } from '../domain/account-mail';
import { oneLine } from '../domain/one-line';
import { linkTo, PATHS } from '../paths';
import { WORDS } from '../words';
import type { Page } from './page';

export interface AccountChangeMail {
  change: AccountChange;
  at: Instant;
  /** Who did it: the person, whoever opened a link of theirs, or an administrator of this name. */
  by: 'oneself' | 'byLink' | { name: string };
  /** Where the account is signed in. */
  devices: readonly Device[];
  language: Language;
  name: string;
  publicUrl: string;
}

export function accountChangePage({ change, at, by, devices, language, name, publicUrl }: AccountChangeMail): Page {
  const words = WORDS[language];
  const { what, said, when, who, where, right, wrong, open, why } = words.accountChange;
  return {
    language,
    subject: `${words.brand} ${what[change]}`,
    title: what[change],
    parts: [
      { part: 'text', text: words.account.hello(oneLine(name)) },
      { part: 'text', text: said },
      {
        part: 'item',
        tone: 'yellow',
        name: what[change],
        lines: [
          when(words.day(localDateAt(at)), localTimeAt(at)),
          typeof by === 'string' ? who[by] : who.other(oneLine(by.name)),
          where(placesOf(devices, language)),
        ],
      },
      { part: 'text', text: right },
      { part: 'text', text: wrong },
      { part: 'button', link: { href: linkTo(publicUrl, PATHS.account), label: open } },
      { part: 'text', text: words.closing },
    ],
    why,
  };
}

/** Each kind of place once. */
function placesOf(devices: readonly Device[], language: Language): string {
  const { device, unknownDevice, nowhere } = WORDS[language].accountChange;
  const named = devices.map(({ browser, system }) => (browser && system ? device(browser, system) : (browser ?? system ?? unknownDevice)));
  return [...new Set(named)].join('; ') || nowhere;
}
