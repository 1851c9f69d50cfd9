import type { Language } from '@dondoc/kernel';
import { oneLine } from '../domain/one-line';
import { linkTo, PATHS } from '../paths';
import { WORDS } from '../words';
import type { Page } from './page';

export interface AccountMail {
  isReset: boolean;
  language: Language;
  name: string;
  token: string;
  publicUrl: string;
}

export function accountPage({ isReset, language, name, token, publicUrl }: AccountMail): Page {
  const words = WORDS[language];
  const { hello, reset, invitation } = words.account;
  const { title, said, next, open, why } = isReset ? reset : invitation;
  const path = isReset ? PATHS.reset(token) : PATHS.invitation(token);
  return {
    language,
    subject: `${words.brand} ${title}`,
    title,
    parts: [
      { part: 'text', text: hello(oneLine(name)) },
      { part: 'text', text: said },
      { part: 'button', link: { href: linkTo(publicUrl, path), label: open } },
      { part: 'text', text: next },
      { part: 'text', text: words.closing },
    ],
    why,
  };
}
