import { queryOptions } from '@tanstack/react-query';
import type { ReportChange, ReportDetailView } from '@views/reports';
import type { ReviewDetail } from '@views/reviews';
import { api } from '../../api/client';

export const reportQuery = (id: string) =>
  queryOptions({ queryKey: ['reports', 'one', id], queryFn: () => api.get<ReportDetailView>(`/reports/${id}`) });

export const reviewOfQuery = (reviewId: string) =>
  queryOptions({ queryKey: ['reviews', 'one', reviewId], queryFn: () => api.get<ReviewDetail>(`/reviews/${reviewId}`) });

export interface Section {
  key: string;
  text: string;
}

/** What people do with a report. */
export const deedsOn = (id: string) => ({
  word: (input: { sections: Section[]; edition: number }) => api.put<ReportChange>(`/reports/${id}/wording`, input),
  sign: (input: { number?: string; issuedOn?: string }) => api.post<ReportChange>(`/reports/${id}/signature`, input),
  giveBack: (note: string) => api.post<ReportChange>(`/reports/${id}/return`, { note }),
  correct: (reason: string) => api.post<ReportChange>(`/reports/${id}/correction`, { reason }),
  handOver: (input: { handedOverBy: string; committeeAgencyId: string }) => api.post<ReportChange>(`/reports/${id}/hand-over`, input),
  receive: (committeeAgencyId: string) => api.post<ReportChange>(`/reports/${id}/receipt`, { committeeAgencyId }),
});
