import { queryOptions } from '@tanstack/react-query';
import type { AgreementPortfolioView, PortfolioView } from '@views/reminders';
import { api } from '../../api/client';

export const portfolioQuery = queryOptions({
  queryKey: ['digests', 'now'],
  queryFn: () => api.get<{ items: PortfolioView[] }>('/digests/now'),
});

export const agreementPortfolioQuery = (code: string) =>
  queryOptions({
    queryKey: ['digests', 'now', code],
    queryFn: () => api.get<AgreementPortfolioView>(`/digests/now/agreements/${encodeURIComponent(code)}`),
  });

/** The word of the vice-chair on an explanation. */
export const decideExplanation = (assignmentId: string, explanationId: string) => (input: object) =>
  api.post(`/assignments/${assignmentId}/explanations/${explanationId}/decision`, input);
