import { queryOptions } from '@tanstack/react-query';
import type { MyWorkView, WorkView } from '@views/commitments';
import type { LocalDate, Paged } from '@views/kernel';
import type { MessageView } from '@views/mail';
import { api } from '../../api/client';
import { contains } from '../../pieces/plain';
import type { WorkFilter } from './filter';

export const myWorkQuery = queryOptions({ queryKey: ['my-work'], queryFn: () => api.get<MyWorkView>('/my-work') });

export const lastMailQuery = queryOptions({
  queryKey: ['messages', 'latest'],
  queryFn: () => api.get<Paged<MessageView>>('/messages', { limit: 20 }),
});

export const GROUPS = ['overdue', 'toDecide', 'toConfirm', 'dueSoon', 'coming', 'undated'] as const;
export type Group = (typeof GROUPS)[number];

/** Everything in the order in which it presses: what is late, what others wait for, what is due next. */
export function groupsOf({ owed, toConfirm, toDecide, soonUntil }: MyWorkView, today: LocalDate): Record<Group, WorkView[]> {
  const groupOf = ({ nextOn }: WorkView): Group => {
    if (nextOn === null) return 'undated';
    if (nextOn < today) return 'overdue';
    return nextOn <= soonUntil ? 'dueSoon' : 'coming';
  };
  const of = (group: Group) => owed.filter((work) => groupOf(work) === group);
  return { overdue: of('overdue'), toDecide, toConfirm, dueSoon: of('dueSoon'), coming: of('coming'), undated: of('undated') };
}

export function matches(work: WorkView, { text, agreement, part }: WorkFilter, agencyIds: readonly string[]): boolean {
  if (agreement && work.agreementCode !== agreement) return false;
  const leads = agencyIds.includes(work.leadAgency.id);
  if (part && leads !== (part === 'lead')) return false;
  const said = [work.title, work.taskCode, work.agreementTitleVi, work.agreementTitleEn, work.deliverable, work.leadAgency.nameVi];
  return !text || contains(said.join(' '), text);
}
