import type { Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import type { Fact, Id, LocalDate, Place } from '@dondoc/kernel';
import { type AgencyRef, agenciesById } from './data/bodies';
import { fieldsOf, replaceFields } from './data/restricted-fields';
import {
  beginBodies,
  endBodies,
  type MemberRow,
  membershipsThere,
  membersOf,
  moveLocality,
  officesThere,
  officeWords,
  saveMembershipMoves,
  saveOfficeMoves,
  successionToApply,
} from './data/successions';
import { type NamingMove, namingMoves } from './domain/naming-moves';
import { planMemberships, planOffices } from './domain/office-moves';
import type { Move, Succession } from './domain/succession';
import type { SuccessionKind, SuccessionSubject } from './views';

export interface AppliedSuccession {
  code: string;
  kind: SuccessionKind;
  subject: SuccessionSubject;
  effectiveOn: LocalDate;
  /** Agencies or localities, by `subject`, that gave way, and who came in their place. */
  moves: { fromId: Id; toId: Id }[];
  /** Offices, and those that go on with their work; only for subject `agency`. */
  offices: { fromId: Id; toId: Id }[];
}

/**
 * Makes a succession true in the directory: validity dates; for an agency its offices and memberships, for a locality its people.
 * What stands elsewhere (assignments, subjects, parties and their overseeing offices) the caller moves in the same transaction.
 * @throws conflict `succession.applied` the second time, `succession.tooEarly` before its day, `succession.successorUnknown` where the directory lacks the successor
 */
export async function applySuccession(tx: Tx, code: string): Promise<AppliedSuccession> {
  const succession = await successionToApply(tx, code);
  const { id, kind, subject, effectiveOn } = succession;
  const members = await membersOf(tx, id);
  const place: Place = { parties: members.flatMap((member) => member.localityId ?? []) };
  tx.actor.mustBeAbleTo('administer', place);
  const { moves, ended, begun } = succession.apply(members, tx.now, tx.today);
  await endBodies(tx, subject, ended, succession.lastDay);
  await beginBodies(tx, subject, begun, effectiveOn);
  const { offices, namings } = subject === 'agency' ? await moveOffices(tx, moves, succession) : { offices: [], namings: [] };
  if (subject === 'locality') for (const move of moves) await moveLocality(tx, move.fromId, move.toId, effectiveOn);
  await tx.manager.save(succession);
  const officeId = tx.actor.officeFor('administer', place);
  await record(tx, [appliedFact(succession, members), ...(await movedNamings(tx, namings, succession))], officeId);
  return { code, kind, subject, effectiveOn, moves, offices };
}

async function moveOffices(tx: Tx, moves: readonly Move[], succession: Succession): Promise<{ offices: Move[]; namings: NamingMove[] }> {
  const toId = moves[0]?.toId;
  if (!toId) return { offices: [], namings: [] };
  const { effectiveOn, lastDay } = succession;
  const [newId, fromIds] = [() => tx.newId(), moves.map((move) => move.fromId)];
  const agencies = await agenciesById(tx, [...fromIds, toId]);
  const namesOf = (agencyId: Id) => agencies.get(agencyId) as AgencyRef;
  const waiting = await officesThere(tx, [toId], effectiveOn);
  const offices = planOffices(await officesThere(tx, fromIds, effectiveOn), waiting, toId, { namesOf, newId });
  await saveOfficeMoves(tx, offices, { effectiveOn, lastDay });
  const leaving = await membershipsThere(
    tx,
    offices.moves.map((move) => move.fromId),
    effectiveOn,
  );
  const there = await membershipsThere(
    tx,
    waiting.map((office) => office.id),
    effectiveOn,
  );
  await saveMembershipMoves(tx, planMemberships(leaving, there, offices.moves, { effectiveOn, newId }), lastDay);
  const known = [...offices.moves.map((move) => move.fromId), ...waiting.map((office) => office.id)];
  const peopled = new Set([...leaving, ...there].map((membership) => membership.officeId));
  return { offices: offices.moves, namings: namingMoves(offices.moves, { fields: await fieldsOf(tx, known), peopled }) };
}

/** Writes down which offices see which restricted fields after the hand-over, and says what is to be decided anew. */
async function movedNamings(tx: Tx, namings: readonly NamingMove[], { code: succession }: Succession): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (const { officeId, fields, leftOpen } of namings) {
    await replaceFields(tx, officeId, fields);
    const { agency, role, localityId } = await officeWords(tx, officeId);
    const about = { type: 'office', id: officeId };
    facts.push({ kind: 'office.namingHandedOver', about, localityId, data: { agency, role, fields, leftOpen, succession } });
  }
  return facts;
}

function appliedFact(succession: Succession, members: readonly MemberRow[]) {
  const named = (side: 'from' | 'to') => members.filter((member) => member.side === side).map((member) => member.code ?? member.nameVi);
  const { id, code, kind, subject, effectiveOn } = succession;
  const localityId =
    (members.find((member) => member.side === 'to' && member.localityId) ?? members.find((member) => member.localityId))?.localityId ??
    null;
  return {
    kind: 'succession.applied',
    about: { type: 'succession', id },
    localityId,
    data: { code, kind, subject, effectiveOn, from: named('from'), to: named('to') },
  };
}
