import type { Tx } from '@dondoc/database';
import { type Id, type LocalDate, notFound, type Role } from '@dondoc/kernel';
import type { MembershipMoves, MovingMembership, MovingOffice, OfficeMoves } from '../domain/office-moves';
import { type Member, Succession } from '../domain/succession';
import type { SuccessionSubject } from '../views';

export async function successionToApply(tx: Tx, code: string): Promise<Succession> {
  const succession = await tx.manager.findOne(Succession, { where: { code }, lock: { mode: 'pessimistic_write' } });
  if (!succession) throw notFound('succession.notFound', `Không có việc kế thừa ${code}.`, `No succession ${code}.`);
  return succession;
}

export interface MemberRow extends Member {
  code: string | null;
  nameVi: string;
  localityId: Id | null;
}

/** The bodies of a succession; for each that the directory knows, its locality (a locality is its own). */
export function membersOf(tx: Tx, successionId: Id): Promise<MemberRow[]> {
  return tx.query(
    `select m.side, m.position, m.body_id as "bodyId", m.name_vi as "nameVi", coalesce(a.code, l.code) as code, coalesce(a.locality_id, l.id) as "localityId"
     from succession_member m left join agency a on a.id = m.body_id left join locality l on l.id = m.body_id
     where m.succession_id = $1 order by m.side, m.position`,
    [successionId],
  );
}

export async function endBodies(tx: Tx, subject: SuccessionSubject, ids: Id[], lastDay: LocalDate): Promise<void> {
  await tx.change(`update ${subject} set valid_to = $2 where id = any($1::uuid[]) and (valid_to is null or valid_to > $2)`, [ids, lastDay]);
}

export async function beginBodies(tx: Tx, subject: SuccessionSubject, ids: Id[], firstDay: LocalDate): Promise<void> {
  await tx.change(`update ${subject} set valid_from = $2 where id = any($1::uuid[]) and valid_from is null`, [ids, firstDay]);
}

/** People and the places that go on under the new locality; offices go with their own agencies. */
export async function moveLocality(tx: Tx, fromId: Id, toId: Id, effectiveOn: LocalDate): Promise<void> {
  await tx.change('update person set locality_id = $2 where locality_id = $1', [fromId, toId]);
  await tx.change('update locality set parent_id = $2 where parent_id = $1 and (valid_to is null or valid_to >= $3)', [
    fromId,
    toId,
    effectiveOn,
  ]);
}

/** Offices of these agencies that are there on the day or later, in the order of the agencies, then of their birth. */
export function officesThere(tx: Tx, agencyIds: Id[], day: LocalDate): Promise<MovingOffice[]> {
  return tx.query(
    `select o.id, o.agency_id as "agencyId", o.role, o.title_vi as "titleVi", o.title_en as "titleEn", o.mailbox
     from unnest($1::uuid[]) with ordinality as wanted(agency_id, position) join office o on o.agency_id = wanted.agency_id
     where o.valid_to is null or o.valid_to >= $2 order by wanted.position, o.id for update of o`,
    [agencyIds, day],
  );
}

/** What the journal says of an office. */
export async function officeWords(tx: Tx, officeId: Id): Promise<{ agency: string; role: Role; localityId: Id }> {
  const [row] = await tx.query<{ agency: string; role: Role; localityId: Id }>(
    'select a.code as agency, o.role, a.locality_id as "localityId" from office o join agency a on a.id = o.agency_id where o.id = $1',
    [officeId],
  );
  if (!row) throw new Error(`The office ${officeId} was handed over to and is not there.`);
  return row;
}

export function membershipsThere(tx: Tx, officeIds: Id[], day: LocalDate): Promise<MovingMembership[]> {
  return tx.query(
    `select id, person_id as "personId", office_id as "officeId", kind, valid_from as "validFrom", valid_to as "validTo", absence_id as "absenceId"
     from membership where office_id = any($1::uuid[]) and (valid_to is null or valid_to >= $2) order by id for update`,
    [officeIds, day],
  );
}

export async function saveOfficeMoves(
  tx: Tx,
  { moves, opened }: OfficeMoves,
  days: { effectiveOn: LocalDate; lastDay: LocalDate },
): Promise<void> {
  await tx.change(
    `insert into office (id, agency_id, role, title_vi, title_en, mailbox, valid_from)
     select r.id, r."agencyId", r.role, r."titleVi", r."titleEn", r.mailbox, $2
     from jsonb_to_recordset($1::jsonb) as r(id uuid, "agencyId" uuid, role text, "titleVi" text, "titleEn" text, mailbox text)`,
    [JSON.stringify(opened), days.effectiveOn],
  );
  await tx.change('update office set valid_to = $2 where id = any($1::uuid[])', [moves.map((move) => move.fromId), days.lastDay]);
  await tx.change('update office set valid_from = $2 where id = any($1::uuid[]) and valid_from > $2', [
    moves.map((move) => move.toId),
    days.effectiveOn,
  ]);
}

export async function saveMembershipMoves(tx: Tx, { closed, dropped, started }: MembershipMoves, lastDay: LocalDate): Promise<void> {
  await tx.change('delete from membership where id = any($1::uuid[])', [dropped]);
  await tx.change('update membership set valid_to = $2 where id = any($1::uuid[])', [closed, lastDay]);
  await tx.change(
    `insert into membership (id, person_id, office_id, kind, valid_from, valid_to, absence_id)
     select r.id, r."personId", r."officeId", r.kind, r."validFrom", r."validTo", r."absenceId"
     from jsonb_to_recordset($1::jsonb) as r(id uuid, "personId" uuid, "officeId" uuid, kind text, "validFrom" date, "validTo" date, "absenceId" uuid)`,
    [JSON.stringify(started)],
  );
}
