import type { NoticeName } from '../domain/notices';

/** What the sentences of a notice may name. */
export interface NoticeFacts {
  name: string;
  agency: string;
  actor: string;
  period: string;
  /** The deadline that goes with it, where there is one. */
  by: string;
}

/** A mail that goes out at once: somebody did something and another waits for it. */
export interface NoticeText {
  /** Stands in the subject, before the name of the thing. */
  title: string;
  /** What happened. */
  said: (what: NoticeFacts) => string;
  open: string;
  /** What comes next. */
  next: string;
}

export type NoticeWords = Record<NoticeName, NoticeText> & {
  note: (note: string) => string;
  /** What was asked, answered or directed. */
  contents: (text: string) => string;
  extension: (from: string, to: string) => string;
  report: (period: string) => string;
};
