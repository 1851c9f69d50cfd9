import type { FormName } from './form-settings';

/** What an office has printed around its reports: names, place, abbreviations, signature, recipients. */
export interface Heads {
  form: FormName;
  superiorVi: string | null;
  issuerVi: string;
  placeVi: string;
  /** What follows the number: `/BC-UBND`, `-BC/TU`. */
  numberSuffix: string;
  signatureVi: string[];
  recipientsVi: string[];
  /** Who keeps the file copy: `VT, TH`. */
  archiveVi: string;
}

/** The body that issues the reports of a side, and what its office has said about its heads. */
export interface Issuer {
  agencyId: string;
  kind: string;
  nameVi: string;
  heads: Partial<Heads> | null;
}
