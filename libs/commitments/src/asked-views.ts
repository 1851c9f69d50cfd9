import type { Id, Instant, LocalDate } from '@dondoc/kernel';
import type { DirectiveDeed, DirectiveState } from './domain/directive-states';
import type { ExplanationDeed, ExplanationState } from './domain/explanation-states';

/** What is asked of a lead agency beside its task. Only the own side sees it. */

/** What a use case answers. */
export interface AskedView {
  id: Id;
  assignmentId: Id;
  state: ExplanationState | DirectiveState;
}

export interface ExplanationView {
  id: Id;
  reviewId: Id | null;
  question: string;
  dueDate: LocalDate;
  state: ExplanationState;
  askedAs: 'coordinate' | 'oversee';
  askedAt: Instant;
  askedBy: string | null;
  answer: string | null;
  evidenceIds: Id[];
  givenAt: Instant | null;
  givenBy: string | null;
  decidedAt: Instant | null;
  decisionNote: string | null;
  /** Accepted: until this day, included, nobody is reminded. */
  holdsUntil: LocalDate | null;
  /** What the reader may do with it. */
  may: ExplanationDeed[];
}

export interface DirectiveView {
  id: Id;
  reviewId: Id | null;
  text: string;
  dueDate: LocalDate;
  state: DirectiveState;
  givenAt: Instant;
  givenBy: string | null;
  report: string | null;
  reportedAt: Instant | null;
  reportedBy: string | null;
  /** What the reader may do with it. */
  may: DirectiveDeed[];
}

/** How often, and how far, assignments of a side may be extended. */
export interface ExtensionLimitsView {
  localityId: Id;
  /** Code of the locality. */
  locality: string;
  byCoordinator: number;
  most: number;
  /** Days from the original due date. */
  mostDays: number;
  /** No administrator of the side has changed it. */
  builtIn: boolean;
}
