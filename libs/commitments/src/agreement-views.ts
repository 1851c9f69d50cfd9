import type { Id, Instant, LocalDate } from '@dondoc/kernel';
import type { Timeliness } from './domain/timeliness';

/** What is shown of agreements, their parties and their commitments. */

export interface LocalityName {
  id: Id;
  code: string;
  nameVi: string;
  nameEn: string;
}

export interface AgencyName {
  id: Id;
  code: string;
  nameVi: string;
  nameEn: string;
}

export interface AgreementCounts {
  /** All rows of the document, as loaded: commitments and others. */
  rows: number;
  commitments: number;
  otherRows: number;
  commitmentsWithoutTask: number;
  tasks: number;
  /** Dated tasks with a side that has no due date yet. */
  tasksWithoutDate: number;
  assignments: number;
  overdue: number;
  /** Assignments that nothing was heard of for too long, and new ones not accepted in time. */
  stale: number;
  unacknowledged: number;
}

export interface AgreementTitle {
  id: Id;
  code: string;
  titleVi: string;
  titleEn: string;
}

export interface AgreementView extends AgreementCounts, AgreementTitle {
  documentType: string;
  documentNumber: string | null;
  documentState: string;
  signed: boolean;
  eventDate: LocalDate | null;
  signedDate: LocalDate | null;
  unilateral: boolean;
  statedCount: number | null;
  listedCount: number | null;
  parties: LocalityName[];
}

export interface OverseerView {
  roleVi: string;
  roleEn: string;
  stated: boolean;
}

export interface PartyView {
  id: Id;
  position: number;
  /** The locality that stands in for the one that signed, which may be an earlier one. */
  locality: LocalityName;
  signedLocality: LocalityName;
  overseers: OverseerView[];
  overseeingOffice: { id: Id; titleVi: string; titleEn: string } | null;
  coordinatingAgency: AgencyName | null;
  coordinatingStated: boolean;
  coordinatingScopeVi: string | null;
  coordinatingScopeEn: string | null;
  committeeAgency: AgencyName | null;
  committeeStated: boolean;
  /** Working days after which this side's superiors are told of silence. */
  staleAfter: number;
  unacknowledgedAfter: number;
}

/** One side of an agreement as its administrator sees it: who was appointed, and the limits of silence. */
export interface OwnPartyView {
  id: Id;
  agreementId: Id;
  agreementCode: string;
  titleVi: string;
  titleEn: string;
  localityId: Id;
  locality: LocalityName;
  coordinatingAgency: AgencyName | null;
  overseeingOffice: { id: Id; titleVi: string; titleEn: string } | null;
  committeeAgency: AgencyName | null;
  /** Working days after which this side's superiors are told of silence. */
  staleAfter: number;
  unacknowledgedAfter: number;
}

export interface CommitmentView {
  id: Id;
  code: string;
  parentId: Id | null;
  position: number;
  number: number | null;
  kind: string;
  /** False for mechanism, invitation and request rows: kept apart from commitments. */
  isCommitment: boolean;
  field: string | null;
  groupVi: string | null;
  groupEn: string | null;
  titleVi: string;
  titleEn: string;
  obligors: LocalityName[];
  leadAgencies: AgencyName[];
  cooperatingAgencies: AgencyName[];
  recurrence: { kind: string; every?: number; unit?: string };
  note: string | null;
  tasks: number;
}

export interface CommitmentNode extends CommitmentView {
  children: CommitmentNode[];
}

export interface CommitmentDetail extends CommitmentView {
  agreementId: Id;
  agreementCode: string;
}

export interface MoneyView {
  amountVnd: number;
  approximate: boolean;
  fromLocality: string | null;
  toLocality: string | null;
  purposeVi: string;
  status: string;
  givenOn: LocalDate | null;
  noteEn?: string | null;
}

/** How many assignments of one side stand how, on the day it is asked. */
export interface SideCounts {
  partyId: Id;
  counts: Partial<Record<Timeliness, number>>;
}

export interface AgreementDetail extends Omit<AgreementView, 'parties'> {
  sourcePublishedOn: LocalDate | null;
  periodFrom: number | null;
  periodTo: number | null;
  periodOpenEnded: boolean;
  periodVi: string | null;
  issuerVi: string | null;
  legalBasisVi: string | null;
  countNote: string | null;
  note: string | null;
  mechanismNote: string | null;
  reportingInterval: { every: number; unit: string } | null;
  reviewInterval: { every: number; unit: string } | null;
  money: MoneyView[];
  sourceDocument: string | null;
  importedAt: Instant;
  counterparts: LocalityName[];
  parties: PartyView[];
  sideCounts: SideCounts[];
  /** The rows of the document, groups above their items; commitments and others. */
  tree: CommitmentNode[];
}
