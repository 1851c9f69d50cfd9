import type { LocalDate, Role } from '@dondoc/kernel';
import type { Concern, Counted, Standing } from '../domain/daily-items';
import type { Audience, SubjectKind } from '../domain/ladder';
import type { LinkDeed } from '../domain/link';
import type { AccountChangeWords } from './account-change-words';
import type { AccountWords } from './account-words';
import type { AnchorWords } from './anchor-words';
import type { BreakGlassWords } from './break-glass-words';
import type { CalendarWords } from './calendar-words';
import type { DigestWords } from './digest-words';
import type { MorningWords } from './morning-words';
import type { NoticeWords } from './notice-words';

/** What an item asks for: the sentence depends on what is owed, on where it stands and on who reads. */
export interface Asked {
  kind: SubjectKind;
  concern: Concern;
  standing: Standing;
  agency: string;
}

/** Every string of the mails in one language. */
export interface Catalogue {
  /** `[Đôn Đốc] …`: what stands before the subject of every mail. */
  brand: string;
  counted: Record<Counted, (n: number) => string>;
  dailyTitle: (date: string) => string;
  greeting: (name: string, isViceChair: boolean) => string;
  /** To the mailbox of an office. */
  greetingOffice: (office: string, agency: string) => string;
  /** Why it comes to an office that it is not meant for. */
  insteadOf: (role: Role) => string;
  dailyIntro: (date: string, counts: string) => string;
  lateMail: string;
  standing: Record<Standing, (daysLate: number) => string>;
  owed: Record<SubjectKind, (period: string | null) => string>;
  deadline: (date: string) => string;
  /** The deadline to which the working days of pauses were added. */
  countedDeadline: (date: string, given: string) => string;
  silentSince: (date: string) => string;
  agencyLine: (agency: string) => string;
  ask: (asked: Asked) => string;
  next: Partial<Record<Audience, (date: string) => string>>;
  open: Record<SubjectKind, string>;
  /** Links that do something without signing in. */
  quick: Record<LinkDeed, string>;
  quickNote: string;
  look: string;
  more: (n: number) => string;
  seeAll: string;
  closing: string;
  why: (office: string, agency: string) => string;
  foot: { mailSettings: string; noReminders: string };
  whyAtOnce: (office: string, agency: string) => string;
  digest: DigestWords;
  morning: MorningWords;
  notice: NoticeWords;
  calendar: CalendarWords;
  breakGlass: BreakGlassWords;
  anchor: AnchorWords;
  account: AccountWords;
  accountChange: AccountChangeWords;
  /** `thứ Hai, 23/02/2026` */
  day: (date: LocalDate) => string;
}
