import type { Id } from '@dondoc/kernel';
import type { Composed } from '@dondoc/mail';
import { asHtml } from './as-html';
import { asText } from './as-text';
import type { Page } from './page';

/** What mail programs are told of a mail. */
export interface Setting {
  publicUrl: string;
  /** The subjects the mail is about: mail programs show what belongs together in one thread. */
  subjectIds?: readonly Id[];
}

/** A page as a mail: HTML, text and references. */
export function written(page: Page, { publicUrl, subjectIds = [] }: Setting): Composed {
  const host = new URL(publicUrl).hostname;
  return {
    subject: page.subject,
    html: asHtml(page),
    text: asText(page),
    references: subjectIds.map((id) => `<subject.${id}@${host.includes('.') ? host : 'dondoc.local'}>`),
  };
}

/** `/assignments/…` under the public address. */
export const linkTo = (publicUrl: string, path: string): string => `${publicUrl.replace(/\/$/, '')}${path}`;
