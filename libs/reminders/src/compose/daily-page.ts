import { byAgreement, countsOf } from '../domain/daily-items';
import { oneLine } from '../domain/one-line';
import { linkTo, PATHS } from '../paths';
import { WORDS } from '../words';
import { itemPart } from './daily-item';
import type { DailyMail } from './daily-mail';
import { greetingTo } from './greeting';
import { morningParts } from './morning-parts';
import type { Page, Part } from './page';

/** What a reader takes in at once; the rest is counted. */
const MOST_ITEMS = 10;

export function dailyPage(mail: DailyMail): Page {
  const { language, as, late, items } = mail;
  const words = WORDS[language];
  const day = words.day(mail.day);
  const counts = countsIn(mail).join(', ');
  const isViceChair = items.some((item) => item.role === 'viceChair');
  return {
    language,
    subject: `${words.brand} ${counts} – ${day}`,
    title: items.length > 0 ? words.dailyTitle(day) : words.morning.title(day),
    parts: [
      {
        part: 'text',
        text: greetingTo({ name: mail.name, isViceChair, office: as.office[language], agency: as.officeAgency[language] }, language),
      },
      ...(late ? [{ part: 'note', text: words.lateMail } as const] : []),
      { part: 'text', text: words.dailyIntro(day, counts) },
      ...(items.length > 0 ? [...groupsOf(mail), ...restOf(mail)] : []),
      ...mail.mornings.flatMap((list) => morningParts(list, mail)),
      { part: 'text', text: words.closing },
    ],
    why: words.why(oneLine(as.office[language]), oneLine(as.officeAgency[language])),
  };
}

/** What the subject and the first sentence count. */
function countsIn({ items, mornings, language }: DailyMail): string[] {
  const { counted, morning } = WORDS[language];
  const missing = mornings.reduce((sum, list) => sum + list.missing.length, 0);
  return [...countsOf(items).map(([what, count]) => counted[what](count)), ...(missing > 0 ? [morning.counted(missing)] : [])];
}

function groupsOf(mail: DailyMail): Part[] {
  return byAgreement(mail.items.slice(0, MOST_ITEMS)).flatMap(({ agreement, code, items }): Part[] => [
    { part: 'heading', text: oneLine(agreement[mail.language], 240), detail: code },
    ...items.map((item, n) => itemPart(item, items[n - 1], mail)),
  ]);
}

function restOf({ items, language, publicUrl }: DailyMail): Part[] {
  const rest = items.length - MOST_ITEMS;
  const link = { href: linkTo(publicUrl, PATHS.myWork), label: WORDS[language].seeAll };
  return [...(rest > 0 ? [{ part: 'text', text: WORDS[language].more(rest) } as const] : []), { part: 'button', link }];
}
