import type { Language } from '@dondoc/kernel';
import { periodWords } from '@dondoc/reviews';
import { DIGEST_COUNTS, type DigestContent, nothingToSay } from '../domain/digest';
import { oneLine } from '../domain/one-line';
import { linkTo, PATHS } from '../paths';
import { WORDS } from '../words';
import { digestSections } from './digest-sections';
import type { Page, Part } from './page';

export interface DigestMail {
  content: DigestContent;
  language: Language;
  reader: { name: string; isViceChair: boolean; office: string; agency: string };
  late: boolean;
  publicUrl: string;
}

export function digestPage(mail: DigestMail): Page {
  const { content, language, reader, late, publicUrl } = mail;
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
      { part: 'text', text: words.greeting(oneLine(reader.name), reader.isViceChair) },
      ...(late ? [{ part: 'note', text: words.lateMail } as const] : []),
      { part: 'text', text: digest.asOf(day) },
      figures(mail),
      ...(content.withoutDate > 0 ? [{ part: 'text', text: digest.withoutDate(content.withoutDate) } as const] : []),
      ...matters(mail),
      { part: 'button', link: { href: linkTo(publicUrl, PATHS.start), label: digest.open } },
      { part: 'text', text: words.closing },
    ],
    why: digest.why(oneLine(reader.office), oneLine(reader.agency)),
  };
}

function figures({ content, language }: DigestMail): Part {
  const words = WORDS[language];
  const { previous, counts } = content;
  const rows = DIGEST_COUNTS.map((count) => ({
    label: words.digest.count[count],
    value: counts[count],
    ...(previous && { change: words.digest.change(counts[count] - previous.counts[count], words.day(previous.day)) }),
    ...(count === 'overdue' && counts.overdue > 0 && { tone: 'red' as const }),
  }));
  return { part: 'figures', rows };
}

function matters({ content, language, publicUrl }: DigestMail): Part[] {
  const { day, digest } = WORDS[language];
  const ahead = content.reviews.first.map(({ agreement, periodKey, date }): Part => {
    const period = periodKey ? periodWords(periodKey)[language] : '';
    return { part: 'note', text: digest.ahead(oneLine(agreement[language], 120), period, date ? day(date) : '') };
  });
  const calm: Part[] = nothingToSay(content) ? [{ part: 'text', text: digest.nothing }] : [];
  return [...ahead, ...calm, ...digestSections(content, language, publicUrl)];
}
