import { conflict, type Fact, type Id, type Instant, invalid, type LocalDate, type WorkingCalendar } from '@dondoc/kernel';
import { type AssignmentDeed, type AssignmentState, stateAfter, TRANSITIONS } from './assignment-states';
import { othersThan } from './cooperating';
import { dueDateOf } from './due-date';
import type { AssignInput, DecisionInput, NewAssignment, ReassignInput, ReportInput } from './inputs';
import { deadlineAfterPause, isSubmittedLate, pausedWorkingDays } from './pauses';
import { type Moment, mustSaySomething, progressOf, type Reporter, type StatusUpdate, textsOf } from './status-update';
import type { TaskKind } from './task-kind';
import { STATE_WORDS } from './words';
import { needed, type TextRule, written } from './written';

const NOTE: TextRule = { code: 'assignment.note', words: { vi: 'Lý do', en: 'Reason' }, max: 2000 };
const DOCUMENT: TextRule = { code: 'assignment.document', words: { vi: 'Văn bản quyết định', en: 'Deciding document' }, max: 500 };

/** One side's part of a task: its lead agency, its dates, its state. The moves stand in `assignment-states.ts`. */
export class Assignment {
  id!: Id;
  taskId!: Id;
  agreementId!: Id;
  partyId!: Id;
  leadAgencyId!: Id;
  cooperatingAgencyIds!: Id[];
  state!: AssignmentState;
  stateBeforePause!: AssignmentState | null;
  /** Per cent. */
  progress!: number;
  originalDueDate!: LocalDate | null;
  dueDate!: LocalDate | null;
  extensionCount!: number;
  /** While paused: since when. */
  pausedOn!: LocalDate | null;
  /** Working days of the pauses since the current due date was set. */
  pausedDays!: number;
  /** The due date with these days added, by which the work is judged; none without a pause. */
  countedDueDate!: LocalDate | null;
  assignedOn!: LocalDate;
  acknowledgedAt!: Instant | null;
  /** When the work that now stands submitted was submitted first. */
  submittedOn!: LocalDate | null;
  submittedByPersonId!: Id | null;
  /** When the coordinator confirmed it. */
  doneOn!: LocalDate | null;
  obstacleReported!: boolean;
  lastUpdateOn!: LocalDate | null;
  lastUpdateId!: Id | null;
  /** Since when nothing was heard of the lead agency: given, returned or taken up again on that day, or last updated. */
  silentSince!: LocalDate;
  returnNote!: string | null;
  decisionNote!: string | null;
  /** The conclusion that changed it last. */
  conclusionId!: Id | null;
  version!: number;
  /** Kept by the database for its own use: how finished work came out, and the restricted field it belongs to. */
  readonly outcome?: string | null;
  readonly restrictedField?: string | null;

  private constructor() {}

  static assign(given: NewAssignment, input: AssignInput): Assignment {
    const assignment = new Assignment();
    assignment.id = given.id;
    assignment.taskId = given.taskId;
    assignment.agreementId = given.agreementId;
    assignment.partyId = input.partyId;
    assignment.leadAgencyId = input.leadAgencyId;
    assignment.cooperatingAgencyIds = othersThan(input.leadAgencyId, input.cooperatingAgencyIds);
    assignment.originalDueDate = assignment.dueDate = dueDateOf(input.dueDate, given.kind);
    assignment.assignedOn = assignment.silentSince = given.today;
    assignment.state = 'not_started';
    assignment.progress = assignment.extensionCount = assignment.pausedDays = 0;
    assignment.pausedOn = assignment.countedDueDate = null;
    assignment.obstacleReported = false;
    assignment.version = 1;
    assignment.stateBeforePause = assignment.acknowledgedAt = assignment.submittedOn = assignment.submittedByPersonId = null;
    assignment.doneOn = assignment.lastUpdateOn = assignment.lastUpdateId = assignment.returnNote = assignment.decisionNote = null;
    assignment.conclusionId = null;
    return assignment;
  }

  /** @throws conflict `assignment.changed` where the form was filled in against another version. */
  mustBeAt(version: number | undefined): void {
    if (version === undefined || version === this.version) return;
    throw conflict(
      'assignment.changed',
      'Nhiệm vụ đã được người khác cập nhật sau khi bạn mở. Hãy xem lại rồi gửi.',
      'Somebody changed this task after you opened it. Look at it again, then send.',
      { yours: version, current: this.version },
    );
  }

  acknowledge(now: Instant): Fact {
    if (this.acknowledgedAt !== null)
      throw conflict('assignment.alreadyAcknowledged', 'Nhiệm vụ đã được tiếp nhận.', 'The task is acknowledged already.', {
        at: this.acknowledgedAt,
      });
    this.move('acknowledge');
    this.acknowledgedAt = now;
    return this.fact('assignment.acknowledged');
  }

  /** The lead agency's report, or the coordinator's on its behalf. To report is to acknowledge. */
  report(input: ReportInput, by: Reporter, at: Moment): { update: StatusUpdate; fact: Fact } {
    this.mustBeAt(input.version);
    const texts = textsOf(input);
    const progress = progressOf(input, this.progress);
    const deed = this.deedOf(input);
    this.mustBePossible(deed);
    mustSaySomething(input, texts, progress !== this.progress || this.after(deed) !== this.state);
    if (deed === 'submit') this.submittedOn ??= at.today;
    if (deed === 'report') this.submittedOn = this.submittedByPersonId = null;
    if (deed === 'submit') this.submittedByPersonId = by.personId;
    this.move(deed);
    this.progress = progress;
    this.acknowledgedAt ??= at.now;
    if (!input.nothingNew) this.obstacleReported = texts.obstacles !== '';
    const update = this.updated({ ...texts, nothingNew: input.nothingNew ?? false }, by, at);
    const data = {
      progress,
      state: this.state,
      nothingNew: update.nothingNew,
      onBehalf: update.onBehalf,
      obstacle: this.obstacleReported,
      updateId: update.id,
    };
    return { update, fact: this.fact(deed === 'submit' ? 'assignment.submitted' : 'assignment.reported', data) };
  }

  /** A cooperating agency's part: kept beside the lead agency's reports, changes neither state nor progress. */
  addPart(input: ReportInput, by: Reporter, at: Moment): { update: StatusUpdate; fact: Fact } {
    const texts = textsOf(input);
    if (input.state !== undefined || (input.progress !== undefined && input.progress !== this.progress))
      throw invalid(
        'report.notTheLead',
        'Trạng thái và tiến độ do cơ quan chủ trì cập nhật.',
        'State and progress are for the lead agency to report.',
      );
    mustSaySomething(input, texts, false);
    this.move('addPart');
    const update = this.updated({ ...texts, nothingNew: input.nothingNew ?? false }, by, at);
    return { update, fact: this.fact('assignment.partAdded', { updateId: update.id }) };
  }

  returnForMore(note: string, today: LocalDate): Fact {
    this.move('returnForMore');
    this.silentSince = today;
    this.returnNote = needed(note, NOTE);
    this.submittedOn = this.submittedByPersonId = null;
    return this.fact('assignment.returned', { note: this.returnNote });
  }

  /** @throws conflict `assignment.ownWork`: nobody confirms what they submitted themselves. */
  confirmDone(by: Id | null, today: LocalDate): Fact {
    this.mustBePossible('confirmDone');
    if (by !== null && by === this.submittedByPersonId)
      throw conflict('assignment.ownWork', 'Người trình hoàn thành không tự xác nhận.', 'Nobody confirms their own work.');
    this.move('confirmDone');
    this.doneOn = today;
    return this.fact('assignment.confirmed', { submittedOn: this.submittedOn });
  }

  /** The date by which the work is judged: paused time does not count. */
  get judgedBy(): LocalDate | null {
    return this.countedDueDate ?? this.dueDate;
  }

  pause({ reason, document }: DecisionInput, today: LocalDate): Fact {
    const before = this.state;
    this.move('pause');
    this.pausedOn = today;
    this.stateBeforePause = before;
    this.decisionNote = [needed(reason, NOTE), written(document, DOCUMENT)].filter(Boolean).join(' – ');
    return this.fact('assignment.paused', { note: this.decisionNote });
  }

  /** The due date stays what it was; that it is judged with the paused working days added is said beside it. What was submitted late gains nothing. */
  resume(today: LocalDate, calendar: WorkingCalendar): Fact {
    this.move('resume');
    const pause = { pausedOn: this.pausedOn ?? today, resumedOn: today };
    const days = isSubmittedLate(this) ? 0 : pausedWorkingDays(pause, calendar);
    this.pausedDays += days;
    if (this.judgedBy !== null && days > 0) this.countedDueDate = deadlineAfterPause(this.judgedBy, pause, calendar);
    this.silentSince = today;
    this.stateBeforePause = this.pausedOn = null;
    return this.fact('assignment.resumed', { pausedDays: days, countedDueDate: this.countedDueDate });
  }

  close({ document, reason }: DecisionInput): Fact {
    this.move('close');
    this.stateBeforePause = this.pausedOn = null;
    this.decisionNote = [needed(document, DOCUMENT), written(reason, NOTE)].filter(Boolean).join(' – ');
    return this.fact('assignment.closed', { note: this.decisionNote });
  }

  /** For work that got none when it was assigned. A date once set moves by extension only. */
  setDueDate(dueDate: LocalDate, kind: TaskKind): Fact {
    this.mustBePossible('setDueDate');
    if (this.dueDate !== null)
      throw conflict(
        'assignment.alreadyDated',
        'Nhiệm vụ đã có thời hạn; muốn đổi thì gia hạn.',
        'The task has a due date; it moves by extension only.',
      );
    this.move('setDueDate');
    this.originalDueDate = this.dueDate = dueDateOf(dueDate, kind);
    return this.fact('assignment.dated', { dueDate });
  }

  reassign({ leadAgencyId, cooperatingAgencyIds }: ReassignInput, today: LocalDate): Fact {
    this.move('reassign');
    if (leadAgencyId !== this.leadAgencyId) {
      this.acknowledgedAt = null;
      this.silentSince = today;
    }
    this.cooperatingAgencyIds = othersThan(leadAgencyId, cooperatingAgencyIds ?? this.cooperatingAgencyIds);
    this.leadAgencyId = leadAgencyId;
    return this.fact('assignment.reassigned');
  }

  /** An extension was approved: the original due date and the number of extensions stay to be seen. */
  extendTo(dueDate: LocalDate): void {
    this.move('approveExtension');
    this.dateAnew(dueDate);
    this.extensionCount++;
  }

  /** A conclusion sets another due date, later or earlier. */
  redate(dueDate: LocalDate, kind: TaskKind): void {
    this.move('redate');
    this.dateAnew(dueDateOf(dueDate, kind));
    this.originalDueDate ??= this.dueDate;
  }

  /** A conclusion opens again what was finished or closed: the work is owed anew. */
  reopen(): void {
    this.move('reopen');
    this.submittedOn = this.submittedByPersonId = this.doneOn = null;
  }

  /** @throws conflict `assignment.notOverdue` */
  mustBeOverdue(today: LocalDate): void {
    if (this.judgedBy !== null && this.judgedBy < today) return;
    throw conflict('assignment.notOverdue', 'Nhiệm vụ chưa quá hạn.', 'The task is not overdue.', { dueDate: this.dueDate });
  }

  /** @throws conflict `assignment.wrongState`, in words, where the table of transitions does not allow the deed. */
  mustBePossible(deed: AssignmentDeed): void {
    if (this.after(deed) !== undefined) return;
    const [what, state] = [TRANSITIONS[deed].words, STATE_WORDS[this.state]];
    throw conflict(
      'assignment.wrongState',
      `Không thể ${what.vi}: nhiệm vụ đang ở trạng thái “${state.vi}”.`,
      `You cannot ${what.en}: it is ${state.en}.`,
      { deed, state: this.state },
    );
  }

  fact(kind: string, data: Record<string, unknown> = {}): Fact {
    return { kind, about: { type: 'assignment', id: this.id }, agreementId: this.agreementId, data };
  }

  /** The pauses so far belong to the date that was. */
  private dateAnew(dueDate: LocalDate | null): void {
    this.dueDate = dueDate;
    this.pausedDays = 0;
    this.countedDueDate = null;
  }

  private after(deed: AssignmentDeed): AssignmentState | undefined {
    return stateAfter(deed, this.state, this.stateBeforePause);
  }

  private move(deed: AssignmentDeed): void {
    this.mustBePossible(deed);
    this.state = this.after(deed) as AssignmentState;
    this.version++;
  }

  private deedOf(input: ReportInput): AssignmentDeed {
    if (input.nothingNew) return 'reportNothingNew';
    return (input.state ?? this.state) === 'submitted_as_done' ? 'submit' : 'report';
  }

  private updated(
    said: Pick<StatusUpdate, 'results' | 'obstacles' | 'recommendations' | 'internalNote' | 'nothingNew'>,
    by: Reporter,
    at: Moment,
  ): StatusUpdate {
    const { part, ...who } = by;
    const update = { id: at.newId(), assignmentId: this.id, ...who, onBehalf: part === 'coordinator', ...said };
    if (part !== 'cooperating') [this.lastUpdateOn, this.lastUpdateId, this.silentSince] = [at.today, update.id, at.today];
    return { ...update, state: this.state, progress: this.progress, reportedOn: at.today, reportedAt: at.now };
  }
}
