import type { Language } from '@dondoc/kernel';
import { oneLine } from '../domain/one-line';
import { linkTo, PATHS } from '../paths';
import { WORDS } from '../words';
import { type Addressee, greetingTo } from './greeting';
import type { Page } from './page';

export interface BreakGlassMail {
  /** The name of the new administrator. */
  newcomer: string;
  language: Language;
  reader: Addressee;
  publicUrl: string;
}

export function breakGlassPage({ newcomer, language, reader, publicUrl }: BreakGlassMail): Page {
  const words = WORDS[language];
  const { title, said, next, open } = words.breakGlass;
  return {
    language,
    subject: `${words.brand} ${title}`,
    title,
    parts: [
      { part: 'text', text: greetingTo(reader, language) },
      { part: 'text', text: said(oneLine(newcomer)) },
      { part: 'text', text: next },
      { part: 'button', link: { href: linkTo(publicUrl, PATHS.journal), label: open } },
      { part: 'text', text: words.closing },
    ],
    why: words.whyAtOnce(oneLine(reader.office), oneLine(reader.agency)),
  };
}
