import { oneLine } from '../domain/one-line';
import { PATHS } from '../paths';
import { WORDS } from '../words';
import { type NoteTo, notePage } from './note-page';
import type { Page } from './page';

export interface AnchorMail extends NoteTo {
  locality: string;
  facts: number;
  /** In one line, as it is pasted. */
  anchor: string;
}

export function anchorPage({ locality, facts, anchor, ...to }: AnchorMail): Page {
  const { title, said, keep, open } = WORDS[to.language].anchor;
  return notePage(to, { title, said: [said(oneLine(locality), facts), anchor, keep], open: { path: PATHS.journal, label: open } });
}
