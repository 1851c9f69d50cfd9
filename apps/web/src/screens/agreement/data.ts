import { queryOptions } from '@tanstack/react-query';
import type { AgreementDetail, CommitmentNode, TaskView } from '@views/commitments';
import type { Paged } from '@views/kernel';
import type { AgreementFiguresView } from '@views/reports';
import type { ReviewView } from '@views/reviews';
import { api } from '../../api/client';

const PAGE = 200;

export const agreementQuery = (code: string) =>
  queryOptions({ queryKey: ['agreements', code], queryFn: () => api.get<AgreementDetail>(`/agreements/${encodeURIComponent(code)}`) });

export const tasksQuery = (agreementId: string) =>
  queryOptions({ queryKey: ['tasks', agreementId], queryFn: () => everyTask(agreementId) });

export const openReviewsQuery = (agreementId: string) =>
  queryOptions({
    queryKey: ['reviews', agreementId],
    queryFn: () => api.get<Paged<ReviewView>>('/reviews', { agreementId, state: 'collecting', limit: 5 }),
  });

export const figuresQuery = (agreementId: string) =>
  queryOptions({
    queryKey: ['agreements', agreementId, 'figures'],
    queryFn: () => api.get<AgreementFiguresView>(`/agreements/${agreementId}/figures`),
  });

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

export const SHOWN = ['every', 'withoutTask', 'overdue', 'contradiction'] as const;
export type Shown = (typeof SHOWN)[number];

/** Whether a row belongs to what is shown, by itself or by a row under it. */
export function belongs(node: CommitmentNode, tasks: ReadonlyMap<string, TaskView[]>, shown: Shown): boolean {
  if (shown === 'every') return true;
  if (shown === 'withoutTask' && node.isCommitment && node.children.length === 0 && node.tasks === 0) return true;
  if ((tasks.get(node.id) ?? []).some((task) => isShown(task, shown))) return true;
  return node.children.some((child) => belongs(child, tasks, shown));
}

export function isShown(task: TaskView, shown: Shown): boolean {
  if (shown === 'overdue') return task.sides.some((side) => side.timeliness === 'overdue');
  if (shown === 'contradiction') return task.contradiction;
  return shown === 'every';
}

export function byCommitment(tasks: readonly TaskView[]): Map<string, TaskView[]> {
  const map = new Map<string, TaskView[]>();
  for (const task of tasks) map.set(task.commitmentId, [...(map.get(task.commitmentId) ?? []), task]);
  return map;
}
