import { queryOptions } from '@tanstack/react-query';
import type {
  AskedView,
  AssignmentDetail,
  Changed,
  DecisionInput,
  DirectiveInput,
  DueDateInput,
  ExplanationAnswer,
  ExplanationDecision,
  ExplanationQuestion,
  ExtensionDecision,
  ExtensionInput,
  ReassignInput,
  ReportInput,
  ReturnInput,
} from '@views/commitments';
import type { AgencyView } from '@views/directory';
import type { Id, LocalDate, Paged } from '@views/kernel';
import { api } from '../../api/client';

export const assignmentQuery = (id: string) =>
  queryOptions({ queryKey: ['assignments', id], queryFn: () => api.get<AssignmentDetail>(`/assignments/${id}`) });

/** What people do with an assignment. */
export const deedsOn = (id: string) => ({
  acknowledge: () => api.post<Changed>(`/assignments/${id}/acknowledgement`),
  report: (input: ReportInput) => api.post<Changed>(`/assignments/${id}/reports`, input),
  confirm: () => api.post<Changed>(`/assignments/${id}/confirmation`),
  returnForMore: (input: ReturnInput) => api.post<Changed>(`/assignments/${id}/return`, input),
  askForExtension: (input: ExtensionInput) => api.post<Changed>(`/assignments/${id}/extensions`, input),
  urge: (input: DirectiveInput) => api.post<AskedView>(`/assignments/${id}/directives`, input),
  carryOut: ({ directive, report }: { directive: string; report: string }) =>
    api.post(`/assignments/${id}/directives/${directive}/report`, { report }),
  withdrawDirective: (directive: Id) => api.post<AskedView>(`/assignments/${id}/directives/${directive}/withdrawal`),
  pause: (input: DecisionInput) => api.post<Changed>(`/assignments/${id}/pause`, input),
  resume: () => api.post<Changed>(`/assignments/${id}/resumption`),
  close: (input: DecisionInput) => api.post<Changed>(`/assignments/${id}/closure`, input),
  setDueDate: (input: DueDateInput) => api.put<Changed>(`/assignments/${id}/due-date`, input),
  reassign: (input: ReassignInput) => api.put<Changed>(`/assignments/${id}/agencies`, input),
  ask: (input: ExplanationQuestion) => api.post<AskedView>(`/assignments/${id}/explanations`, input),
  explain: (explanation: Id, input: ExplanationAnswer) =>
    api.post<AskedView>(`/assignments/${id}/explanations/${explanation}/answer`, input),
  judge: (explanation: Id, input: ExplanationDecision) =>
    api.post<AskedView>(`/assignments/${id}/explanations/${explanation}/decision`, input),
  withdrawQuestion: (explanation: Id) => api.post<AskedView>(`/assignments/${id}/explanations/${explanation}/withdrawal`),
  decideExtension: (decision: ExtensionDecision) => api.post<Changed>(`/assignments/${id}/extensions/decision`, decision),
});

const PAGE = 200;

/** The agencies of a locality that exist today: tens of them, seldom hundreds. */
export const agenciesQuery = (localityId: Id, at: LocalDate) =>
  queryOptions({ queryKey: ['agencies', localityId, at], queryFn: () => everyAgency(localityId, at) });

async function everyAgency(localityId: Id, at: LocalDate): Promise<AgencyView[]> {
  const agencies: AgencyView[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page: Paged<AgencyView> = await api.get('/agencies', { localityId, at, after, limit: PAGE });
    agencies.push(...page.items);
    after = page.next;
  }
  return agencies;
}
