import { type Id, type Instant, invalid, isLocalDate, type LocalDate, tidy } from '@dondoc/kernel';

/** Who signs, when, and the number and date the office gives the document. */
export interface Signature {
  number?: string;
  issuedOn?: LocalDate;
  signedAt: Instant;
  today: LocalDate;
  personId: Id | null;
  officeId: Id | null;
  signerName: string | null;
  signerTitleVi: string | null;
}

/** A number below 10 is written with a zero before it (Decree 30/2020/NĐ-CP, Annex I); a bare one gets the office's suffix. */
export function numberOf(text: string | undefined, suffix: string): string | null {
  const number = tidy(text ?? '').replace(/^Số\s*:?\s*/i, '');
  if (number.length > 60 || number.includes('\n'))
    throw invalid('report.number', 'Số, ký hiệu không dài quá 60 ký tự.', 'A document number has at most 60 characters.');
  return number === '' ? null : number.replace(/^\d+$/, (bare) => bare + suffix).replace(/^(?=\d(?!\d))/, '0');
}

/** The date of the document: today where none is given, and never later. */
export function dateOf(date: LocalDate | undefined, today: LocalDate): LocalDate {
  if (date === undefined) return today;
  if (!isLocalDate(date)) throw invalid('report.issuedOn', 'Ngày ban hành không hợp lệ.', 'The date of the document is not a date.');
  if (date > today) throw invalid('report.issuedOn', 'Ngày ban hành không ở sau hôm nay.', 'The date of the document is not after today.');
  return date;
}
