import { conflict, type Fact, type Id, type Instant, invalid, isLocalDate, type LocalDate } from '@dondoc/kernel';
import type { Assignment } from './assignment';
import type { ExtensionDecision, ExtensionInput } from './inputs';
import { needed, type TextRule, written } from './written';

const REASON: TextRule = { code: 'extension.reason', words: { vi: 'Lý do gia hạn', en: 'Reason for the extension' }, max: 2000 };
const NOTE: TextRule = { code: 'extension.note', words: { vi: 'Ý kiến quyết định', en: 'Note on the decision' }, max: 2000 };

export type ExtensionState = 'requested' | 'approved' | 'refused';

/** Through which office and by whom something is done. */
export interface Doer {
  personId: Id | null;
  officeId: Id | null;
}

/** A later due date asked for, with its reason, and what became of it. */
export class Extension {
  id!: Id;
  assignmentId!: Id;
  fromDate!: LocalDate;
  toDate!: LocalDate;
  reason!: string;
  state!: ExtensionState;
  requestedByOfficeId!: Id | null;
  requestedByPersonId!: Id | null;
  requestedAt!: Instant;
  decidedByOfficeId!: Id | null;
  decidedAt!: Instant | null;
  decisionNote!: string | null;

  private constructor() {}

  static request(assignment: Assignment, input: ExtensionInput, by: Doer & { id: Id; now: Instant }): Extension {
    assignment.mustBePossible('requestExtension');
    const extension = new Extension();
    extension.id = by.id;
    extension.assignmentId = assignment.id;
    extension.fromDate = datedOn(assignment);
    extension.toDate = laterDate(input.toDate, assignment.judgedBy ?? extension.fromDate);
    extension.reason = needed(input.reason, REASON);
    extension.state = 'requested';
    extension.requestedByOfficeId = by.officeId;
    extension.requestedByPersonId = by.personId;
    extension.requestedAt = by.now;
    extension.decidedByOfficeId = extension.decidedAt = extension.decisionNote = null;
    return extension;
  }

  /** A conclusion moves the due date: nobody asked, and it is approved as it comes. */
  static byConclusion(
    assignment: Assignment,
    moved: { from: LocalDate; reason: string; document: string },
    by: Doer & { id: Id; now: Instant },
  ): Extension {
    const extension = Object.assign(new Extension(), {
      id: by.id,
      assignmentId: assignment.id,
      fromDate: moved.from,
      toDate: assignment.dueDate,
    });
    const decided = { decidedByOfficeId: by.officeId, decidedAt: by.now, decisionNote: moved.document };
    const asked = { requestedByOfficeId: by.officeId, requestedByPersonId: by.personId, requestedAt: by.now };
    return Object.assign(extension, asked, decided, { reason: moved.reason, state: 'approved' as const });
  }

  /** A conclusion has said otherwise meanwhile. */
  overtaken(document: string, by: Doer & { now: Instant }): void {
    Object.assign(this, { state: 'refused', decisionNote: document, decidedByOfficeId: by.officeId, decidedAt: by.now });
  }

  /** @throws conflict `extension.ownRequest`: nobody decides on their own request. */
  decide(assignment: Assignment, decision: ExtensionDecision, by: Doer & { now: Instant }): Fact {
    if (by.personId !== null && by.personId === this.requestedByPersonId)
      throw conflict('extension.ownRequest', 'Người đề nghị gia hạn không tự quyết định.', 'Nobody decides on their own request.');
    if (decision.approve) {
      laterDate(this.toDate, assignment.judgedBy ?? this.fromDate);
      assignment.extendTo(this.toDate);
    } else assignment.mustBePossible('refuseExtension');
    this.state = decision.approve ? 'approved' : 'refused';
    this.decisionNote = decision.approve ? written(decision.note, NOTE) || null : needed(decision.note, NOTE);
    this.decidedByOfficeId = by.officeId;
    this.decidedAt = by.now;
    return this.fact(assignment);
  }

  fact(assignment: Assignment): Fact {
    const data = { extensionId: this.id, from: this.fromDate, to: this.toDate, ...(this.decisionNote ? { note: this.decisionNote } : {}) };
    return assignment.fact(`extension.${this.state}`, data);
  }
}

function datedOn(assignment: Assignment): LocalDate {
  if (assignment.dueDate !== null) return assignment.dueDate;
  throw conflict('extension.noDueDate', 'Nhiệm vụ chưa có thời hạn để gia hạn.', 'The task has no due date to extend.');
}

function laterDate(to: LocalDate, from: LocalDate): LocalDate {
  if (isLocalDate(to) && to > from) return to;
  throw invalid('extension.toDate', 'Thời hạn mới phải sau thời hạn hiện tại.', 'The new due date must be after the current one.', {
    current: from,
  });
}
