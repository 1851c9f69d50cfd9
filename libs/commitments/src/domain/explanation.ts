import { conflict, type Fact, type Id, type Instant, type LocalDate } from '@dondoc/kernel';
import type { Assignment } from './assignment';
import { dateAhead } from './dates-ahead';
import { EXPLANATIONS, type ExplanationDeed, type ExplanationState } from './explanation-states';
import type { Doer } from './extension';
import type { ExplanationAnswer, ExplanationDecision, ExplanationQuestion } from './inputs';
import { stateAfterDeed } from './state-table';
import type { SubjectState } from './subjects';
import { needed, type TextRule, written } from './written';

const QUESTION: TextRule = {
  code: 'explanation.question',
  words: { vi: 'Nội dung yêu cầu giải trình', en: 'What is to be explained' },
  max: 2000,
};
const ANSWER: TextRule = { code: 'explanation.answer', words: { vi: 'Nội dung giải trình', en: 'The explanation' }, max: 10_000 };
const NOTE: TextRule = { code: 'explanation.note', words: { vi: 'Ý kiến quyết định', en: 'Note on the decision' }, max: 2000 };

/** What is owed of an explanation in each of its states. */
const OWED: Record<ExplanationState, SubjectState> = {
  asked: 'owed',
  returned: 'owed',
  given: 'met',
  accepted: 'met',
  withdrawn: 'closed',
  closed: 'closed',
};

export interface Deciding extends Doer {
  now: Instant;
  today: LocalDate;
}

/** Asked of a lead agency about work that is late, or an update that was not sent. */
export class Explanation {
  id!: Id;
  assignmentId!: Id;
  /** The review whose update was not sent; none: about the due date. */
  reviewId!: Id | null;
  question!: string;
  dueDate!: LocalDate;
  state!: ExplanationState;
  /** As what it was asked; what the vice-chair asked, the vice-chair decides on. */
  askedAs!: 'coordinate' | 'oversee';
  askedByOfficeId!: Id | null;
  askedByPersonId!: Id | null;
  askedAt!: Instant;
  answer!: string | null;
  evidenceIds!: Id[];
  givenByOfficeId!: Id | null;
  givenByPersonId!: Id | null;
  givenAt!: Instant | null;
  decidedByOfficeId!: Id | null;
  decidedAt!: Instant | null;
  decisionNote!: string | null;
  /** Accepted: until this day, included, nobody is reminded. */
  holdsUntil!: LocalDate | null;

  private constructor() {}

  static ask(
    assignment: Assignment,
    input: ExplanationQuestion,
    by: Deciding & { id: Id; askedAs: 'coordinate' | 'oversee' },
  ): Explanation {
    assignment.mustBePossible('askExplanation');
    const explanation = new Explanation();
    explanation.id = by.id;
    explanation.assignmentId = assignment.id;
    explanation.reviewId = input.reviewId ?? null;
    explanation.question = needed(input.question, QUESTION);
    explanation.dueDate = dateAhead(input.dueDate, by.today, 'explanation.dueDate');
    explanation.state = 'asked';
    explanation.askedAs = by.askedAs;
    explanation.askedByOfficeId = by.officeId;
    explanation.askedByPersonId = by.personId;
    explanation.askedAt = by.now;
    explanation.evidenceIds = [];
    explanation.answer = explanation.givenByOfficeId = explanation.givenByPersonId = explanation.givenAt = null;
    explanation.decidedByOfficeId = explanation.decidedAt = explanation.decisionNote = explanation.holdsUntil = null;
    return explanation;
  }

  give({ answer, evidenceIds = [] }: ExplanationAnswer, by: Deciding): void {
    this.move('give');
    this.answer = needed(answer, ANSWER);
    this.evidenceIds = [...new Set(evidenceIds)];
    [this.givenByOfficeId, this.givenByPersonId, this.givenAt] = [by.officeId, by.personId, by.now];
  }

  /** @throws conflict `explanation.ownWork`: nobody decides on their own explanation */
  decide(decision: ExplanationDecision, by: Deciding): void {
    if (by.personId !== null && by.personId === this.givenByPersonId)
      throw conflict('explanation.ownWork', 'Người giải trình không tự quyết định.', 'Nobody decides on their own explanation.');
    this.move(decision.accept ? 'accept' : 'returnForMore');
    if (decision.accept) this.holdsUntil = dateAhead(decision.holdsUntil ?? '', by.today, 'explanation.holdsUntil');
    else if (decision.dueDate) this.dueDate = dateAhead(decision.dueDate, by.today, 'explanation.dueDate');
    this.decisionNote = decision.accept ? written(decision.note, NOTE) || null : needed(decision.note, NOTE);
    [this.decidedByOfficeId, this.decidedAt] = [by.officeId, by.now];
  }

  withdraw(by: Deciding): void {
    this.move('withdraw');
    [this.decidedByOfficeId, this.decidedAt] = [by.officeId, by.now];
  }

  get owed(): SubjectState {
    return OWED[this.state];
  }

  fact(assignment: Assignment, note: string | null): Fact {
    const { id: explanationId, askedAs, dueDate, holdsUntil, reviewId } = this;
    const by = this.state === 'accepted' ? holdsUntil : dueDate;
    return assignment.fact(`explanation.${this.state}`, {
      explanationId,
      askedAs,
      by,
      ...(reviewId && { reviewId }),
      ...(note && { note }),
    });
  }

  private move(deed: ExplanationDeed): void {
    this.state = stateAfterDeed(EXPLANATIONS, deed, this.state);
  }
}
