import type { Id, LocalDate } from '@dondoc/kernel';
import type { QuickLink } from './compose/daily-mail';
import type { DailyItem } from './domain/daily-items';
import type { SubjectKind } from './domain/ladder';
import { type LinkDeed, linkUntil } from './domain/link';
import type { LinkTokens } from './link-tokens';
import { PATHS } from './paths';

const DEEDS: Partial<Record<SubjectKind, LinkDeed>> = { acknowledgement: 'acknowledge', statusUpdate: 'nothingNew' };

/** The links by which the reader does an item without signing in, by subject: only what their own agency owes. */
export function quickLinks(
  items: readonly DailyItem[],
  { tokens, personId, today }: { tokens: LinkTokens; personId: Id; today: LocalDate },
): Map<Id, QuickLink> {
  const links = new Map<Id, QuickLink>();
  for (const { subjectId, subjectKind, assignmentId, officeId, concern } of items) {
    const deed = concern === 'owes' ? DEEDS[subjectKind] : undefined;
    if (!deed || !assignmentId) continue;
    const aboutId = deed === 'acknowledge' ? assignmentId : subjectId;
    links.set(subjectId, { deed, path: PATHS.link(tokens.link({ deed, aboutId, personId, officeId, until: linkUntil(today) })) });
  }
  return links;
}
