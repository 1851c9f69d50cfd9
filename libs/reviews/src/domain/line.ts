import { conflict, type Id, type Instant, invalid, tidy } from '@dondoc/kernel';

const LONGEST_NOTE = 2000;

/** The coordinator's word on a line: accepted as reported, or nothing was sent. The third word is the return. */
export type Assessment = 'accepted' | 'notSent';

const UNASSESSED = { assessment: null, assessedUpdateId: null, assessedAt: null, assessedByOfficeId: null, assessmentNote: null };

/** What one assignment owes to one review. Whether it has been sent is read from the updates, not kept here. */
export class ReviewLine {
  readonly id!: Id;
  readonly reviewId!: Id;
  readonly assignmentId!: Id;
  readonly partyId!: Id;
  returnedAt!: Instant | null;
  returnNote!: string | null;
  assessment!: Assessment | null;
  /** The update that was accepted. */
  assessedUpdateId!: Id | null;
  assessedAt!: Instant | null;
  assessedByOfficeId!: Id | null;
  assessmentNote!: string | null;

  private constructor() {}

  static opened(given: { id: Id; reviewId: Id; assignmentId: Id; partyId: Id }): ReviewLine {
    return Object.assign(new ReviewLine(), given, { returnedAt: null, returnNote: null, ...UNASSESSED });
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
    Object.assign(this, UNASSESSED);
  }

  /**
   * `answer`: the update that counts now, if there is one.
   * @throws conflict `review.nothingSent`, `review.somethingSent`; invalid `review.noteTooLong`
   */
  assess(assessment: Assessment, by: { answer: Id | null; at: Instant; officeId: Id | null; note?: string | undefined }): void {
    if (assessment === 'accepted' && !by.answer)
      throw conflict('review.nothingSent', 'Chưa có báo cáo để chấp nhận.', 'There is no update to accept.');
    if (assessment === 'notSent' && by.answer)
      throw conflict('review.somethingSent', 'Cơ quan đã gửi báo cáo.', 'The agency has sent an update.', { updateId: by.answer });
    const note = tidy(by.note ?? '');
    if (note.length > LONGEST_NOTE)
      throw invalid('review.noteTooLong', 'Ghi chú tối đa 2000 ký tự.', 'A note has 2000 characters at the most.');
    const assessed = { assessedUpdateId: by.answer, assessedAt: by.at, assessedByOfficeId: by.officeId, assessmentNote: note || null };
    Object.assign(this, { assessment, ...assessed });
  }
}
