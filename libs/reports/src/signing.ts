import type { Tx } from '@dondoc/database';
import { conflict, type Id } from '@dondoc/kernel';
import type { ReviewsService } from '@dondoc/reviews';
import { sidesOf } from './data/reports';
import type { Signature } from './domain/signature';
import type { StatusReport } from './domain/status-report';

/** Through which office the actor signs, and how that office is called in the signature block. */
export async function signatureOf(tx: Tx, officeId: Id | null, given: Pick<Signature, 'number' | 'issuedOn'>): Promise<Signature> {
  const [office] = officeId
    ? await tx.query<{ titleVi: string }>('select title_vi as "titleVi" from office where id = $1', [officeId])
    : [];
  const { personId, isSystem, name } = tx.actor;
  return {
    ...given,
    signedAt: tx.now,
    today: tx.today,
    personId,
    officeId,
    signerName: isSystem ? null : name,
    signerTitleVi: office?.titleVi ?? null,
  };
}

/** A first report moves its side on; a correction finds the side signed already. @throws conflict `report.reopened` while the figures are open again */
export async function moveSideOn(tx: Tx, report: StatusReport, reviews: ReviewsService): Promise<void> {
  const side = (await sidesOf(tx, report.reviewId)).find(({ partyId }) => partyId === report.partyId);
  if (side?.state === 'collecting' || side?.state === 'locked')
    throw conflict(
      'report.reopened',
      'Kỳ đánh giá đã được mở lại; chờ tổng hợp lại rồi ký.',
      'The review was reopened; wait for the new compilation and sign that.',
    );
  if (side?.state === 'compiled') await reviews.markSigned(tx, report);
}
