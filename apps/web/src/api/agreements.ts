import { queryOptions } from '@tanstack/react-query';
import type { AgreementView } from '@views/commitments';
import type { Paged } from '@views/kernel';
import { api } from './client';

/** Every agreement of one's own locality: tens of them, seldom hundreds. */
export const agreementsQuery = queryOptions({
  queryKey: ['agreements'],
  queryFn: () => api.get<Paged<AgreementView>>('/agreements', { limit: 200 }),
});
