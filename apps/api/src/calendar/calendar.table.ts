import type { CalendarDayView, CalendarYearView } from '@dondoc/directory';
import { date, named, type Table, type TableFile, text, whole } from '../tables/table';
import { DAY_KIND_WORDS, wordOf } from '../tables/words';

const COLUMNS: Table<CalendarDayView>['columns'] = [
  date(['Ngày', 'Date'], (row) => row.date),
  text(['Loại', 'Kind'], (row) => wordOf(DAY_KIND_WORDS, row.kind), 24),
  text(['Tên ngày', 'Name'], named, 40),
  date(['Đổi cho ngày', 'In place of'], (row) => row.forDate),
  text(['Riêng của địa phương', 'Of one locality alone'], (row) => row.localityId !== null, 12),
  text(['Dự kiến', 'Provisional'], (row) => row.proposed, 10),
  text(['Văn bản', 'Document'], (row) => row.basis, 50),
];

export const calendarTable = ({ year, days }: CalendarYearView): TableFile<CalendarDayView> =>
  whole({ name: { vi: `Lịch làm việc năm ${year}`, en: `Working calendar ${year}` }, columns: COLUMNS }, days);
