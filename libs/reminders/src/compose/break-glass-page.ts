import { oneLine } from '../domain/one-line';
import { PATHS } from '../paths';
import { WORDS } from '../words';
import { type NoteTo, notePage } from './note-page';
import type { Page } from './page';

export interface BreakGlassMail extends NoteTo {
  /** The name of the new administrator. */
  newcomer: string;
}

export function breakGlassPage({ newcomer, ...to }: BreakGlassMail): Page {
  const { title, said, next, open } = WORDS[to.language].breakGlass;
  return notePage(to, { title, said: [said(oneLine(newcomer)), next], open: { path: PATHS.journal, label: open } });
}
