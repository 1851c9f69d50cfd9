import type { Tx } from '@dondoc/database';
import type { Id, LocalDate } from '@dondoc/kernel';
import type { PlannedReviewView } from '@dondoc/reviews';
import { type AskedAssignment, assignmentsToAsk, type OwedNow, owedNow, type SideAgency, sideAgencies } from './data/planned-subjects';
import type { Alike, Thing } from './domain/alike';
import { grouped } from './domain/grouped';
import type { SubjectKind } from './domain/ladder';

/** What is owed now and will stay so, and what the reviews to come will ask of whom; `until`: the last day that matters. */
export async function foreseen(
  tx: Tx,
  agreementId: Id,
  { reviews, until }: { reviews: readonly PlannedReviewView[]; until: LocalDate },
): Promise<Alike[]> {
  const now = [...grouped(await owedNow(tx, agreementId), likeness).values()].map((things) => alikeNow(things, agreementId, until));
  if (reviews.length === 0) return now;
  const asked = [...grouped((await assignmentsToAsk(tx, agreementId)).map(asThing), ({ partyId }) => partyId).values()];
  const sides = await sideAgencies(tx, agreementId);
  return [...now, ...reviews.flatMap((review) => [...askedBy(review, asked, agreementId), ...owedBySides(review, sides, agreementId)])];
}

const likeness = (one: OwedNow) =>
  [one.kind, one.partyId, one.cycleVersionId, one.owedSince, one.deadline, one.periodKey, one.until].join(' ');

function alikeNow(things: OwedNow[], agreementId: Id, until: LocalDate): Alike {
  const { kind, partyId, cycleVersionId, owedSince, deadline, periodKey, version, until: ends } = things[0] as OwedNow;
  return {
    kind,
    agreementId,
    partyId,
    cycleVersionId,
    things,
    owedSince,
    deadline,
    until: ends ?? until,
    period: periodKey,
    version,
    foreseen: false,
  };
}

const asThing = (one: AskedAssignment): Thing => ({ kind: 'statusUpdate', ...one });

interface Asking {
  kind: SubjectKind;
  owedSince: LocalDate;
  deadline: LocalDate;
}

/** A review is locked by the calendar on its submission: nothing is owed longer. */
function asking(review: PlannedReviewView, agreementId: Id, { kind, owedSince, deadline }: Asking): Omit<Alike, 'partyId' | 'things'> {
  return {
    kind,
    agreementId,
    cycleVersionId: review.cycleVersionId,
    owedSince,
    deadline,
    until: review.submissionOn,
    period: review.periodKey,
    version: review.version,
    foreseen: true,
  };
}

function askedBy(review: PlannedReviewView, asked: readonly Thing[][], agreementId: Id): Alike[] {
  const common = asking(review, agreementId, { kind: 'statusUpdate', owedSince: review.opensOn, deadline: review.agencyDeadline });
  return asked.map((things) => ({ ...common, partyId: (things[0] as Thing).partyId, things }));
}

function owedBySides(review: PlannedReviewView, sides: readonly SideAgency[], agreementId: Id): Alike[] {
  const consolidation: Asking = { kind: 'consolidation', owedSince: review.opensOn, deadline: review.coordinatorDeadline };
  const signature: Asking = { kind: 'signature', owedSince: review.coordinatorDeadline, deadline: review.signatureDeadline };
  return sides.flatMap(({ partyId, coordinatingAgencyId, signingAgencyId }) => {
    const owes = (what: Asking, agencyId: Id | null): Alike[] => {
      if (!agencyId) return [];
      const things = [{ kind: what.kind, partyId, agencyId, cooperatingAgencyIds: [], title: what.kind }];
      return [{ ...asking(review, agreementId, what), partyId, things }];
    };
    return [...owes(consolidation, coordinatingAgencyId), ...owes(signature, signingAgencyId)];
  });
}
