import type { Id } from '@dondoc/kernel';
import type { Composed } from '@dondoc/mail';
import { linkTo, PATHS } from '../paths';
import { WORDS } from '../words';
import { asHtml } from './as-html';
import { asText } from './as-text';
import type { Page } from './page';

/** What mail programs are told of a mail. */
export interface Setting {
  publicUrl: string;
  /** The subjects the mail is about: mail programs show what belongs together in one thread. */
  subjectIds?: readonly Id[];
  /** Path of the page that turns such mails off; absent where they cannot be declined. */
  unsubscribe?: string;
}

/** A page as a mail: HTML, text, references, and the way to decline such mails. */
export function written(page: Page, { publicUrl, subjectIds = [], unsubscribe }: Setting): Composed {
  const host = new URL(publicUrl).hostname;
  const { mailSettings, noReminders } = WORDS[page.language].foot;
  const foot = [
    { href: linkTo(publicUrl, PATHS.mailSettings), label: mailSettings },
    ...(unsubscribe ? [{ href: linkTo(publicUrl, unsubscribe), label: noReminders }] : []),
  ];
  return {
    subject: page.subject,
    html: asHtml({ ...page, foot }),
    text: asText({ ...page, foot }),
    ...(unsubscribe && { unsubscribeUrl: linkTo(publicUrl, unsubscribe) }),
    references: subjectIds.map((id) => `<subject.${id}@${host.includes('.') ? host : 'dondoc.local'}>`),
  };
}
