import type { Language } from '@dondoc/kernel';

/** Said with a word as well; the colour only helps the eye. */
export type Tone = 'red' | 'yellow' | 'green' | 'grey';

export interface Anchor {
  href: string;
  label: string;
}

/** One part of a mail. Both the HTML and the text part are made from the same parts, each by its own hand. */
export type Part =
  | { part: 'text'; text: string }
  /** Something to be noticed first. */
  | { part: 'note'; text: string }
  | { part: 'heading'; text: string; detail?: string }
  | { part: 'item'; tone?: Tone; badge?: string; name: string; lines: string[]; link?: Anchor; also?: Anchor }
  /** Where there is little room: close together, a name itself leading where its link leads. */
  | { part: 'lines'; tone?: Tone; lines: { text: string; href?: string; detail?: string }[] }
  | { part: 'figures'; rows: { label: string; value: number; change?: string; tone?: Tone }[] }
  | { part: 'button'; link: Anchor }
  /** A second way, with what it needs to be known about it. */
  | { part: 'link'; link: Anchor; note: string };

/** A mail before it is written out. */
export interface Page {
  language: Language;
  subject: string;
  title: string;
  parts: Part[];
  /** Why the reader gets it and what comes next. */
  why: string;
  /** Where the reader decides on such mails. */
  foot?: Anchor[];
}
