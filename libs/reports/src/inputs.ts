import type { Id, LocalDate } from '@dondoc/kernel';
import type { ReportState } from './views';

export interface ReportFilter {
  agreementId?: Id;
  reviewId?: Id;
  state?: ReportState;
  after?: Id;
  /** 1 to 100. */
  limit: number;
}

/** New wording of some passages; those not named stay. `edition`: the one the form saw. */
export interface WordingInput {
  sections: { key: string; text: string }[];
  edition?: number;
}

export interface SigningInput {
  /** As the office writes it: `12/BC-UBND`. Left open where the office numbers in its own system. */
  number?: string;
  /** The date of the document; the day of signing where none is given. */
  issuedOn?: LocalDate;
}

/** A report brought to the committee on paper. */
export interface HandOverInput {
  /** Who handed it over. */
  handedOverBy: string;
  handedOverOn?: LocalDate;
  /** Where the agreement names no committee for this side. */
  committeeAgencyId?: Id;
}

/** A committee's word that the report has come. */
export interface ReceiptInput {
  /** The day of the record where none is given. */
  receivedOn?: LocalDate;
  note?: string;
  /** The side's own committee where none is said. */
  committeeAgencyId?: Id;
}
