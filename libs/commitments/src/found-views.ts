import type { Found, Id, LocalDate, Piece } from '@dondoc/kernel';
import type { AgencyName } from './agreement-views';
import type { AssignmentState } from './domain/assignment-states';

/** What a search finds among the commitments. */
export interface FoundInCommitments {
  agreements: Found<FoundAgreement>;
  commitments: Found<FoundCommitment>;
  tasks: Found<FoundTask>;
  statusUpdates: Found<FoundStatusUpdate>;
}

export interface FoundAgreement {
  id: Id;
  code: string;
  documentNumber: string | null;
  titleVi: Piece[];
  titleEn: Piece[];
  /** Where else the words stand; null where the title says it all. */
  snippet: Piece[] | null;
}

export interface FoundCommitment {
  id: Id;
  code: string;
  agreementCode: string;
  titleVi: Piece[];
  titleEn: Piece[];
  snippet: Piece[] | null;
}

export interface FoundTask {
  id: Id;
  code: string;
  agreementCode: string;
  title: Piece[];
  snippet: Piece[] | null;
}

export interface FoundStatusUpdate {
  id: Id;
  assignmentId: Id;
  taskCode: string;
  taskTitle: string;
  agency: AgencyName;
  state: AssignmentState;
  reportedOn: LocalDate;
  snippet: Piece[] | null;
  /** What was found stands in the own side's internal note. */
  isInternal: boolean;
}
