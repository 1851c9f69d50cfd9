import type { Language } from '@dondoc/kernel';
import { oneLine } from '../domain/one-line';
import { linkTo, PATHS } from '../paths';
import { WORDS } from '../words';
import { type Addressee, greetingTo } from './greeting';
import type { Page } from './page';

export interface CalendarMail {
  /** Without a calendar. */
  year: number;
  language: Language;
  reader: Addressee;
  publicUrl: string;
}

export function calendarPage({ year, language, reader, publicUrl }: CalendarMail): Page {
  const words = WORDS[language];
  const { title, said, how, open } = words.calendar;
  return {
    language,
    subject: `${words.brand} ${title(year)}`,
    title: title(year),
    parts: [
      { part: 'text', text: greetingTo(reader, language) },
      { part: 'text', text: said(year) },
      { part: 'text', text: how(year) },
      { part: 'button', link: { href: linkTo(publicUrl, PATHS.calendar(year)), label: open } },
      { part: 'text', text: words.closing },
    ],
    why: words.whyAtOnce(oneLine(reader.office), oneLine(reader.agency)),
  };
}
