import type { Language } from '@dondoc/kernel';
import { periodWords } from '@dondoc/reviews';
import type { Concern, DailyItem, Standing } from '../domain/daily-items';
import { oneLine } from '../domain/one-line';
import { linkTo, PATHS } from '../paths';
import { WORDS } from '../words';
import type { DailyMail } from './daily-mail';
import type { Part, Tone } from './page';

const TONES: Record<Standing, Tone> = { overdue: 'red', due: 'yellow', soon: 'green', silent: 'yellow' };

/** Concerns of readers for whom the agency has to be named. */
const OF_OTHERS: readonly Concern[] = ['heads', 'oversees', 'keepsList', 'coordinates', 'standsIn'];

/**
 * One item of the mail of the day: what is owed, until when, what is asked, what comes next, and the link to its form. What is asked is said
 * where it differs from the item before, so that ten alike do not say it ten times.
 */
export function itemPart(item: DailyItem, before: DailyItem | undefined, { language, publicUrl, next, quick }: DailyMail): Part {
  const words = WORDS[language];
  const agency = oneLine(item.agency[language]);
  const owed = words.owed[item.subjectKind](item.periodKey && periodWords(item.periodKey)[language]);
  const mine = item.concern === 'owes';
  const step = mine ? next.get(item.subjectId) : undefined;
  const atOnce = mine ? quick.get(item.subjectId) : undefined;
  const isTask = item.assignmentId !== null;
  const until = deadlineLine(item, language);
  const ask = askOf(item, language);
  const lines = [
    isTask ? `${owed}. ${until}` : until,
    ...(OF_OTHERS.includes(item.concern) ? [words.agencyLine(agency)] : []),
    ...(item.insteadOf ? [words.insteadOf(item.insteadOf)] : []),
    ...(before && askOf(before, language) === ask ? [] : [ask]),
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

function askOf({ subjectKind: kind, concern, standing, agency }: DailyItem, language: Language): string {
  return WORDS[language].ask({ kind, concern, standing, agency: oneLine(agency[language]) });
}

function deadlineLine({ standing, deadline, withoutPauses }: DailyItem, language: Language): string {
  const words = WORDS[language];
  if (standing === 'silent') return words.silentSince(words.day(deadline));
  return withoutPauses ? words.countedDeadline(words.day(deadline), words.day(withoutPauses)) : words.deadline(words.day(deadline));
}
