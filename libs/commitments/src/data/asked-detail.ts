import type { Tx } from '@dondoc/database';
import type { Id, Place } from '@dondoc/kernel';
import { isForViceChair } from '../domain/extension-limits';
import type { AsThingsStand } from '../domain/permitted';
import { directiveDeedsOf, explanationDeedsOf } from '../domain/permitted';
import type { DirectiveView, ExplanationView, ExtensionView } from '../views';
import { limitsOf } from './extension-limits';

const EXPLANATIONS = `select e.id, e.review_id as "reviewId", e.question, e.due_date as "dueDate", e.state, e.asked_as as "askedAs", e.asked_at as "askedAt",
    q.name as "askedBy", e.answer, e.evidence_ids as "evidenceIds", e.given_at as "givenAt", w.name as "givenBy",
    e.given_by_person_id as "givenByPersonId", e.decided_at as "decidedAt", e.decision_note as "decisionNote", e.holds_until as "holdsUntil"
  from explanation e left join person q on q.id = e.asked_by_person_id left join person w on w.id = e.given_by_person_id
  where e.assignment_id = $1 order by e.asked_at, e.id`;
const DIRECTIVES = `select d.id, d.review_id as "reviewId", d.text, d.due_date as "dueDate", d.state, d.given_at as "givenAt", g.name as "givenBy", d.report,
    d.reported_at as "reportedAt", w.name as "reportedBy"
  from directive d left join person g on g.id = d.given_by_person_id left join person w on w.id = d.reported_by_person_id
  where d.assignment_id = $1 order by d.given_at, d.id`;
const EXTENSIONS = `select id, from_date as "fromDate", to_date as "toDate", reason, state, requested_at as "requestedAt", decided_at as "decidedAt",
    decision_note as "decisionNote", requested_by_person_id as "requestedByPersonId" from extension where assignment_id = $1 order by requested_at, id`;

/** Explanations and directives, each with what the reader may do with it: for the own side only. */
export async function askedDetail(tx: Tx, id: Id, place: Place): Promise<{ explanations: ExplanationView[]; directives: DirectiveView[] }> {
  if (!tx.actor.mayDo('readInternal', place)) return { explanations: [], directives: [] };
  const explanations = await tx.query<Omit<ExplanationView, 'may'> & { givenByPersonId: Id | null }>(EXPLANATIONS, [id]);
  const directives = await tx.query<Omit<DirectiveView, 'may'>>(DIRECTIVES, [id]);
  return {
    explanations: explanations.map(({ givenByPersonId, ...row }) => ({
      ...row,
      may: explanationDeedsOf(tx.actor, place, { ...row, givenByPersonId }),
    })),
    directives: directives.map((row) => ({ ...row, may: directiveDeedsOf(tx.actor, place, row.state) })),
  };
}

type Extended = Parameters<typeof isForViceChair>[1];

/** Every request for a later date, and who may decide on the one that waits. */
export async function extensionsDetail(
  tx: Tx,
  { id, ...extended }: Extended & { id: Id },
  { side }: Place,
): Promise<{ extensions: ExtensionView[]; openExtension: AsThingsStand['openExtension'] }> {
  const rows = await tx.query<ExtensionView & { requestedByPersonId: Id | null }>(EXTENSIONS, [id]);
  const open = rows.find(({ state }) => state === 'requested');
  return {
    extensions: rows.map(({ requestedByPersonId: _, ...row }) => row),
    openExtension: open
      ? { requestedByPersonId: open.requestedByPersonId, isForViceChair: isForViceChair(await limitsOf(tx, side as Id), extended) }
      : null,
  };
}
