import type { LocalDate } from '@dondoc/kernel';

/** An agreement as files bring it: the format of `config/data/agreements.json`. Codes name localities, agencies and fields of the directory. */
export interface AgreementsData {
  agreements: AgreementData[];
}

export interface IntervalData {
  every: number;
  unit: 'month' | 'year';
}

export interface MoneyData {
  amountVnd: number;
  approximate: boolean;
  fromLocality: string | null;
  toLocality: string | null;
  purposeVi: string;
  status: string;
  givenOn: LocalDate | null;
  noteEn: string | null;
}

export interface OverseerData {
  locality: string;
  roleVi: string;
  roleEn: string;
  stated: boolean;
}

export interface CoordinatingAgencyData {
  agency: string;
  stated: boolean;
  scopeVi: string | null;
  scopeEn: string | null;
}

export interface MechanismData {
  overseers: OverseerData[];
  coordinatingAgencies: CoordinatingAgencyData[];
  /** Codes of Standing Committees. */
  reportsTo: string[];
  reportingInterval: IntervalData | null;
  reviewInterval: IntervalData | null;
  noteEn: string | null;
}

export interface RecurrenceData {
  kind: 'none' | 'once' | 'interval' | 'onOccurrence' | 'unspecified';
  every?: number;
  unit?: 'month' | 'year';
}

export interface CommitmentData {
  code: string;
  parent: string | null;
  number: number | null;
  kind: string;
  isCommitment: boolean;
  field: string | null;
  groupVi: string | null;
  groupEn: string | null;
  titleVi: string;
  titleEn: string;
  obligors: string[];
  recurrence: RecurrenceData;
  leadAgencies: string[];
  cooperatingAgencies: string[];
  money: MoneyData[];
  note: string | null;
}

export interface AgreementData {
  code: string;
  titleVi: string;
  titleEn: string;
  documentType: string;
  documentNumber: string | null;
  documentState: 'signed' | 'toBeSigned' | 'issued';
  signed: boolean;
  eventDate: LocalDate | null;
  signedDate: LocalDate | null;
  sourcePublishedOn: LocalDate | null;
  period: { from: number | null; to: number | null; openEnded: boolean; textVi: string | null } | null;
  /** Codes of localities. */
  parties: string[];
  counterparts: string[];
  unilateral: boolean;
  issuerVi: string | null;
  legalBasisVi: string | null;
  statedCount: number | null;
  listedCount: number | null;
  countNote: string | null;
  mechanism: MechanismData;
  money: MoneyData[];
  sourceDocument: string | null;
  noteEn: string | null;
  commitments: CommitmentData[];
}
