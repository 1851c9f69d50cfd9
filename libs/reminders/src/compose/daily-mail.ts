import type { Id, Language, LocalDate, Words } from '@dondoc/kernel';
import type { DailyItem } from '../domain/daily-items';
import type { LinkDeed } from '../domain/link';
import type { MorningList } from '../domain/morning-list';
import type { NextStep } from '../domain/what-comes-next';

/** A link that does an item without signing in. */
export interface QuickLink {
  deed: LinkDeed;
  path: string;
}

/** Everything that the mail of the day says. */
export interface DailyMail {
  language: Language;
  /** None for the mailbox of an office. */
  name: string | null;
  /** As whom the reader gets it. */
  as: { office: Words; officeAgency: Words };
  day: LocalDate;
  late: boolean;
  items: readonly DailyItem[];
  /** For a coordinator while a review collects. */
  mornings: readonly MorningList[];
  publicUrl: string;
  /** What the ladder does next with an item, by subject. */
  next: ReadonlyMap<Id, NextStep>;
  quick: ReadonlyMap<Id, QuickLink>;
}
