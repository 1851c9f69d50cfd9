import { openTo, type Tx } from '@dondoc/database';
import { type Id, invalid, isId, isLocalDate, type LocalDate, notFound, type Page, type Paged, pageOf } from '@dondoc/kernel';
import type { MeetingItemView } from '../meeting-views';

export interface Listed {
  subjectId: Id;
  occurrence: LocalDate;
  partyId: Id;
}

/** Puts these on the list for the leadership's next meeting; what is on it stays as it is. */
export async function listForMeeting(tx: Tx, listed: readonly Listed[]): Promise<void> {
  if (listed.length === 0) return;
  await tx.query(
    `insert into meeting_item (id, subject_id, occurrence, party_id, listed_on)
     select i.id, i.subject_id, i.occurrence, i.party_id, $1::date from unnest($2::uuid[], $3::uuid[], $4::date[], $5::uuid[])
       as i(id, subject_id, occurrence, party_id)
     on conflict (subject_id, occurrence) do nothing`,
    [
      tx.today,
      listed.map(() => tx.newId()),
      listed.map((one) => one.subjectId),
      listed.map((one) => one.occurrence),
      listed.map((one) => one.partyId),
    ],
  );
}

/** An item waits while its subject is owed, under the date under which it was listed, and nobody took it off. */
export const WAITS = `i.taken_off_at is null and s.state = 'owed' and i.occurrence = coalesce(s.occurrence, s.deadline)`;

const VIEW = `select i.id, i.listed_on as "listedOn", i.discussed_on as "discussedOn", i.outcome, i.taken_off_at as "takenOffAt", ${WAITS} as waits,
    g.id as "agreementId", g.code as "agreementCode", jsonb_build_object('vi', g.title_vi, 'en', g.title_en) as agreement, c.code as locality,
    s.kind, s.name, s.period_key as "periodKey", s.deadline, s.assignment_id as "assignmentId", s.review_id as "reviewId",
    jsonb_build_object('vi', l.name_vi, 'en', l.name_en) as agency,
    (select count(distinct r.rung)::int from reminder r where r.subject_id = s.id and r.occurrence = i.occurrence and r.kind = 'overdue' and r.rung like '+%') as urgings
  from meeting_item i join subject s on s.id = i.subject_id join party p on p.id = i.party_id join locality c on c.id = p.locality_id
    join agreement g on g.id = s.agreement_id join agency l on l.id = s.agency_id`;

export interface MeetingFilter {
  agreementId?: Id;
  /** False: also what was taken off, met or moved. */
  waiting?: boolean;
}

/** Oldest first, of the actor's own sides: the list of a side is its own. */
export async function meetingPage(tx: Tx, { agreementId, waiting = true }: MeetingFilter, page: Page): Promise<Paged<MeetingItemView>> {
  const [listedOn, id] = page.after === undefined ? [null, null] : keyOf(page.after);
  const rows = await tx.query<MeetingItemView>(
    `${VIEW} where ($1 or p.locality_id = any($2::uuid[])) and ($3::uuid is null or g.id = $3) and (not $4 or (${WAITS})) and ${openTo(tx.actor, 's')}
       and ($5::date is null or (i.listed_on, i.id) > ($5::date, $6::uuid)) order by i.listed_on, i.id limit $7`,
    [tx.actor.isSystem, tx.actor.localityIds, agreementId ?? null, waiting, listedOn, id, page.limit + 1],
  );
  return pageOf(rows, page.limit, (row) => `${row.listedOn}_${row.id}`);
}

function keyOf(after: string): [LocalDate, Id] {
  const [listedOn = '', id = ''] = after.split('_');
  if (isLocalDate(listedOn) && isId(id)) return [listedOn, id];
  throw invalid('page.after', 'Không đọc được vị trí trang.', 'This is not a key of a page.');
}

export interface OpenedItem {
  id: Id;
  partyId: Id;
  takenOffAt: string | null;
  listedOn: LocalDate;
  agreementId: Id;
  assignmentId: Id | null;
  reviewId: Id | null;
  subjectId: Id;
  name: string;
  deadline: LocalDate;
}

/** Locked for a change. @throws notFound */
export async function openItem(tx: Tx, id: Id): Promise<OpenedItem> {
  const [item] = await tx.query<OpenedItem>(
    `select i.id, i.party_id as "partyId", i.taken_off_at as "takenOffAt", i.listed_on as "listedOn", s.agreement_id as "agreementId",
       s.assignment_id as "assignmentId", s.review_id as "reviewId", s.id as "subjectId", s.name, s.deadline
     from meeting_item i join subject s on s.id = i.subject_id where i.id = $1 and ${openTo(tx.actor, 's')} for update of i`,
    [id],
  );
  if (!item) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
  return item;
}

export async function takeOff(tx: Tx, id: Id, decided: { discussedOn: LocalDate; outcome: string; officeId: Id | null }): Promise<void> {
  await tx.change('update meeting_item set discussed_on = $2, outcome = $3, taken_off_by_office_id = $4, taken_off_at = $5 where id = $1', [
    id,
    decided.discussedOn,
    decided.outcome,
    decided.officeId,
    tx.now,
  ]);
}
