import { queryOptions } from '@tanstack/react-query';
import type { Paged } from '@views/kernel';
import type { ReportView, ReviewFiguresView } from '@views/reports';
import type { LineView, MatrixView, ReviewDetail } from '@views/reviews';
import { api } from '../../api/client';

export const reviewQuery = (id: string) =>
  queryOptions({ queryKey: ['reviews', 'one', id], queryFn: () => api.get<ReviewDetail>(`/reviews/${id}`) });

export const matrixQuery = (id: string) =>
  queryOptions({ queryKey: ['reviews', 'matrix', id], queryFn: () => api.get<MatrixView>(`/reviews/${id}/matrix`) });

export const reportsQuery = (reviewId: string) =>
  queryOptions({ queryKey: ['reports', reviewId], queryFn: () => api.get<Paged<ReportView>>('/reports', { reviewId, limit: 50 }) });

export const figuresQuery = (id: string) =>
  queryOptions({ queryKey: ['reviews', 'figures', id], queryFn: () => api.get<ReviewFiguresView>(`/reviews/${id}/figures`) });

/** What a coordinator does with a review; `partyId`: whose side. */
export const deedsOn = (id: string) => ({
  lock: (partyId: string) => api.post(`/reviews/${id}/lock`, { partyId }),
  reopen: (input: { partyId: string; reason: string }) => api.post(`/reviews/${id}/reopening`, input),
  acceptSent: (partyId: string) => api.post(`/reviews/${id}/assessment`, { partyId }),
});

export const deedsOnLine = (id: string) => ({
  giveBack: (note: string) => api.post(`/reviews/lines/${id}/return`, { note }),
  accept: () => api.post(`/reviews/lines/${id}/assessment`, { assessment: 'accepted' }),
});

export const isMissing = ({ state }: LineView): boolean => state === 'awaited' || state === 'returned';

export interface AgencyRow {
  agencyId: string;
  name: LineView['agencyName'];
  lines: LineView[];
}

/** The lines of one side by agency, who has most missing first. */
export function byAgency(lines: readonly LineView[]): AgencyRow[] {
  const rows = new Map<string, AgencyRow>();
  for (const line of lines) {
    const row = rows.get(line.agencyId) ?? { agencyId: line.agencyId, name: line.agencyName, lines: [] };
    rows.set(line.agencyId, { ...row, lines: [...row.lines, line] });
  }
  const missing = (row: AgencyRow) => row.lines.filter(isMissing).length;
  return [...rows.values()].sort((a, b) => missing(b) - missing(a) || a.name.vi.localeCompare(b.name.vi, 'vi'));
}
