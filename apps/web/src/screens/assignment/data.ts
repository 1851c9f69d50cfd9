import { queryOptions } from '@tanstack/react-query';
import type { AssignmentDetail, Changed, ExtensionDecision, ExtensionInput, ReportInput } from '@views/commitments';
import { api } from '../../api/client';

export const assignmentQuery = (id: string) =>
  queryOptions({ queryKey: ['assignments', id], queryFn: () => api.get<AssignmentDetail>(`/assignments/${id}`) });

/** What people do with an assignment. */
export const deedsOn = (id: string) => ({
  acknowledge: () => api.post<Changed>(`/assignments/${id}/acknowledgement`),
  report: (input: ReportInput) => api.post<Changed>(`/assignments/${id}/reports`, input),
  confirm: () => api.post<Changed>(`/assignments/${id}/confirmation`),
  returnForMore: (note: string) => api.post<Changed>(`/assignments/${id}/return`, { note }),
  askForExtension: (input: ExtensionInput) => api.post<Changed>(`/assignments/${id}/extensions`, input),
  decideExtension: (decision: ExtensionDecision) => api.post<Changed>(`/assignments/${id}/extensions/decision`, decision),
});
