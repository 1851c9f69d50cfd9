import type { LocalDate } from '@dondoc/kernel';

export interface LocalityData {
  code: string;
  nameVi: string;
  nameEn: string;
  shortNameVi: string;
  shortNameEn: string;
  kind: string;
  parent: string | null;
  peoplesCommitteeVi: string | null;
  standingCommitteeVi: string | null;
  statedInSource: boolean;
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
  noteEn?: string | null;
}

export interface AgencyData {
  code: string;
  nameVi: string;
  nameEn: string;
  locality: string;
  kind: string;
  statedInSource: boolean;
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
  usualFields: { field: string; from?: LocalDate | null }[];
}

export interface FieldData {
  code: string;
  nameVi: string;
  nameEn: string;
  restricted: boolean;
}

/** A code of a body in the directory, or the name of one that is not in it. */
export type MemberData = string | { nameVi: string };

export interface SuccessionData {
  code: string;
  kind: string;
  subject: string;
  from: MemberData[];
  to: MemberData[];
  effectiveOn: LocalDate;
  datePrecision: string;
  legalBasisVi: string | null;
  confidence: string;
  noteEn: string | null;
}

/** What an import brings: `agreements.json` has the first three, `reorganisation.json` the last. A part left out changes nothing. */
export interface DirectoryData {
  localities?: LocalityData[];
  agencies?: AgencyData[];
  fields?: FieldData[];
  successions?: SuccessionData[];
}
