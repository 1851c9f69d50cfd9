import { formatDate, type Id, type Instant, invalid, isLocalDate, type LocalDate, tidy } from '@dondoc/kernel';

/** A point of a conclusion. With a task, it is broken down at once; with a change, a task that is there is changed at once. Both name the conclusion. */
export interface ConclusionPoint {
  text: string;
  task?: ConcludedTask;
  change?: PointChange;
}

export interface PointChange {
  assignmentId: Id;
  change: 'redate' | 'reopen' | 'close';
  dueDate?: LocalDate;
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
  assignmentId: Id | null;
  outcome: 'newTask' | PointChange['change'] | null;
}

const LONGEST_TEXT = 20_000;
const LONGEST_POINT = 4000;
const LONGEST_NUMBER = 100;
const MOST_POINTS = 50;

const refuse = (field: string, vi: string, en: string) => invalid('conclusion.invalid', vi, en, { field });

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
    { today, ...given }: Pick<Conclusion, 'id' | 'reviewId' | 'partyId' | 'recordedAt' | 'recordedByOfficeId'> & { today: LocalDate },
    input: ConclusionInput,
  ): Conclusion {
    const number = tidy(input.number ?? '');
    const text = tidy(input.text);
    if (text === '' || text.length > LONGEST_TEXT)
      throw refuse(
        'text',
        'Cần có nội dung kết luận (tối đa 20000 ký tự).',
        'Give the text of the conclusion (20000 characters at the most).',
      );
    if (number.length > LONGEST_NUMBER) throw refuse('number', 'Số văn bản quá dài.', 'The document number is too long.');
    if (!isLocalDate(input.concludedOn) || input.concludedOn > today)
      throw refuse(
        'concludedOn',
        'Ngày kết luận không hợp lệ hoặc ở sau hôm nay.',
        'The day of the conclusion is no date or lies after today.',
      );
    const points = pointsOf(input.points);
    return Object.assign(new Conclusion(), given, { number: number || null, concludedOn: input.concludedOn, text, points });
  }

  /** What came of the n-th point. */
  cameTo(n: number, came: Omit<RecordedPoint, 'text'>): void {
    this.points = this.points.map((point, at) => (at === n ? { ...point, ...came } : point));
  }

  /** As a deciding document is called. */
  get document(): string {
    return `Kết luận${this.number ? ` số ${this.number}` : ''} ngày ${formatDate(this.concludedOn)}`;
  }
}

function pointsOf(points: readonly ConclusionPoint[]): RecordedPoint[] {
  if (points.length > MOST_POINTS) throw refuse('points', 'Tối đa 50 ý kết luận.', 'At most 50 points.');
  return points.map((point, n) => {
    const text = tidy(point.text);
    if (text === '' || text.length > LONGEST_POINT)
      throw refuse(
        `points.${n}.text`,
        'Mỗi ý kết luận cần có nội dung (tối đa 4000 ký tự).',
        'Each point needs a text (4000 characters at the most).',
      );
    if (point.task && point.change)
      throw refuse(
        `points.${n}`,
        'Một ý chỉ giao một nhiệm vụ mới hoặc thay đổi một nhiệm vụ.',
        'A point gives one new task or changes one, not both.',
      );
    return { text, taskId: null, taskCode: null, assignmentId: null, outcome: null };
  });
}
