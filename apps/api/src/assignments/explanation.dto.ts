import type { ExplanationAnswer, ExplanationDecision, ExplanationQuestion } from '@dondoc/commitments';
import { DateField, FlagField, IdField, IdsField, TextField } from '../http/fields';

export class ExplanationQuestionDto implements ExplanationQuestion {
  @TextField({ least: 1, most: 2000 })
  question!: string;

  @DateField({ description: 'when the explanation is due' })
  dueDate!: string;

  @IdField({ optional: true, nullable: true, description: 'the review whose update was not sent; left out: about the due date' })
  reviewId?: string | null;
}

/** Classified documents must not be entered. */
export class ExplanationAnswerDto implements ExplanationAnswer {
  @TextField({ least: 1, most: 10_000 })
  answer!: string;

  @IdsField({ optional: true, most: 20, description: 'evidence of the same assignment' })
  evidenceIds?: string[];
}

export class ExplanationDecisionDto implements ExplanationDecision {
  @FlagField()
  accept!: boolean;

  @DateField({ optional: true, description: 'needed where it is accepted: the last day on which nobody is reminded' })
  holdsUntil?: string;

  @DateField({ optional: true, nullable: true, description: 'where it is returned: a later deadline' })
  dueDate?: string | null;

  @TextField({ optional: true, nullable: true, most: 2000, description: 'needed where it is returned' })
  note?: string | null;
}
