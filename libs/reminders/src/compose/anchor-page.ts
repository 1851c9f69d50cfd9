import type { Language } from '@dondoc/kernel';
import { oneLine } from '../domain/one-line';
import { linkTo, PATHS } from '../paths';
import { WORDS } from '../words';
import { type Addressee, greetingTo } from './greeting';
import type { Page } from './page';

export interface AnchorMail {
  locality: string;
  facts: number;
  /** In one line, as it is pasted. */
  anchor: string;
  language: Language;
  reader: Addressee;
  publicUrl: string;
}

export function anchorPage({ locality, facts, anchor, language, reader, publicUrl }: AnchorMail): Page {
  const words = WORDS[language];
  const { title, said, keep, open } = words.anchor;
  return {
    language,
    subject: `${words.brand} ${title}`,
    title,
    parts: [
      { part: 'text', text: greetingTo(reader, language) },
      { part: 'text', text: said(oneLine(locality), facts) },
      { part: 'text', text: anchor },
      { part: 'text', text: keep },
      { part: 'button', link: { href: linkTo(publicUrl, PATHS.journal), label: open } },
      { part: 'text', text: words.closing },
    ],
    why: words.whyAtOnce(oneLine(reader.office), oneLine(reader.agency)),
  };
}
