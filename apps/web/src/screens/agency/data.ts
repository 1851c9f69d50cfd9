import { queryOptions } from '@tanstack/react-query';
import type { AgencyDetail, FieldView } from '@views/directory';
import type { Id, LocalDate, Role } from '@views/kernel';
import type { ReportHeadsView } from '@views/reports';
import { api } from '../../api/client';

export const agencyQuery = (code: string) =>
  queryOptions({ queryKey: ['agencies', code], queryFn: () => api.get<AgencyDetail>(`/agencies/${encodeURIComponent(code)}`) });

export const headsQuery = (agencyId: Id) =>
  queryOptions({
    queryKey: ['agencies', agencyId, 'report-heads'],
    queryFn: () => api.get<ReportHeadsView>(`/agencies/${agencyId}/report-heads`),
  });

export interface NewOffice {
  role: Role;
  titleVi: string;
  titleEn: string;
  mailbox: string | null;
  validFrom: LocalDate | null;
}

export type Said = Partial<
  Record<'superiorVi' | 'issuerVi' | 'placeVi' | 'numberSuffix' | 'signatureVi' | 'recipientsVi' | 'archiveVi', string>
>;

export const addOffice = (agencyId: Id) => (input: NewOffice) => api.post(`/agencies/${agencyId}/offices`, input);
export const setMailbox = (officeId: Id) => (mailbox: string | null) => api.put(`/offices/${officeId}/mailbox`, { mailbox });
export const sayHeads = (agencyId: Id) => (said: Said & { form?: ReportHeadsView['form'] }) =>
  api.put<ReportHeadsView>(`/agencies/${agencyId}/report-heads`, said);
export const setProviderGroup = (officeId: string) => (group: string | null) => api.put(`/offices/${officeId}/provider-group`, { group });

export const fieldsQuery = queryOptions({
  queryKey: ['fields'],
  queryFn: () => api.get<{ items: FieldView[] }>('/fields'),
  staleTime: Number.POSITIVE_INFINITY,
});
export const nameForFields = (officeId: Id) => (fields: string[]) => api.put(`/offices/${officeId}/restricted-fields`, { fields });
