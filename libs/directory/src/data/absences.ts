import type { Tx } from '@dondoc/database';
import { conflict, type Id, type LocalDate, notFound, type Page, type Paged, pageOf, type Role } from '@dondoc/kernel';
import { Absence } from '../domain/absence';
import { Membership } from '../domain/membership';
import type { AbsenceView } from '../views';

export async function absenceToChange(tx: Tx, id: Id): Promise<Absence> {
  const absence = await tx.manager.findOne(Absence, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!absence) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
  return absence;
}

/** The person's row is held by the caller, so that two absences of one person do not pass each other by. @throws conflict `absence.overlaps` */
export async function mustNotOverlap(tx: Tx, { personId, fromDate, toDate }: Absence): Promise<void> {
  const [other] = await tx.query('select 1 from absence where person_id = $1 and from_date <= $3 and to_date >= $2 limit 1', [
    personId,
    fromDate,
    toDate,
  ]);
  if (!other) return;
  throw conflict(
    'absence.overlaps',
    'Thời gian này trùng với một lần vắng mặt đã ghi.',
    'The person is away already in part of that time.',
  );
}

export interface HeldMeanwhile {
  officeId: Id;
  agencyId: Id;
  role: Role;
  validFrom: LocalDate;
  validTo: LocalDate | null;
}

/** The offices that the person holds, or acts in, at some time from one day to another. */
export function heldMeanwhile(tx: Tx, personId: Id, { fromDate, toDate }: Pick<Absence, 'fromDate' | 'toDate'>): Promise<HeldMeanwhile[]> {
  return tx.query(
    `select m.office_id as "officeId", o.agency_id as "agencyId", o.role, min(m.valid_from) as "validFrom",
       case when bool_or(m.valid_to is null) then null else max(m.valid_to) end as "validTo"
     from membership m join office o on o.id = m.office_id
     where m.person_id = $1 and m.kind in ('holder', 'acting') and m.valid_from <= $3 and (m.valid_to is null or m.valid_to >= $2)
       and (o.valid_to is null or o.valid_to >= $2)
     group by m.office_id, o.agency_id, o.role order by m.office_id`,
    [personId, fromDate, toDate],
  );
}

export async function addSubstitutes(tx: Tx, memberships: readonly Membership[]): Promise<void> {
  for (const membership of memberships) await tx.manager.insert(Membership, membership);
}

/** The substitutions of an absence end with it; those that had not begun never were. */
export async function endSubstitutes(tx: Tx, absenceId: Id, lastDay: LocalDate): Promise<void> {
  await tx.change('delete from membership where absence_id = $1 and valid_from > $2', [absenceId, lastDay]);
  await tx.change('update membership set valid_to = $2 where absence_id = $1 and valid_to > $2', [absenceId, lastDay]);
}

export async function removeAbsence(tx: Tx, id: Id): Promise<void> {
  await tx.change('delete from membership where absence_id = $1', [id]);
  await tx.change('delete from absence where id = $1', [id]);
}

/** Absences of people of the actor's own localities that have not ended, by id. */
export async function absencePage(tx: Tx, page: Page, personId?: Id): Promise<Paged<AbsenceView>> {
  const rows = await tx.query<AbsenceView>(
    `select b.id, b.person_id as "personId", p.name, b.from_date as "fromDate", b.to_date as "toDate",
       case when s.id is null then null else jsonb_build_object('id', s.id, 'name', s.name) end as substitute
     from absence b join person p on p.id = b.person_id left join person s on s.id = b.substitute_id
     where b.to_date >= $1 and ($2 or p.id = $3 or p.locality_id = any($4::uuid[])) and ($5::uuid is null or b.id > $5)
       and ($7::uuid is null or b.person_id = $7)
     order by b.id limit $6`,
    [tx.today, tx.actor.isSystem, tx.actor.personId, tx.actor.localityIds, page.after ?? null, page.limit + 1, personId ?? null],
  );
  return pageOf(rows, page.limit, (row) => row.id);
}

/** Somebody who holds an office and will be away on the day. */
export interface AwayOn {
  officeId: Id;
  name: string;
  fromDate: LocalDate;
  toDate: LocalDate;
  substitute: string | null;
}

/** Who of the focal points of these agencies will be away on the day. One statement. */
export function focalPointsAway(tx: Tx, agencyIds: readonly Id[], day: LocalDate): Promise<AwayOn[]> {
  return tx.query(
    `select distinct o.id as "officeId", p.name, b.from_date as "fromDate", b.to_date as "toDate", s.name as substitute
     from office o
       join membership m on m.office_id = o.id and m.kind in ('holder', 'acting') and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2)
       join person p on p.id = m.person_id and p.disabled_at is null
       join absence b on b.person_id = p.id and $2 between b.from_date and b.to_date
       left join person s on s.id = b.substitute_id
     where o.agency_id = any($1::uuid[]) and o.role = 'focalPoint' and (o.valid_to is null or o.valid_to >= $2)
     order by p.name, "fromDate"`,
    [agencyIds, day],
  );
}
