import { queryOptions } from '@tanstack/react-query';
import type { MailChoiceView, MembershipKind, PersonDetail } from '@views/directory';
import type { Id, Instant, LocalDate } from '@views/kernel';
import { api } from '../../api/client';

export const personQuery = (id: Id) => queryOptions({ queryKey: ['people', id], queryFn: () => api.get<PersonDetail>(`/people/${id}`) });

export const mailOfQuery = (id: Id) =>
  queryOptions({ queryKey: ['people', id, 'mail'], queryFn: () => api.get<MailChoiceView>(`/people/${id}/mail`) });

export interface NewMembership {
  officeId: Id;
  kind: MembershipKind;
  validFrom: LocalDate;
  validTo: LocalDate | null;
}

export interface NewAbsence {
  fromDate: LocalDate;
  toDate: LocalDate;
  substituteId: Id | null;
}

export const deedsOn = (personId: Id) => ({
  addMembership: (input: NewMembership) => api.post(`/people/${personId}/memberships`, input),
  invite: () => api.post<{ link: string; expiresAt: Instant }>(`/people/${personId}/invitation`),
  inviteByMail: () => api.post(`/people/${personId}/invitation/mail`),
  disable: () => api.post(`/people/${personId}/disabling`),
  removeFactors: () => api.delete(`/people/${personId}/factors`),
  enable: () => api.post(`/people/${personId}/enabling`),
  chooseMail: (wish: MailChoiceView) => api.put<MailChoiceView>(`/people/${personId}/mail`, wish),
  recordAbsence: (input: NewAbsence) => api.post('/absences', { ...input, personId }),
});

/** The last day may be named; else it was yesterday. */
export const endMembership = (id: Id) => (lastDay: LocalDate | null) =>
  api.post(`/people/memberships/${id}/end`, lastDay ? { lastDay } : {});
export const endAbsence = (id: Id) => api.post(`/absences/${id}/end`);
