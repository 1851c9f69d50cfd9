import { STATE_WORDS } from '@dondoc/commitments';
import type { Language } from '@dondoc/kernel';
import { periodWords } from '@dondoc/reviews';
import { DIGEST_COUNTS, type DigestContent, type DigestThing, type Few, nothingToSay } from '../domain/digest';
import { oneLine } from '../domain/one-line';
import { WORDS } from '../words';
import type { Page, Part, Tone } from './page';
import { linkTo } from './written';

export interface DigestMail {
  content: DigestContent;
  language: Language;
  reader: { name: string; isViceChair: boolean; office: string; agency: string };
  late: boolean;
  publicUrl: string;
}

type Line = (thing: DigestThing) => { badge?: string; lines: string[] };

export function digestPage(mail: DigestMail): Page {
  const { content, language, reader, late, publicUrl } = mail;
  const words = WORDS[language];
  const { digest } = words;
  const { overdue, inTerm } = content.counts;
  const headline = overdue > 0 ? digest.headline(overdue, content.agreements) : digest.headlineClear(inTerm, content.agreements);
  const day = words.day(content.day);
  return {
    language,
    subject: `${words.brand} ${digest.subject[content.kind]}: ${words.counted.overdue(overdue)} – ${day}`,
    title: headline,
    parts: [
      { part: 'text', text: words.greeting(oneLine(reader.name), reader.isViceChair) },
      ...(late ? [{ part: 'note', text: words.lateMail } as const] : []),
      { part: 'text', text: digest.asOf(day) },
      figures(mail),
      ...(content.withoutDate > 0 ? [{ part: 'text', text: digest.withoutDate(content.withoutDate) } as const] : []),
      ...matters(mail),
      { part: 'button', link: { href: linkTo(publicUrl, '/'), label: digest.open } },
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

function matters({ content, language }: DigestMail): Part[] {
  const words = WORDS[language];
  const { digest } = words;
  const day = (date: string | null | undefined) => (date ? words.day(date) : '');
  const period = (thing: DigestThing) => (thing.periodKey ? periodWords(thing.periodKey)[language] : '');
  const section = sections(language);
  return [
    ...content.reviews.first.map(
      (thing): Part => ({ part: 'note', text: digest.ahead(oneLine(thing.agreement[language], 120), period(thing), day(thing.date)) }),
    ),
    ...(nothingToSay(content) ? [{ part: 'text', text: digest.nothing } as const] : []),
    ...section(digest.red, content.red, 'red', (thing) => ({
      badge: digest.daysLate(thing.daysLate ?? 0),
      lines: [words.deadline(day(thing.date))],
    })),
    ...section(digest.listed, content.listed, 'red', (thing) => ({ lines: [words.deadline(day(thing.date))] })),
    ...section(digest.contradictions, content.contradictions, 'yellow', ({ sides = [] }) => ({
      lines: [
        digest.sides(
          sides.map(({ locality, state }) => ({
            locality: locality[language],
            state: STATE_WORDS[state as keyof typeof STATE_WORDS][language],
          })),
        ),
      ],
    })),
    ...section(digest.decisions, decisions(content), 'yellow', (thing) => ({
      lines: [
        thing.to
          ? digest.extension(day(thing.date), day(thing.to))
          : thing.text
            ? digest.recommendation(oneLine(thing.text, 240))
            : digest.sign(period(thing)),
      ],
    })),
    ...section(digest.unacknowledged, content.unacknowledged, 'yellow', (thing) => ({ lines: [digest.assignedOn(day(thing.date))] })),
    ...section(digest.stale, content.stale, 'yellow', (thing) => ({ lines: [digest.lastUpdate(day(thing.date) || null)] })),
    ...section(digest.coming, content.coming, 'grey', (thing) => ({
      lines: [`${day(thing.date)}: ${digest.stage[thing.stage ?? ''] ?? ''}${period(thing) && `, ${period(thing)}`}`],
    })),
  ];
}

/** One screen: of what awaits a decision, too, five at the most. */
function decisions({ signatures, extensions, recommendations }: DigestContent): Few {
  const all = [signatures, extensions, recommendations];
  const first = all.flatMap((few) => few.first);
  return { first: first.slice(0, 5), more: Math.max(0, first.length - 5) + all.reduce((sum, few) => sum + few.more, 0) };
}

const sections =
  (language: Language) =>
  (title: string, few: Few, tone: Tone, line: Line): Part[] => {
    if (few.first.length === 0) return [];
    const { digest } = WORDS[language];
    const items = few.first.map((thing): Part => {
      const { badge, lines } = line(thing);
      const agency = thing.agency ? [oneLine(thing.agency[language])] : [];
      return { part: 'item', tone, ...(badge && { badge }), name: oneLine(thing.name, 160), lines: [...agency, ...lines] };
    });
    return [
      { part: 'heading', text: title },
      ...items,
      ...(few.more > 0 ? [{ part: 'text', text: digest.restOf(few.more) } as const] : []),
    ];
  };
