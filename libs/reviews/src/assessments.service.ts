import { partyPlace } from '@dondoc/commitments';
import { Database } from '@dondoc/database';
import { record } from '@dondoc/journal';
import type { Actor, Id } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { type Assessed, answerTo, assessLines } from './data/assessments';
import { lineWords, lockLine, lockReview } from './data/reviews';
import { save } from './data/saving';
import type { Assessment } from './domain/line';
import { ownSide } from './own-side';
import type { ReviewChanged } from './views';

export interface AssessmentInput {
  assessment: Assessment;
  note?: string;
}

/** The coordinator's word on each line of their own side. It may be given until the side is concluded; the line itself stays as it was sent. */
@Injectable()
export class AssessmentsService {
  constructor(private readonly database: Database) {}

  /** @throws conflict `review.nothingSent`, `review.somethingSent`, `review.concluded` */
  assessLine(actor: Actor, lineId: Id, input: AssessmentInput): Promise<ReviewChanged> {
    return this.database.transact(actor, async (tx) => {
      const { review, side, line } = await lockLine(tx, lineId);
      const place = await partyPlace(tx, line.partyId);
      actor.mustBeAbleTo('coordinate', place);
      side.mustNotBeConcluded();
      const officeId = actor.officeFor('coordinate', place);
      line.assess(input.assessment, { answer: await answerTo(tx, lineId), at: tx.now, officeId, note: input.note });
      await save(tx, line);
      const data = { ...(await lineWords(tx, lineId)), reviewId: review.id, assessment: line.assessment, note: line.assessmentNote };
      await record(tx, { ...review.fact('reviewLine.assessed', data, place.side), about: { type: 'reviewLine', id: lineId } }, officeId);
      return { id: review.id, state: review.state };
    });
  }

  /** Everything sent and not yet looked at is accepted; with `missingToo`, the rest is noted as not sent. */
  assessSide(actor: Actor, reviewId: Id, given: { missingToo?: boolean; partyId?: Id } = {}): Promise<ReviewChanged & Assessed> {
    return this.database.transact(actor, async (tx) => {
      const open = await lockReview(tx, reviewId);
      const { side, officeId, localityId } = await ownSide(tx, open, 'coordinate', given.partyId);
      side.mustNotBeConcluded();
      const of = { reviewId, partyId: side.partyId, officeId, missingToo: given.missingToo ?? false };
      const assessed = await assessLines(tx, of);
      await record(tx, open.review.fact('review.assessed', { ...assessed }, localityId), officeId);
      return { id: reviewId, state: open.review.state, ...assessed };
    });
  }
}
