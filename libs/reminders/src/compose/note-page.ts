import type { Language } from '@dondoc/kernel';
import { oneLine } from '../domain/one-line';
import { linkTo } from '../paths';
import { WORDS } from '../words';
import { type Addressee, greetingTo } from './greeting';
import type { Page } from './page';

/** To whom a note goes, and in which language. */
export interface NoteTo {
  language: Language;
  reader: Addressee;
  publicUrl: string;
}

export interface Note {
  title: string;
  said: readonly string[];
  open: { path: string; label: string };
}

/** A short mail to whoever holds an office: what is to be known, and one place to go to. */
export function notePage({ language, reader, publicUrl }: NoteTo, { title, said, open }: Note): Page {
  const words = WORDS[language];
  return {
    language,
    subject: `${words.brand} ${title}`,
    title,
    parts: [
      ...[greetingTo(reader, language), ...said].map((text) => ({ part: 'text' as const, text })),
      { part: 'button', link: { href: linkTo(publicUrl, open.path), label: open.label } },
      { part: 'text', text: words.closing },
    ],
    why: words.whyAtOnce(oneLine(reader.office), oneLine(reader.agency)),
  };
}
