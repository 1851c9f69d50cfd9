import { queryOptions } from '@tanstack/react-query';
import type { SavedFilterView } from '@views/directory';
import type { Paged } from '@views/kernel';
import { api } from '../../api/client';

/** The screens with filters, by their path. */
export type FilteredScreen = 'my-work' | 'journal' | 'mails' | 'reports';

export const savedFiltersQuery = (screen: FilteredScreen) =>
  queryOptions({
    queryKey: ['saved-filters', screen],
    queryFn: () => api.get<Paged<SavedFilterView>>('/saved-filters', { screen }),
  });

export const saveFilter = (filter: Omit<SavedFilterView, 'id'>) => api.post<{ id: string }>('/saved-filters', filter);
export const deleteFilter = (id: string) => api.delete<{ id: string }>(`/saved-filters/${id}`);
