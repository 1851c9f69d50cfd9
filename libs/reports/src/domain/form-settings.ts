import partyBody from './forms/party-body.json';
import stateBody from './forms/state-body.json';

/**
 * How one kind of issuer sets out its reports: one file per form in `forms/`, where an office's correction goes.
 * Lengths in millimetres, sizes of letters and spaces between paragraphs in points.
 */
export interface FormSettings {
  name: FormName;
  legalSource: string;
  page: Margins;
  annexPage: Margins;
  font: string;
  sizes: Record<Sized, number>;
  /** `line`: a multiple of single spacing, or exactly so many points. */
  body: { firstLine: number; after: number; line: { multiple?: number; exactly?: number } };
  head: {
    /** The issuer's share of the width. */
    leftShare: number;
    right: { text: string; size: number }[];
    /** As long as the line above it. */
    rightRule: number;
    /** Of the issuer's column. */
    leftRuleShare: number | null;
    leftMark: string | null;
  };
  numberLabel: string;
  title: { document: string; subjectBeginsSmall: boolean; rule: number | null; mark: string | null };
  /** None where a report is not addressed. */
  addresseeLabel: string | null;
  /** What follows the number of a heading. */
  numbering: { roman: string; arabic: string; letter: string };
  sections: Record<'results' | 'overview' | 'byField' | 'earlier' | 'obstacles' | 'direction' | 'recommendations', string>;
  end: string;
  signature: { boldTitle: boolean; space: number };
  recipients: { label: string; labelStyle: string; separator: string; committee: string; archive: string };
  annex: { label: string; title: string };
  draftMark: string;
  /** How bodies of a kind number, sign and file, unless their office has said otherwise. `{initials}`: of the name. */
  issuers: { other: IssuerDefaults } & { [kind: string]: IssuerDefaults };
}

export type FormName = 'stateBody' | 'partyBody';

type Sized =
  | 'superior'
  | 'issuer'
  | 'number'
  | 'placeAndDate'
  | 'title'
  | 'subject'
  | 'body'
  | 'table'
  | 'annex'
  | 'note'
  | 'signature'
  | 'recipientsLabel'
  | 'recipients'
  | 'pageNumber';

interface Margins {
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** From the edge to the page number. */
  header: number;
}

interface IssuerDefaults {
  suffix: string;
  signature: string[];
  archive: string;
}

/** Decree 30/2020/NĐ-CP for state bodies, Guidance 05-HD/VPTW (2026) for Party bodies. */
export const FORMS: Record<FormName, FormSettings> = { stateBody: stateBody as FormSettings, partyBody: partyBody as FormSettings };
