import { agreementPlace } from '@dondoc/commitments';
import type { Tx } from '@dondoc/database';
import { type Deed, forbidden, type Id } from '@dondoc/kernel';
import { type CycleRow, partiesOf, partiesOfPerson } from './data/cycles';
import type { CycleVersion } from './domain/cycle-version';

/** Who may write and activate the cycles of an agreement: either side's coordinators and administrators. */
const MANAGE: readonly Deed[] = ['coordinate', 'administer'];

/** @returns the office through which the actor does it. @throws notFound, forbidden */
export async function mayManage(tx: Tx, agreementId: Id): Promise<Id | null> {
  const place = await agreementPlace(tx, agreementId);
  tx.actor.mustBeAbleTo(MANAGE, place);
  return MANAGE.map((deed) => tx.actor.officeFor(deed, place)).find((id) => id !== null) ?? null;
}

const ownProposal = (vi: string, en: string) => forbidden('cycle.ownProposal', vi, en);

/** Two people decide, of two parties where there are two: nobody binds the other side alone. @throws forbidden `cycle.ownProposal` */
export async function mustBeSomebodyElse(tx: Tx, version: CycleVersion, cycle: CycleRow): Promise<void> {
  const proposer = version.proposedByPersonId;
  if (tx.actor.isSystem || proposer === null) return;
  if (tx.actor.personId === proposer) throw ownProposal('Người đề xuất không tự phê duyệt.', 'Nobody approves their own proposal.');
  const parties = await partiesOf(tx, cycle.agreementId);
  const proposing = await partiesOfPerson(tx, cycle.agreementId, proposer);
  const others = parties.filter((party) => !proposing.includes(party.id) && tx.actor.localityIds.includes(party.localityId));
  if (parties.length > 1 && others.length === 0)
    throw ownProposal('Bên kia phê duyệt đề xuất này.', 'The other side approves this proposal.');
}
