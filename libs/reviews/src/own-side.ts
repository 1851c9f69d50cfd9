import { agreementPlace, partyPlace } from '@dondoc/commitments';
import type { Tx } from '@dondoc/database';
import { type Deed, forbidden, type Id, invalid, type Place } from '@dondoc/kernel';
import type { OpenReview } from './data/reviews';
import type { ReviewSide } from './domain/side';

export interface OwnSide {
  side: ReviewSide;
  place: Place;
  localityId: Id | null;
  /** The office through which the actor acts for this side. */
  officeId: Id | null;
}

/**
 * The side of this review for which the actor may do the deed.
 * @throws notFound, forbidden; invalid `review.sideUnclear` where the actor may for several and names none
 */
export async function ownSide(tx: Tx, open: OpenReview, deed: Deed, partyId?: Id): Promise<OwnSide> {
  const able: OwnSide[] = [];
  for (const side of open.sides) {
    if (partyId && side.partyId !== partyId) continue;
    const place = await partyPlace(tx, side.partyId);
    if (tx.actor.mayDo(deed, place)) able.push({ side, place, localityId: place.side ?? null, officeId: tx.actor.officeFor(deed, place) });
  }
  const [own, another] = able;
  if (own && !another) return own;
  if (another) throw invalid('review.sideUnclear', 'Cần nêu rõ bên nào.', 'Say which side.');
  tx.actor.mustBeAbleTo('read', await agreementPlace(tx, open.review.agreementId));
  throw forbidden('actor.forbidden', 'Bạn không có quyền làm việc này.', 'You may not do this.', { deeds: [deed] });
}
