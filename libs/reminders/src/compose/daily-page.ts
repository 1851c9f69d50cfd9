import type { Language, LocalDate } from '@dondoc/kernel';
import { periodWords } from '@dondoc/reviews';
import { byAgreement, type Concern, countsOf, type DailyItem, type Standing } from '../domain/daily-items';
import type { LinkDeed } from '../domain/link';
import { oneLine } from '../domain/one-line';
import type { NextStep } from '../domain/what-comes-next';
import { linkTo, PATHS } from '../paths';
import { WORDS } from '../words';
import type { Page, Part, Tone } from './page';

/** Everything that the mail of the day says. */
export interface DailyMail {
  language: Language;
  name: string;
  day: LocalDate;
  late: boolean;
  items: readonly DailyItem[];
  publicUrl: string;
  /** What the ladder does next with an item, by subject. */
  next: ReadonlyMap<string, NextStep>;
  /** Paths of the links that do an item without signing in, by subject. */
  quick: ReadonlyMap<string, QuickLink>;
}

export interface QuickLink {
  deed: LinkDeed;
  path: string;
}

/** What a reader takes in at once; the rest is counted. */
const MOST_ITEMS = 10;

const TONES: Record<Standing, Tone> = { overdue: 'red', due: 'yellow', soon: 'green', silent: 'yellow' };

/** Concerns of readers for whom the agency has to be named. */
const OF_OTHERS: readonly Concern[] = ['heads', 'oversees', 'keepsList', 'coordinates'];

export function dailyPage(mail: DailyMail): Page {
  const words = WORDS[mail.language];
  const [first] = mail.items as [DailyItem];
  const day = words.day(mail.day);
  const counts = countsOf(mail.items)
    .map(([what, count]) => words.counted[what](count))
    .join(', ');
  return {
    language: mail.language,
    subject: `${words.brand} ${counts} – ${day}`,
    title: words.dailyTitle(day),
    parts: [
      {
        part: 'text',
        text: words.greeting(
          oneLine(mail.name),
          mail.items.some((item) => item.role === 'viceChair'),
        ),
      },
      ...(mail.late ? [{ part: 'note', text: words.lateMail } as const] : []),
      { part: 'text', text: words.dailyIntro(day, counts) },
      ...groupsOf(mail),
      ...restOf(mail),
      { part: 'text', text: words.closing },
    ],
    why: words.why(oneLine(first.office[mail.language]), oneLine(first.officeAgency[mail.language])),
  };
}

function groupsOf(mail: DailyMail): Part[] {
  return byAgreement(mail.items.slice(0, MOST_ITEMS)).flatMap(({ agreement, code, items }): Part[] => [
    { part: 'heading', text: oneLine(agreement[mail.language], 240), detail: code },
    ...items.map((item) => itemPart(item, mail)),
  ]);
}

function restOf({ items, language, publicUrl }: DailyMail): Part[] {
  const rest = items.length - MOST_ITEMS;
  const link = { href: linkTo(publicUrl, PATHS.myWork), label: WORDS[language].seeAll };
  return [...(rest > 0 ? [{ part: 'text', text: WORDS[language].more(rest) } as const] : []), { part: 'button', link }];
}

function itemPart(item: DailyItem, { language, publicUrl, next, quick }: DailyMail): Part {
  const words = WORDS[language];
  const agency = oneLine(item.agency[language]);
  const owed = words.owed[item.subjectKind](item.periodKey && periodWords(item.periodKey)[language]);
  const mine = item.concern === 'owes';
  const step = mine ? next.get(item.subjectId) : undefined;
  const atOnce = mine ? quick.get(item.subjectId) : undefined;
  const isTask = item.assignmentId !== null;
  const lines = [
    ...(isTask ? [owed] : []),
    item.standing === 'silent' ? words.silentSince(words.day(item.deadline)) : words.deadline(words.day(item.deadline)),
    ...(OF_OTHERS.includes(item.concern) ? [words.agencyLine(agency)] : []),
    words.ask({ kind: item.subjectKind, concern: item.concern, standing: item.standing, agency }),
    ...(step ? [words.next[step.audience]?.(words.day(step.on)) ?? ''] : []),
  ].filter((line) => line !== '');
  const link = { href: linkTo(publicUrl, pathOf(item)), label: mine ? words.open[item.subjectKind] : words.look };
  return {
    part: 'item',
    tone: TONES[item.standing],
    badge: words.standing[item.standing](item.daysLate),
    name: isTask ? oneLine(item.name) : owed,
    lines,
    link,
    ...(atOnce && { also: { href: linkTo(publicUrl, atOnce.path), label: words.quick[atOnce.deed] } }),
  };
}

/** The form of the item. Opening it changes nothing. */
function pathOf(item: DailyItem): string {
  if (item.assignmentId) return PATHS.assignment(item.assignmentId);
  return item.reviewId ? PATHS.review(item.reviewId) : PATHS.myWork;
}
