import { type Id, type Instant, invalid, isLocalDate, type LocalDate, tidy } from '@dondoc/kernel';

/** A point of a conclusion. With a task, it is broken down at once and the task names the conclusion it comes from. */
export interface ConclusionPoint {
  text: string;
  task?: ConcludedTask;
}

export interface ConcludedTask {
  commitmentId: Id;
  title: string;
  deliverable?: string;
  /** None: an ongoing task. */
  dueDate?: LocalDate;
  leadAgencyId: Id;
  cooperatingAgencyIds?: Id[];
}

export interface ConclusionInput {
  /** The document's number, where the office gives one. */
  number?: string;
  concludedOn: LocalDate;
  text: string;
  points: ConclusionPoint[];
  /** Whose conclusion; needed only by an actor who stands on more than one side. */
  partyId?: Id;
}

export interface RecordedPoint {
  text: string;
  taskId: Id | null;
  taskCode: string | null;
}

const LONGEST_TEXT = 20_000;
const LONGEST_POINT = 4000;
const LONGEST_NUMBER = 100;
const MOST_POINTS = 50;

const refuse = (vi: string, en: string) => invalid('conclusion.invalid', vi, en);

/** What a Standing Committee concluded on one side's report, typed in. */
export class Conclusion {
  readonly id!: Id;
  readonly reviewId!: Id;
  readonly partyId!: Id;
  readonly number!: string | null;
  readonly concludedOn!: LocalDate;
  readonly text!: string;
  points!: RecordedPoint[];
  readonly recordedAt!: Instant;
  readonly recordedByOfficeId!: Id | null;

  private constructor() {}

  /** @throws invalid `conclusion.invalid` */
  static record(
    given: Pick<Conclusion, 'id' | 'reviewId' | 'partyId' | 'recordedAt' | 'recordedByOfficeId'>,
    input: ConclusionInput,
  ): Conclusion {
    const number = tidy(input.number ?? '');
    const text = tidy(input.text);
    if (text === '' || text.length > LONGEST_TEXT)
      throw refuse('Cần có nội dung kết luận (tối đa 20000 ký tự).', 'Give the text of the conclusion (20000 characters at the most).');
    if (number.length > LONGEST_NUMBER) throw refuse('Số văn bản quá dài.', 'The document number is too long.');
    if (!isLocalDate(input.concludedOn)) throw refuse('Ngày kết luận không hợp lệ.', 'The day of the conclusion is not a date.');
    const points = pointsOf(input.points);
    return Object.assign(new Conclusion(), given, { number: number || null, concludedOn: input.concludedOn, text, points });
  }

  /** The n-th point led to this task. */
  cameTo(n: number, task: { id: Id; code: string }): void {
    this.points = this.points.map((point, at) => (at === n ? { ...point, taskId: task.id, taskCode: task.code } : point));
  }
}

function pointsOf(points: readonly ConclusionPoint[]): RecordedPoint[] {
  if (points.length > MOST_POINTS) throw refuse('Tối đa 50 ý kết luận.', 'At most 50 points.');
  return points.map((point) => {
    const text = tidy(point.text);
    if (text === '' || text.length > LONGEST_POINT)
      throw refuse('Mỗi ý kết luận cần có nội dung (tối đa 4000 ký tự).', 'Each point needs a text (4000 characters at the most).');
    return { text, taskId: null, taskCode: null };
  });
}
