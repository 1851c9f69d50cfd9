import type { Language } from '@dondoc/kernel';
import { periodWords } from '@dondoc/reviews';
import { DIGEST_COUNTS, type DigestContent } from '../domain/digest';
import { oneLine } from '../domain/one-line';
import { linkTo, PATHS } from '../paths';
import { WORDS } from '../words';
import { digestSections } from './digest-sections';
import { type Addressee, greetingTo } from './greeting';
import type { Page, Part } from './page';

export interface DigestMail {
  content: DigestContent;
  language: Language;
  reader: Addressee;
  late: boolean;
  publicUrl: string;
}

/** One screen; one line where nothing calls for the reader. */
export function digestPage(mail: DigestMail): Page {
  const { content, language, reader, late } = mail;
  const words = WORDS[language];
  const { digest } = words;
  const { overdue, inTerm } = content.counts;
  const headline = overdue > 0 ? digest.headline(overdue, content.agreements) : digest.headlineClear(inTerm, content.agreements);
  const day = words.day(content.day);
  return {
    language,
    subject: `${words.brand} ${digest.subject[content.kind]}: ${overdue > 0 ? words.counted.overdue(overdue) : digest.noneOverdue} – ${day}`,
    title: headline,
    parts: [
      { part: 'text', text: greetingTo(reader, language) },
      ...(late ? [{ part: 'note', text: words.lateMail } as const] : []),
      ...(content.empty ? [{ part: 'text', text: digest.nothing } as const] : contents(mail)),
    ],
    why: digest.why(oneLine(reader.office), oneLine(reader.agency)),
  };
}

function contents(mail: DigestMail): Part[] {
  const { content, language, publicUrl } = mail;
  const { digest, day } = WORDS[language];
  const since = content.previous && day(content.previous.day);
  const beside = content.withoutDate > 0 ? ` ${digest.withoutDate(content.withoutDate)}` : '';
  const asOf = `${digest.asOf(day(content.day), since)}${beside}`;
  return [
    { part: 'text', text: asOf },
    figures(mail),
    ...reviewsAhead(mail),
    ...digestSections(content, language, publicUrl),
    { part: 'button', link: { href: linkTo(publicUrl, PATHS.start), label: digest.open } },
  ];
}

function figures({ content, language }: DigestMail): Part {
  const { digest } = WORDS[language];
  const { previous, counts } = content;
  const rows = DIGEST_COUNTS.map((count) => ({
    label: digest.count[count],
    value: counts[count],
    ...(previous && { change: digest.change(counts[count] - previous.counts[count]) }),
    ...(count === 'overdue' && counts.overdue > 0 && { tone: 'red' as const }),
  }));
  return { part: 'figures', rows };
}

function reviewsAhead({ content, language }: DigestMail): Part[] {
  const { day, digest } = WORDS[language];
  return content.reviews.first.map(({ agreement, periodKey, date }): Part => {
    const period = periodKey ? periodWords(periodKey)[language] : '';
    return { part: 'note', text: digest.ahead(oneLine(agreement[language], 80), period, date ? day(date) : '') };
  });
}
