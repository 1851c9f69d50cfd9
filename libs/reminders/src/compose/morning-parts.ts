import { periodWords } from '@dondoc/reviews';
import type { AgencyAnswers, MorningList } from '../domain/morning-list';
import { oneLine } from '../domain/one-line';
import { linkTo, PATHS } from '../paths';
import { WORDS } from '../words';
import type { DailyMail } from './daily-mail';
import type { Part, Tone } from './page';

/** Agencies that are named; the rest is counted. */
const MOST_AGENCIES = 10;

/** Who has sent for a review that collects, and who has not. */
export function morningParts(list: MorningList, mail: DailyMail): Part[] {
  const { language, publicUrl } = mail;
  const { morning, day } = WORDS[language];
  const rest = list.missing.length - MOST_AGENCIES;
  return [
    {
      part: 'heading',
      text: morning.heading(periodWords(list.periodKey)[language]),
      detail: `${oneLine(list.agreement[language], 240)} (${list.agreementCode})`,
    },
    { part: 'text', text: `${morning.progress(list.sent, list.asked)} ${morning.deadline(day(list.agencyDeadline), list.daysLeft)}` },
    ...list.missing.slice(0, MOST_AGENCIES).map((agency) => agencyPart(agency, list, mail)),
    ...(rest > 0 ? [{ part: 'text', text: morning.more(rest) } as const] : []),
    ...(list.complete.length > 0 ? [{ part: 'text', text: completeLine(list, mail) } as const] : []),
    { part: 'button', link: { href: linkTo(publicUrl, PATHS.review(list.reviewId)), label: morning.open } },
  ];
}

function agencyPart(agency: AgencyAnswers, list: MorningList, { language, day: today }: DailyMail): Part {
  const { morning, day } = WORDS[language];
  const late = agency.deadline < today;
  const tone: Tone = late ? 'red' : agency.deadline === today ? 'yellow' : 'grey';
  const { sent, awaited, returned } = agency;
  return {
    part: 'item',
    tone,
    badge: late ? morning.late : sent > 0 ? morning.partly : morning.notSent,
    name: oneLine(agency.agency[language]),
    lines: [
      morning.awaited(awaited, sent),
      ...(returned.length > 0 ? [morning.returned(returned.length, oneLine(returned.join('; '), 240))] : []),
      ...(agency.deadline === list.agencyDeadline ? [] : [morning.ownDeadline(day(agency.deadline))]),
    ].filter((line) => line !== ''),
  };
}

function completeLine({ complete }: MorningList, { language }: DailyMail): string {
  const names = oneLine(complete.map(({ agency }) => agency[language]).join('; '), 600);
  return WORDS[language].morning.complete(complete.length, names);
}
