import { queryOptions } from '@tanstack/react-query';
import type { AgreementDetail, CommitmentNode, TaskView } from '@views/commitments';
import type { Paged } from '@views/kernel';
import type { AgreementFiguresView, ReportView } from '@views/reports';
import type { ReviewView, TimelineView } from '@views/reviews';
import { api } from '../../api/client';
import { inSentence } from '../../words/names';

export const timelineQuery = (agreementId: string) =>
  queryOptions({ queryKey: ['timeline', agreementId], queryFn: () => api.get<TimelineView>(`/agreements/${agreementId}/timeline`) });

/** The latest; an agreement has a review a quarter at the most. */
const MOST = 100;

export const reviewsQuery = (agreementId: string) =>
  queryOptions({
    queryKey: ['reviews', agreementId],
    queryFn: () => api.get<Paged<ReviewView>>('/reviews', { agreementId, limit: MOST }),
  });

export const signedReportsQuery = (agreementId: string) =>
  queryOptions({
    queryKey: ['reports', 'signed', agreementId],
    queryFn: () => api.get<Paged<ReportView>>('/reports', { agreementId, state: 'signed', limit: MOST }),
  });

type Locality = AgreementDetail['parties'][number]['locality'];

/** Whose report it is, by the name within a sentence. */
export function sideOf(report: ReportView, { parties }: AgreementDetail, nameOf: (locality: Locality) => string): string {
  const side = parties.find(({ id }) => id === report.partyId);
  return side ? inSentence(nameOf(side.locality)) : report.localityCode;
}

export const figuresQuery = (agreementId: string) =>
  queryOptions({
    queryKey: ['agreements', agreementId, 'figures'],
    queryFn: () => api.get<AgreementFiguresView>(`/agreements/${agreementId}/figures`),
  });

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
