import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import { deedsOf } from '../domain/assignment-states';
import type { AssignmentDetail, DirectiveView, EvidenceView, ExplanationView, ExtensionView, StatusUpdateView } from '../views';
import { aroundAssignment } from './around-assignment';
import { assignmentRows, type JudgedOn, withLight } from './assignment-lists';
import { agencyName } from './names';
import { assignmentPlace } from './places';
import { lit } from './sides';
import { Where } from './where';

const UPDATES = 50;

const HISTORY = `select u.id, ${agencyName('x')} as agency, w.name as "personName", u.on_behalf as "onBehalf",
    u.agency_id = any(a.cooperating_agency_ids) as "isPart", u.nothing_new as "nothingNew", u.state, u.progress, u.results, u.obstacles,
    u.recommendations, case when $2 then u.internal_note end as "internalNote", u.review_id as "reviewId", u.reported_on as "reportedOn",
    u.reported_at as "reportedAt"
  from status_update u join assignment a on a.id = u.assignment_id join agency x on x.id = u.agency_id left join person w on w.id = u.person_id
  where u.assignment_id = $1 order by u.reported_at desc, u.id desc limit ${UPDATES}`;
const EXTENSIONS = `select id, from_date as "fromDate", to_date as "toDate", reason, state, requested_at as "requestedAt", decided_at as "decidedAt",
    decision_note as "decisionNote" from extension where assignment_id = $1 order by requested_at, id`;
const EVIDENCE = `select id, file_name as "fileName", media_type as "mediaType", size, sha256, status_update_id as "statusUpdateId", added_at as "addedAt"
  from evidence where assignment_id = $1 order by added_at, id`;

const EXPLANATIONS = `select e.id, e.review_id as "reviewId", e.question, e.due_date as "dueDate", e.state, e.asked_as as "askedAs", e.asked_at as "askedAt",
    q.name as "askedBy", e.answer, e.evidence_ids as "evidenceIds", e.given_at as "givenAt", w.name as "givenBy", e.decided_at as "decidedAt",
    e.decision_note as "decisionNote", e.holds_until as "holdsUntil"
  from explanation e left join person q on q.id = e.asked_by_person_id left join person w on w.id = e.given_by_person_id
  where $2 and e.assignment_id = $1 order by e.asked_at, e.id`;
const DIRECTIVES = `select d.id, d.review_id as "reviewId", d.text, d.due_date as "dueDate", d.state, d.given_at as "givenAt", g.name as "givenBy", d.report,
    d.reported_at as "reportedAt", w.name as "reportedBy"
  from directive d left join person g on g.id = d.given_by_person_id left join person w on w.id = d.reported_by_person_id
  where $2 and d.assignment_id = $1 order by d.given_at, d.id`;

/** The assignment with its history. What is internal to a side (its notes) is not read for anybody else. @throws notFound */
export async function assignmentDetail(tx: Tx, id: Id, { soonUntil, silentBefore }: JudgedOn): Promise<AssignmentDetail> {
  const place = await assignmentPlace(tx, id);
  tx.actor.mustBeAbleTo('read', place);
  const ownSide = tx.actor.mayDo('readInternal', place);
  const [row] = await assignmentRows(tx, new Where([tx.actor.agencyIds, silentBefore]).and('a.id = ?', id), '');
  if (!row) throw new Error(`Assignment ${id} went away while it was read.`);
  const { sides, ...shown } = await aroundAssignment(tx, id, ownSide);
  const cooperatingAgencyIds = row.cooperatingAgencies.map((agency) => agency.id);
  return {
    ...withLight(row, soonUntil),
    ...shown,
    may: deedsOf(tx.actor, { state: row.state, place, cooperatingAgencyIds }),
    updates: await tx.query<StatusUpdateView>(HISTORY, [id, ownSide]),
    extensions: await tx.query<ExtensionView>(EXTENSIONS, [id]),
    evidence: await tx.query<EvidenceView>(EVIDENCE, [id]),
    explanations: await tx.query<ExplanationView>(EXPLANATIONS, [id, ownSide]),
    directives: await tx.query<DirectiveView>(DIRECTIVES, [id, ownSide]),
    otherSides: sides.filter((side) => side.assignmentId !== id).map((side) => lit(side, soonUntil)),
  };
}
