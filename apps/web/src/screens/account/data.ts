import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ApiTokenView, CandidateView, IdentityView, MadeApiToken, MailChoiceView } from '@views/directory';
import type { LocalDate, Paged } from '@views/kernel';
import { api } from '../../api/client';

const CANDIDATES = 20;

export const candidatesQuery = (officeId: string, name: string) =>
  queryOptions({
    queryKey: ['offices', officeId, 'candidates', name],
    queryFn: () => api.get<Paged<CandidateView>>(`/offices/${officeId}/candidates`, { name, limit: CANDIDATES }),
    placeholderData: keepPreviousData,
  });

export interface NewDelegate {
  personId: string;
  validFrom: LocalDate;
  validTo: LocalDate | null;
}

export const choose = (wish: Partial<MailChoiceView>) => api.put<MailChoiceView>('/session/mail', wish);
export const addDelegate = (officeId: string) => (delegate: NewDelegate) => api.post(`/offices/${officeId}/delegates`, delegate);
export const endDelegate = (membershipId: string) => api.post(`/offices/delegates/${membershipId}/end`);
export const setPassword = (input: { current?: string; password: string }) => api.put<void>('/session/password', input);
export const endSession = (id: string) => api.delete(`/sessions/${id}`);
export const endOtherSessions = () => api.delete('/sessions');

/** `label`: what the provider is called, null where none is configured. */
export const identitiesQuery = queryOptions({
  queryKey: ['session', 'provider', 'identities'],
  queryFn: () => api.get<{ label: string | null; items: IdentityView[] }>('/session/provider/identities'),
});
export const linkAtProvider = () => api.post<{ url: string }>('/session/provider/link');
export const unlink = (id: string) => api.delete(`/session/provider/identities/${id}`);
export interface NewToken {
  name: string;
  scope: ApiTokenView['scope'];
  lastDay: LocalDate;
}

export const makeToken = (token: NewToken) => api.post<MadeApiToken>('/account/tokens', token);
export const revokeToken = (id: string) => api.delete(`/account/tokens/${id}`);
