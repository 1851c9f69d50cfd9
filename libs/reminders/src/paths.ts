import type { Id } from '@dondoc/kernel';

/** Where the links of mails lead, under the public address: screens of the web application, and the pages that need no sign-in. */
export const PATHS = {
  start: '/',
  myWork: '/my-work',
  account: '/account',
  journal: '/journal',
  mailSettings: '/settings/mail',
  assignment: (id: Id) => `/assignments/${id}`,
  review: (id: Id) => `/reviews/${id}`,
  report: (id: Id) => `/reports/${id}`,
  calendar: (year: number) => `/calendar/${year}`,
  /** One item, done without signing in. */
  link: (token: string) => `/links/${token}`,
  /** After the number sign: what stands there reaches no server and no log. */
  reset: (token: string) => `/reset#${token}`,
  invitation: (token: string) => `/invitation#${token}`,
  unsubscribe: (token: string) => `/unsubscribe/${token}`,
} as const;

/** A path under the public address. */
export const linkTo = (publicUrl: string, path: string): string => `${publicUrl.replace(/\/$/, '')}${path}`;
