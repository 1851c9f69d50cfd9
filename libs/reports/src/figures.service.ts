import { agreementPlace } from '@dondoc/commitments';
import { Database, type Tx } from '@dondoc/database';
import { type Actor, type Id, notFound } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { countsByAgency, countsByField, trendsOf } from './data/agreement-figures';
import { takeSnapshot } from './data/snapshot-query';
import { latestSnapshot } from './data/snapshots';
import { figuresOf } from './domain/figures';
import type { Snapshot } from './domain/snapshot';
import type { AgreementFiguresView, ReviewFiguresView } from './views';

/** Figures to look at: of a review as its reports hold them, and of an agreement. */
@Injectable()
export class FiguresService {
  constructor(private readonly database: Database) {}

  /** Once the reports are compiled, from what was frozen then; before, and while a side is open again, from how things stand now. */
  ofReview(actor: Actor, reviewId: Id): Promise<ReviewFiguresView> {
    return this.database.read(
      actor,
      async (tx) => {
        const frozen = await frozenOf(tx, reviewId);
        const snapshot = frozen ?? (await takeSnapshot(tx, reviewId));
        const { annex: _annex, bySuccessor: _bySuccessor, ...figures } = figuresOf(snapshot);
        return { ...figures, frozen: frozen !== null, asOf: snapshot.review.asOf };
      },
      { snapshot: true },
    );
  }

  /** By agency and field as they stand today, and over the periods. */
  ofAgreement(actor: Actor, agreementId: Id): Promise<AgreementFiguresView> {
    return this.database.read(actor, async (tx) => {
      actor.mustBeAbleTo('read', await agreementPlace(tx, agreementId));
      return {
        byAgency: await countsByAgency(tx, agreementId),
        byField: await countsByField(tx, agreementId),
        trends: await trendsOf(tx, agreementId),
      };
    });
  }
}

/** @throws notFound `review.notFound`, also for a review of an agreement that is not the actor's */
async function frozenOf(tx: Tx, reviewId: Id): Promise<Snapshot | null> {
  const [review] = await tx.query<{ agreementId: Id; state: string }>(
    'select agreement_id as "agreementId", state from review where id = $1',
    [reviewId],
  );
  if (!review) throw notFound('review.notFound', 'Không tìm thấy kỳ đánh giá.', 'No such review.');
  tx.actor.mustBeAbleTo('read', await agreementPlace(tx, review.agreementId));
  if (review.state === 'collecting' || review.state === 'locked') return null;
  return (await latestSnapshot(tx, reviewId))?.figures ?? null;
}
