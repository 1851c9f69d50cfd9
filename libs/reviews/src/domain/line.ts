import { type Id, type Instant, invalid, tidy } from '@dondoc/kernel';

const LONGEST_NOTE = 2000;

/** What one assignment owes to one review. Whether it has been sent is read from the updates, not kept here. */
export class ReviewLine {
  readonly id!: Id;
  readonly reviewId!: Id;
  readonly assignmentId!: Id;
  readonly partyId!: Id;
  returnedAt!: Instant | null;
  returnNote!: string | null;

  private constructor() {}

  static opened(given: { id: Id; reviewId: Id; assignmentId: Id; partyId: Id }): ReviewLine {
    return Object.assign(new ReviewLine(), given, { returnedAt: null, returnNote: null });
  }

  /** @throws invalid `review.noteMissing` */
  return(note: string, at: Instant): void {
    const text = tidy(note);
    if (text === '' || text.length > LONGEST_NOTE)
      throw invalid(
        'review.noteMissing',
        'Cần ghi rõ lý do trả lại (tối đa 2000 ký tự).',
        'Say why it is returned (2000 characters at the most).',
      );
    this.returnedAt = at;
    this.returnNote = text;
  }
}
