import type { Fact, Id, Instant, LocalDate } from '@dondoc/kernel';
import type { Assignment } from './assignment';
import { dateAhead } from './dates-ahead';
import { DIRECTIVES, type DirectiveDeed, type DirectiveState } from './directive-states';
import type { Deciding } from './explanation';
import type { DirectiveInput } from './inputs';
import { stateAfterDeed } from './state-table';
import type { SubjectState } from './subjects';
import { needed, type TextRule } from './written';

const TEXT: TextRule = { code: 'directive.text', words: { vi: 'Nội dung chỉ đạo', en: 'The directive' }, max: 2000 };
const REPORT: TextRule = { code: 'directive.report', words: { vi: 'Kết quả thực hiện chỉ đạo', en: 'What was done' }, max: 10_000 };

const OWED: Record<DirectiveState, SubjectState> = { given: 'owed', carriedOut: 'met', withdrawn: 'closed', closed: 'closed' };

/** A vice-chair's *đôn đốc*: what a lead agency is to do, by a date. */
export class Directive {
  id!: Id;
  assignmentId!: Id;
  /** The review whose update was not sent, where it is about that. */
  reviewId!: Id | null;
  text!: string;
  dueDate!: LocalDate;
  state!: DirectiveState;
  givenByOfficeId!: Id | null;
  givenByPersonId!: Id | null;
  givenAt!: Instant;
  report!: string | null;
  reportedByOfficeId!: Id | null;
  reportedByPersonId!: Id | null;
  reportedAt!: Instant | null;

  private constructor() {}

  static give(assignment: Assignment, input: DirectiveInput, by: Deciding & { id: Id }): Directive {
    assignment.mustBePossible('urge');
    const directive = new Directive();
    directive.id = by.id;
    directive.assignmentId = assignment.id;
    directive.reviewId = input.reviewId ?? null;
    directive.text = needed(input.text, TEXT);
    directive.dueDate = dateAhead(input.dueDate, by.today, 'directive.dueDate');
    directive.state = 'given';
    [directive.givenByOfficeId, directive.givenByPersonId, directive.givenAt] = [by.officeId, by.personId, by.now];
    directive.report = directive.reportedByOfficeId = directive.reportedByPersonId = directive.reportedAt = null;
    return directive;
  }

  carryOut(report: string, by: Deciding): void {
    this.move('carryOut');
    this.report = needed(report, REPORT);
    [this.reportedByOfficeId, this.reportedByPersonId, this.reportedAt] = [by.officeId, by.personId, by.now];
  }

  withdraw(): void {
    this.move('withdraw');
  }

  get owed(): SubjectState {
    return OWED[this.state];
  }

  fact(assignment: Assignment): Fact {
    const note = this.state === 'carriedOut' ? this.report : this.text;
    return assignment.fact(`directive.${this.state}`, { directiveId: this.id, by: this.dueDate, note });
  }

  private move(deed: DirectiveDeed): void {
    this.state = stateAfterDeed(DIRECTIVES, deed, this.state);
  }
}
