import { queryOptions } from '@tanstack/react-query';
import type { FactorAddedView, FactorsView, TotpSetUpView } from '@views/directory';
import { api } from '../../api/client';
import { make } from '../../session/passkey';

export const factorsQuery = queryOptions({ queryKey: ['account', 'factors'], queryFn: () => api.get<FactorsView>('/account/factors') });

export const beginTotp = () => api.post<TotpSetUpView>('/account/factors/totp');
export const confirmTotp = (code: string) => api.post<FactorAddedView>('/account/factors/totp/confirmation', { code });
export const removeTotp = () => api.delete<void>('/account/factors/totp');
export const renewCodes = () => api.post<FactorAddedView>('/account/factors/recovery-codes');
export const removePasskey = (id: string) => api.delete<void>(`/account/passkeys/${id}`);

/** The browser makes the key, the server keeps its public half. */
export async function addPasskey(name: string, refused: string): Promise<FactorAddedView> {
  const answer = await make(await api.post('/account/passkeys/options'), refused);
  return api.post<FactorAddedView>('/account/passkeys', { name, answer });
}
