import { STATE_WORDS } from '@dondoc/commitments';
import { formatDate, type Language } from '@dondoc/kernel';
import { periodWords } from '@dondoc/reviews';
import type { DigestContent, DigestThing, Few, Silence } from '../domain/digest';
import { oneLine } from '../domain/one-line';
import { linkTo, PATHS } from '../paths';
import { WORDS } from '../words';
import type { Part, Tone } from './page';

type Line = Extract<Part, { part: 'lines' }>['lines'][number];

interface Section {
  title: string;
  tone: Tone;
  lines: Line[];
  more?: number;
}

/** A line of a small screen, more or less; and what somebody wrote. */
const NAME = 46;
const TEXT = 90;

/** What calls for the reader, each kind under its own heading; a kind without anything is left out. */
export function digestSections(content: DigestContent, language: Language, publicUrl: string): Part[] {
  const { digest } = WORDS[language];
  const linked = ({ first, more }: Few, detailOf: (thing: DigestThing) => string) => ({
    lines: first.map((thing) => lineOf(thing, detailOf(thing), { language, publicUrl })),
    more,
  });
  const sections: Section[] = [
    { title: digest.red, tone: 'red', ...linked(content.red, (thing) => digest.daysLate(thing.daysLate ?? 0)) },
    { title: digest.decisions, tone: 'yellow', ...linked(content.decisions, (thing) => decisionLine(thing, language)) },
    { title: digest.contradictions, tone: 'yellow', ...linked(content.contradictions, (thing) => sidesLine(thing, language)) },
    { title: digest.silence, tone: 'yellow', lines: silenceLines(content, language) },
    {
      title: digest.coming,
      tone: 'grey',
      lines: content.coming.first.map((thing) => comingLine(thing, language)),
      more: content.coming.more,
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0).flatMap((section) => partsOf(section, language));
}

function partsOf({ title, tone, lines, more = 0 }: Section, language: Language): Part[] {
  const heading = more > 0 ? `${title} (${WORDS[language].digest.restOf(more)})` : title;
  return [
    { part: 'heading', text: heading },
    { part: 'lines', tone, lines },
  ];
}

const periodOf = (thing: DigestThing, language: Language): string => (thing.periodKey ? periodWords(thing.periodKey)[language] : '');

function lineOf(thing: DigestThing, said: string, { language, publicUrl }: { language: Language; publicUrl: string }): Line {
  const isReview = Boolean(thing.periodKey);
  const href = linkTo(publicUrl, (isReview ? PATHS.review : PATHS.assignment)(thing.id));
  if (isReview) return { text: said, href, detail: oneLine(thing.agreement[language], TEXT) };
  const agency = thing.agency && !thing.sides ? `${oneLine(thing.agency[language], NAME)}: ` : '';
  return { text: oneLine(thing.name, NAME), href, detail: `${agency}${said}` };
}

function silenceLines({ stale, unacknowledged, listed, directives }: DigestContent, language: Language): Line[] {
  const { digest } = WORDS[language];
  const lines = [
    ...(stale.count > 0 ? [digest.stale(stale.count, agenciesOf(stale, language))] : []),
    ...(unacknowledged.count > 0 ? [digest.unacknowledged(unacknowledged.count, agenciesOf(unacknowledged, language))] : []),
    ...(directives > 0 ? [digest.directives(directives)] : []),
    ...(listed > 0 ? [digest.listed(listed)] : []),
  ];
  return lines.map((text) => ({ text }));
}

function agenciesOf({ agencies, more }: Silence, language: Language): string {
  const named = agencies.map(({ agency, count }) => `${oneLine(agency[language], NAME)} (${count})`);
  return [...named, ...(more > 0 ? [WORDS[language].digest.moreAgencies(more)] : [])].join(', ');
}

function decisionLine(thing: DigestThing, language: Language): string {
  const { digest } = WORDS[language];
  if (thing.to && thing.date) return digest.extension(formatDate(thing.date), formatDate(thing.to));
  if (thing.stage === 'explanation') return digest.explanation(oneLine(thing.text ?? '', TEXT));
  return thing.text ? digest.recommendation(oneLine(thing.text, TEXT)) : digest.sign(periodOf(thing, language));
}

function sidesLine({ sides = [] }: DigestThing, language: Language): string {
  const said = sides.map(({ locality, state }) => ({
    locality: locality[language],
    state: STATE_WORDS[state as keyof typeof STATE_WORDS][language],
  }));
  return WORDS[language].digest.sides(said);
}

function comingLine(thing: DigestThing, language: Language): Line {
  const what = [WORDS[language].digest.stage[thing.stage ?? ''] ?? '', periodOf(thing, language)].filter((word) => word !== '').join(', ');
  return {
    text: `${thing.date ? formatDate(thing.date) : ''}: ${what}`,
    detail: oneLine(thing.periodKey ? thing.agreement[language] : thing.name, TEXT),
  };
}
