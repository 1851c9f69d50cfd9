import { PATHS } from '../paths';
import { WORDS } from '../words';
import { type NoteTo, notePage } from './note-page';
import type { Page } from './page';

export interface CalendarMail extends NoteTo {
  /** Without a calendar. */
  year: number;
}

export function calendarPage({ year, ...to }: CalendarMail): Page {
  const { title, said, how, open } = WORDS[to.language].calendar;
  return notePage(to, { title: title(year), said: [said(year), how(year)], open: { path: PATHS.calendar(year), label: open } });
}
