import type { Id, Instant, LocalDate, SubjectKind, Words } from '@dondoc/kernel';

/** Something on the list for the leadership's next meeting. */
export interface MeetingItemView {
  id: Id;
  listedOn: LocalDate;
  /** Still owed, and not taken off. */
  waits: boolean;
  agreementId: Id;
  agreementCode: string;
  agreement: Words;
  /** Code of the locality whose side it is. */
  locality: string;
  kind: SubjectKind;
  name: string;
  periodKey: string | null;
  deadline: LocalDate;
  assignmentId: Id | null;
  reviewId: Id | null;
  agency: Words;
  /** Urgings sent. */
  urgings: number;
  discussedOn: LocalDate | null;
  outcome: string | null;
  takenOffAt: Instant | null;
}
