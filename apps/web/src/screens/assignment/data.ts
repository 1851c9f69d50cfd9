import { queryOptions } from '@tanstack/react-query';
import type { AssignmentDetail, Changed, ExtensionDecision, ExtensionInput, ReportInput } from '@views/commitments';
import type { LocalDate } from '@views/kernel';
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
  urge: (input: { text: string; dueDate: LocalDate }) => api.post(`/assignments/${id}/directives`, input),
  carryOut: ({ directive, report }: { directive: string; report: string }) =>
    api.post(`/assignments/${id}/directives/${directive}/report`, { report }),
  decideExtension: (decision: ExtensionDecision) => api.post<Changed>(`/assignments/${id}/extensions/decision`, decision),
});
