import { type LocalDate, partsOf, weekdayOf } from './local-date';

export type Language = 'vi' | 'en';

/** One sentence or name in both languages. */
export interface Words {
  vi: string;
  en: string;
}

const WEEKDAYS: Record<Language, string[]> = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** `dd/mm/yyyy`, in both languages. */
export function formatDate(date: LocalDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** `thứ Hai, 23/02/2026` · `Monday, 23/02/2026`. */
export function formatDayAndDate(date: LocalDate, language: Language): string {
  return `${WEEKDAYS[language][weekdayOf(date) - 1]}, ${formatDate(date)}`;
}

/** The date line of a document (Decree 30/2020/NĐ-CP, Annex I): leading zero for days below 10 and for the months 1 and 2 only. */
export function formatDocumentDate(date: LocalDate): string {
  const { year, month, day } = partsOf(date);
  return `ngày ${String(day).padStart(2, '0')} tháng ${month <= 2 ? `0${month}` : month} năm ${year}`;
}
