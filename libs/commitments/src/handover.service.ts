import { Database, type Tx } from '@dondoc/database';
import { type AppliedSuccession, agenciesById, applySuccession, localitiesById } from '@dondoc/directory';
import { record } from '@dondoc/journal';
import { type Actor, conflict, type Fact, type Id } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import {
  agreementsBetween,
  type Move,
  type MovedAssignment,
  moveAssignments,
  moveOverseers,
  moveParties,
  moveSubjects,
} from './data/handover';
import type { HandOverView } from './views';

/** A body of the directory: an agency with its locality, or a locality itself. */
interface Body {
  id: Id;
  code: string;
  localityId: Id;
}

/** What gives way and what comes in its place may stand in two localities. */
const ACROSS = { acrossSides: true };

/** Organisations change, and the work goes on: open assignments, what is owed and the sides of agreements move to the successor, and no date changes. */
@Injectable()
export class HandoverService {
  constructor(private readonly database: Database) {}

  /**
   * Applies a succession and hands over what its bodies had. An administrator does it for bodies of their own locality.
   * @throws notFound, forbidden, conflict `succession.applied`, `handover.sameSide`
   */
  handOver(actor: Actor, successionCode: string): Promise<HandOverView> {
    return this.database.transact(
      actor,
      async (tx) => {
        const succession = await applySuccession(tx, successionCode);
        const bodies = await bodiesOf(tx, succession);
        const moves = movesOf(succession, bodies);
        for (const { localityId } of moves.map((move) => bodies.get(move.fromId) as Body))
          actor.mustBeAbleTo('administer', { parties: [localityId], side: localityId });
        const view: HandOverView = { succession: succession.code, assignments: 0, parties: 0, subjects: 0 };
        for (const move of moves) await (succession.subject === 'agency' ? moveAgency(tx, move, view) : moveLocality(tx, move, view));
        await moveOverseers(tx, succession.offices);
        return view;
      },
      ACROSS,
    );
  }
}

async function bodiesOf(tx: Tx, { subject, moves }: AppliedSuccession): Promise<Map<Id, Body>> {
  const ids = moves.flatMap((move) => [move.fromId, move.toId]);
  if (subject === 'agency') return agenciesById(tx, ids);
  const localities = await localitiesById(tx, ids);
  return new Map([...localities.values()].map((one) => [one.id, { id: one.id, code: one.code, localityId: one.parentId ?? one.id }]));
}

function movesOf({ code, moves }: AppliedSuccession, bodies: Map<Id, Body>): Move[] {
  return moves.map((move) => ({
    ...move,
    fromCode: bodies.get(move.fromId)?.code ?? '',
    toCode: bodies.get(move.toId)?.code ?? '',
    succession: code,
  }));
}

async function moveAgency(tx: Tx, move: Move, view: HandOverView): Promise<void> {
  const assignments = await moveAssignments(tx, move);
  const parties = [...(await moveParties(tx, 'coordinatingAgency', move)), ...(await moveParties(tx, 'committeeAgency', move))];
  view.subjects += await moveSubjects(
    tx,
    move,
    assignments.map(({ fact }) => fact.about.id),
  );
  await tell(tx, view, { assignments, parties });
}

async function moveLocality(tx: Tx, move: Move, view: HandOverView): Promise<void> {
  const between = await agreementsBetween(tx, move);
  if (between.length > 0)
    throw conflict(
      'handover.sameSide',
      `Hai địa phương là hai bên của cùng thỏa thuận: ${between.join(', ')}.`,
      `The two localities are two sides of the same agreement: ${between.join(', ')}.`,
      { agreements: between },
    );
  await tell(tx, view, { assignments: [], parties: await moveParties(tx, 'locality', move) });
}

async function tell(tx: Tx, view: HandOverView, told: { assignments: MovedAssignment[]; parties: Fact[] }): Promise<void> {
  view.assignments += told.assignments.filter(({ isTold }) => isTold).length;
  view.parties += told.parties.length;
  await record(tx, [...told.parties, ...told.assignments.map(({ fact }) => fact)]);
}
