import { STATE_WORDS } from '@dondoc/commitments';
import type { Language } from '@dondoc/kernel';
import { periodWords } from '@dondoc/reviews';
import type { DigestContent, DigestThing, Few } from '../domain/digest';
import { oneLine } from '../domain/one-line';
import { linkTo, PATHS } from '../paths';
import { WORDS } from '../words';
import type { Part, Tone } from './page';

interface Section {
  title: string;
  few: Few;
  tone: Tone;
  badge?: (thing: DigestThing) => string;
  line: (thing: DigestThing) => string;
  /** The reader is asked to look at each of these. */
  linked?: boolean;
}

/** What calls for the reader, each kind under its own heading; a kind without anything is left out. */
export function digestSections(content: DigestContent, language: Language, publicUrl: string): Part[] {
  return sectionsOf(content, language).flatMap((section) => partsOf(section, language, publicUrl));
}

function sectionsOf(content: DigestContent, language: Language): Section[] {
  const words = WORDS[language];
  const { digest } = words;
  const day = (date: string | null | undefined) => (date ? words.day(date) : '');
  const deadline = (thing: DigestThing) => words.deadline(day(thing.date));
  return [
    {
      title: digest.red,
      few: content.red,
      tone: 'red',
      badge: (thing) => digest.daysLate(thing.daysLate ?? 0),
      line: deadline,
      linked: true,
    },
    { title: digest.listed, few: content.listed, tone: 'red', line: deadline },
    {
      title: digest.contradictions,
      few: content.contradictions,
      tone: 'yellow',
      line: (thing) => sidesLine(thing, language),
      linked: true,
    },
    { title: digest.decisions, few: decisions(content), tone: 'yellow', line: (thing) => decisionLine(thing, language), linked: true },
    { title: digest.unacknowledged, few: content.unacknowledged, tone: 'yellow', line: (thing) => digest.assignedOn(day(thing.date)) },
    { title: digest.stale, few: content.stale, tone: 'yellow', line: (thing) => digest.lastUpdate(day(thing.date) || null) },
    { title: digest.coming, few: content.coming, tone: 'grey', line: (thing) => comingLine(thing, language) },
  ];
}

/** One screen: of what awaits a decision, too, five at the most. */
function decisions({ signatures, extensions, recommendations }: DigestContent): Few {
  const all = [signatures, extensions, recommendations];
  const first = all.flatMap((few) => few.first);
  return { first: first.slice(0, 5), more: Math.max(0, first.length - 5) + all.reduce((sum, few) => sum + few.more, 0) };
}

const periodOf = (thing: DigestThing, language: Language) => (thing.periodKey ? periodWords(thing.periodKey)[language] : '');

function decisionLine(thing: DigestThing, language: Language): string {
  const { digest, day } = WORDS[language];
  if (thing.to && thing.date) return digest.extension(day(thing.date), day(thing.to));
  return thing.text ? digest.recommendation(oneLine(thing.text, 240)) : digest.sign(periodOf(thing, language));
}

function sidesLine({ sides = [] }: DigestThing, language: Language): string {
  const said = sides.map(({ locality, state }) => ({
    locality: locality[language],
    state: STATE_WORDS[state as keyof typeof STATE_WORDS][language],
  }));
  return WORDS[language].digest.sides(said);
}

function comingLine(thing: DigestThing, language: Language): string {
  const { digest, day } = WORDS[language];
  const period = periodOf(thing, language);
  return `${thing.date ? day(thing.date) : ''}: ${digest.stage[thing.stage ?? ''] ?? ''}${period && `, ${period}`}`;
}

function partsOf({ title, few, tone, badge, line, linked }: Section, language: Language, publicUrl: string): Part[] {
  if (few.first.length === 0) return [];
  const { digest, look } = WORDS[language];
  const items = few.first.map((thing): Part => {
    const link = { href: linkTo(publicUrl, (thing.periodKey ? PATHS.review : PATHS.assignment)(thing.id)), label: look };
    const name = thing.periodKey ? thing.agreement[language] : thing.name;
    const agency = thing.agency ? [oneLine(thing.agency[language])] : [];
    return {
      part: 'item',
      tone,
      name: oneLine(name, 160),
      lines: [...agency, line(thing)],
      ...(badge && { badge: badge(thing) }),
      ...(linked && { link }),
    };
  });
  return [{ part: 'heading', text: title }, ...items, ...(few.more > 0 ? [{ part: 'text', text: digest.restOf(few.more) } as const] : [])];
}
