import type { Id, Instant, LocalDate, Piece, Words } from '@dondoc/kernel';
import type { SideState } from '@dondoc/reviews';
import type { Counts } from './domain/counts';
import type { Figures } from './domain/figures';

export type { Counts, Figures };

export type ReportState = 'draft' | 'returned' | 'signed';

/** One line of a list of reports. */
export interface ReportView {
  id: Id;
  reviewId: Id;
  agreementId: Id;
  agreementCode: string;
  periodKey: string;
  partyId: Id;
  localityCode: string;
  version: number;
  state: ReportState;
  number: string | null;
  issuedOn: LocalDate | null;
  /** SHA-256 over the canonical content; none before signing. */
  sha256: string | null;
  /** SHA-256 of the snapshot: the same in the reports of all sides of one review. */
  snapshotSha256: string;
  supersedesId: Id | null;
  compiledAt: Instant;
  signedAt: Instant | null;
}

/** A report that holds what was looked for. */
export interface FoundReport extends ReportView {
  /** Whose report it is, by the short name. */
  locality: Words;
  snippet: Piece[] | null;
}

/** A passage that the office may word before signing. */
export interface WordingView {
  key: string;
  heading: string | null;
  text: string;
}

export interface DeliveryView {
  id: Id;
  committeeAgencyId: Id;
  committeeCode: string;
  committeeNameVi: string;
  method: 'mail' | 'byHand';
  state: 'planned' | 'delivered';
  messageId: Id | null;
  deliveredAt: Instant | null;
  handedOverBy: string | null;
  receivedOn: LocalDate | null;
  receiptNote: string | null;
}

/** The figures of a review on screen: frozen as its reports hold them, or, until they are compiled, as they stand now. */
export interface ReviewFiguresView extends Omit<Figures, 'annex' | 'bySuccessor'> {
  frozen: boolean;
  /** The day by which timeliness is judged. */
  asOf: LocalDate;
}

/** How the assignments of an agreement stand today, and how they stood when earlier reviews were frozen. */
export interface AgreementFiguresView {
  byAgency: NamedCounts[];
  byField: NamedCounts[];
  trends: { cycleName: Words; periods: Figures['trend'] }[];
}

export interface NamedCounts {
  code: string;
  name: Words;
  /** Of an agency: whose it is. */
  locality: Words | null;
  doneOnTime: number;
  doneLate: number;
  inTerm: number;
  overdue: number;
}

/** A signed report that went to a committee, as its office reads of it. */
export interface ReceivedReportView {
  id: Id;
  reviewId: Id;
  agreementId: Id;
  agreementCode: string;
  agreementTitle: Words;
  periodKey: string;
  /** Whose report it is. */
  localityId: Id;
  localityName: Words;
  version: number;
  /** A later signed version replaces it. */
  superseded: boolean;
  number: string | null;
  issuedOn: LocalDate | null;
  deliveries: DeliveryView[];
  /** How far the side of the report has come in its review. */
  sideState: SideState;
  conclusion: { number: string | null; concludedOn: LocalDate } | null;
}

export interface ReportDetailView extends ReportView {
  returnNote: string | null;
  /** Counts the edits of the wording; a form sends back the one it saw. */
  edition: number;
  sections: WordingView[];
  /** Frozen at the compilation, the same for all sides. */
  figures: Figures;
  deliveries: DeliveryView[];
}

/** What a use case answers: stored as the answer to an Idempotency-Key. */
export interface ReportChange {
  id: Id;
  version: number;
  state: ReportState;
  edition: number;
}

/** What a review was compiled into: one snapshot, one draft per side. */
export interface CompiledView {
  reviewId: Id;
  snapshotId: Id;
  snapshotSha256: string;
  reportIds: Id[];
}

/** Something that is not as it was frozen. */
export interface Finding {
  code: string;
  vi: string;
  en: string;
  /** Where in the content, as a path: `figures.total.overdue`. */
  paths?: string[];
}

export interface VerificationView {
  reportId: Id;
  agreementCode: string;
  periodKey: string;
  localityCode: string;
  version: number;
  state: ReportState;
  number: string | null;
  ok: boolean;
  sha256: string | null;
  snapshotSha256: string;
  findings: Finding[];
}

/** How an agency's reports are headed: what is printed, and what of it its office has said. */
export interface ReportHeadsView {
  agencyId: Id;
  form: 'stateBody' | 'partyBody';
  legalSource: string;
  heads: HeadsView;
  said: Partial<HeadsView>;
}

export interface HeadsView {
  form: 'stateBody' | 'partyBody';
  superiorVi: string | null;
  issuerVi: string;
  placeVi: string;
  numberSuffix: string;
  signatureVi: string[];
  recipientsVi: string[];
  archiveVi: string;
}

/** What became of a workbook that came back: rows read, and status updates made of them. */
export interface FilledInView {
  dryRun: boolean;
  rows: number;
  updated: number;
}

/** A document to download. */
export interface FileView {
  fileName: string;
  mediaType: string;
  content: Buffer;
}
