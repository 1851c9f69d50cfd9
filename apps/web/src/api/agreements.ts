import { queryOptions } from '@tanstack/react-query';
import type { AgreementDetail, AgreementTitle, AgreementView, TaskView } from '@views/commitments';
import type { Paged } from '@views/kernel';
import { api } from './client';

/** Every agreement of one's own locality: tens of them, seldom hundreds. */
export const agreementsQuery = queryOptions({
  queryKey: ['agreements'],
  queryFn: () => api.get<Paged<AgreementView>>('/agreements', { limit: 200 }),
});

/** The same by what they are called, for choosing one. */
export const agreementTitlesQuery = queryOptions({
  queryKey: ['agreements', 'titles of all'],
  queryFn: () => api.get<Paged<AgreementTitle>>('/agreements/titles', { limit: 200 }),
});

export const agreementQuery = (code: string) =>
  queryOptions({ queryKey: ['agreements', code], queryFn: () => api.get<AgreementDetail>(`/agreements/${encodeURIComponent(code)}`) });

export const tasksQuery = (agreementId: string) =>
  queryOptions({ queryKey: ['tasks', agreementId], queryFn: () => everyTask(agreementId) });

const PAGE = 200;

/** Page by page: an agreement has tens of tasks, seldom hundreds. */
async function everyTask(agreementId: string): Promise<TaskView[]> {
  const tasks: TaskView[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page: Paged<TaskView> = await api.get('/tasks', { agreementId, after, limit: PAGE });
    tasks.push(...page.items);
    after = page.next;
  }
  return tasks;
}
