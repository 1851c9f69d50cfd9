import { queryOptions } from '@tanstack/react-query';
import type { CalendarChangedView, CalendarDayKind, CalendarYearView } from '@views/directory';
import type { Id, LocalDate } from '@views/kernel';
import { api } from '../../api/client';

export const calendarQuery = (year: number, localityId: Id | undefined) =>
  queryOptions({
    queryKey: ['calendar', year, localityId],
    queryFn: () => api.get<CalendarYearView>(`/calendar/${year}`, { localityId }),
  });

export interface NewDay {
  date: LocalDate;
  kind: CalendarDayKind;
  nameVi: string;
  nameEn: string;
  basis?: string;
  forDate?: LocalDate;
}

export const deedsOn = (year: number, localityId: Id | undefined) => ({
  put: (day: NewDay) => api.put<CalendarChangedView>(`/calendar/${year}/days`, { localityId, put: [day] }),
  remove: (date: LocalDate) => api.put<CalendarChangedView>(`/calendar/${year}/days`, { localityId, remove: [date] }),
  propose: () => api.post<CalendarChangedView>(`/calendar/${year}/proposal`),
  publish: (basis: string) => api.post<CalendarChangedView>(`/calendar/${year}/publication`, { basis }),
});
