import { queryOptions } from '@tanstack/react-query';
import type { Id, LocalDate } from '@views/kernel';
import type { CyclePreviewView } from '@views/reminders';
import type { CycleDiffView, CycleVersionChanged, CycleVersionView, CycleView, PresetView } from '@views/reviews';
import { api } from '../../api/client';

export type Stages = CycleVersionView['stages'];
export type Rhythm = CycleVersionView['rhythm'];
export type Ladders = CycleVersionView['ladders'];
export type Stage = keyof Stages;
export type DateRule = Stages['opens'];

/** In the order in which they come; each counts from the period or from one before it. */
export const STAGES: readonly Stage[] = ['opens', 'cutOff', 'agencyDeadline', 'coordinatorDeadline', 'signature', 'submission', 'meeting'];

/** A cycle with one of its versions. */
export interface Chosen {
  cycle: CycleView;
  version: CycleVersionView;
}

export const cycleQuery = (id: Id) =>
  queryOptions({ queryKey: ['review-cycles', id], queryFn: () => api.get<CycleView>(`/review-cycles/${id}`) });

export const diffQuery = (versionId: Id) =>
  queryOptions({
    queryKey: ['review-cycles', 'versions', versionId, 'diff'],
    queryFn: () => api.get<CycleDiffView>(`/review-cycles/versions/${versionId}/diff`),
  });

export const previewOf = (versionId: Id) => api.get<CyclePreviewView>(`/review-cycles/versions/${versionId}/preview`);

export const presetsQuery = (agreementId: Id, activeFrom: LocalDate | undefined) =>
  queryOptions({
    queryKey: ['review-cycles', 'presets', agreementId, activeFrom],
    queryFn: () => api.get<{ items: PresetView[] }>('/review-cycles/presets', { agreementId, activeFrom }),
  });

export interface Draft {
  rhythm: PresetView['choice'] | Rhythm;
  stages: Stages;
  ladders: Ladders;
  activeFrom: LocalDate;
  assumed: boolean;
}

export const deeds = {
  draft: (input: Draft & { agreementId: Id; nameVi: string; nameEn: string }) => api.post<CycleVersionChanged>('/review-cycles', input),
  draftVersion: (cycleId: Id, input: Draft) => api.post<CycleVersionChanged>(`/review-cycles/${cycleId}/versions`, input),
  revise: (versionId: Id, input: Draft) => api.put<CycleVersionChanged>(`/review-cycles/versions/${versionId}`, input),
  propose: (versionId: Id) => api.post<CycleVersionChanged>(`/review-cycles/versions/${versionId}/proposal`),
  approve: (versionId: Id) => api.post<CycleVersionChanged>(`/review-cycles/versions/${versionId}/approval`),
  returnToDraft: (versionId: Id) => api.post<CycleVersionChanged>(`/review-cycles/versions/${versionId}/return`),
};
