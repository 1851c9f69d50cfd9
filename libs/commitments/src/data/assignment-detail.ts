import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import { deedsOf } from '../domain/assignment-states';
import { askableOf, permitted } from '../domain/permitted';
import type { AssignmentDetail, EvidenceView, StatusUpdateView } from '../views';
import { aroundAssignment } from './around-assignment';
import { askedDetail, extensionsDetail } from './asked-detail';
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
const EVIDENCE = `select id, file_name as "fileName", media_type as "mediaType", size, sha256, status_update_id as "statusUpdateId", added_at as "addedAt"
  from evidence where assignment_id = $1 order by added_at, id`;

/** The assignment with its history. What is internal to a side (its notes) is not read for anybody else. @throws notFound */
export async function assignmentDetail(tx: Tx, id: Id, { soonUntil, silentBefore }: JudgedOn): Promise<AssignmentDetail> {
  const place = await assignmentPlace(tx, id);
  tx.actor.mustBeAbleTo('read', place);
  const ownSide = tx.actor.mayDo('readInternal', place);
  const [row] = await assignmentRows(tx, new Where([tx.actor.agencyIds, silentBefore]).and('a.id = ?', id), '');
  if (!row) throw new Error(`Assignment ${id} went away while it was read.`);
  const { sides, submittedByPersonId, ...shown } = await aroundAssignment(tx, id, ownSide);
  const { extensions, openExtension } = await extensionsDetail(tx, row, place);
  const asked = await askedDetail(tx, id, place);
  const late = { isOverdue: row.timeliness === 'overdue', asked: shown.asked, today: tx.today };
  const askAbout = askableOf(late, asked.explanations);
  const cooperatingAgencyIds = row.cooperatingAgencies.map((agency) => agency.id);
  const deeds = deedsOf(tx.actor, { state: row.state, place, cooperatingAgencyIds });
  return {
    ...withLight(row, soonUntil),
    ...shown,
    ...asked,
    askAbout,
    own: ownSide,
    may: permitted(deeds, { ...row, submittedByPersonId, openExtension, askAbout }, { actor: tx.actor, place }),
    updates: await tx.query<StatusUpdateView>(HISTORY, [id, ownSide]),
    extensions,
    evidence: await tx.query<EvidenceView>(EVIDENCE, [id]),
    otherSides: sides.filter((side) => side.assignmentId !== id).map((side) => lit(side, soonUntil)),
  };
}
