import type { Tx } from '@dondoc/database';
import { conflict, type DomainError, type Id, notFound } from '@dondoc/kernel';
import { QueryFailedError } from 'typeorm';
import { Membership } from '../domain/membership';
import { Office } from '../domain/office';
import { Person } from '../domain/person';

/** Runs an insert; the breach of a unique key becomes this refusal. The transaction is lost then, as after every refusal. */
async function unlessTaken(constraint: string, refusal: DomainError, insert: () => Promise<unknown>): Promise<void> {
  try {
    await insert();
  } catch (error) {
    const breach = error instanceof QueryFailedError ? (error.driverError as { constraint?: string }).constraint : undefined;
    throw breach === constraint ? refusal : error;
  }
}

export function insertPerson(tx: Tx, person: Person): Promise<void> {
  const taken = conflict(
    'person.emailTaken',
    'Địa chỉ thư này đã thuộc về một tài khoản khác.',
    'This address belongs to another account.',
    { field: 'email' },
  );
  return unlessTaken('person_email', taken, () => tx.manager.insert(Person, person));
}

export function insertMembership(tx: Tx, membership: Membership): Promise<void> {
  const taken = conflict('membership.exists', 'Người này đang giữ chức danh đó.', 'This person holds that office already.');
  return unlessTaken('membership_open', taken, () => tx.manager.insert(Membership, membership));
}

export async function personToChange(tx: Tx, id: Id): Promise<Person> {
  const person = await tx.manager.findOne(Person, { where: { id }, lock: { mode: 'pessimistic_write' } });
  return person ?? missing();
}

export async function officeToChange(tx: Tx, id: Id): Promise<Office> {
  const office = await tx.manager.findOne(Office, { where: { id }, lock: { mode: 'pessimistic_write' } });
  return office ?? missing();
}

export async function membershipToChange(tx: Tx, id: Id): Promise<Membership> {
  const membership = await tx.manager.findOne(Membership, { where: { id }, lock: { mode: 'pessimistic_write' } });
  return membership ?? missing();
}

/** A membership that never was. */
export async function removeMembership(tx: Tx, id: Id): Promise<void> {
  await tx.change('delete from membership where id = $1', [id]);
}

/** Whoever appoints the first administrator of a locality does so alone. */
export async function lockLocality(tx: Tx, id: Id): Promise<void> {
  await tx.query('select id from locality where id = $1 for update', [id]);
}

/** Whether somebody administers this locality today. */
export async function hasAdministrator(tx: Tx, localityId: Id): Promise<boolean> {
  const [row] = await tx.query(
    `select 1 from agency a
       join office o on o.agency_id = a.id and o.role = 'administrator'
       join membership m on m.office_id = o.id and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2)
       join person p on p.id = m.person_id and p.disabled_at is null
     where a.locality_id = $1 limit 1`,
    [localityId, tx.today],
  );
  return row !== undefined;
}

const OPERATES = `select 1 from office o
  join membership m on m.office_id = o.id and m.valid_from <= $1 and (m.valid_to is null or m.valid_to >= $1)
  join person p on p.id = m.person_id
  where o.role = 'operator'`;

/** Whether somebody operates the installation today. */
export async function hasOperator(tx: Tx): Promise<boolean> {
  return (await tx.query(`${OPERATES} and p.disabled_at is null limit 1`, [tx.today])).length > 0;
}

export async function isOperator(tx: Tx, personId: Id): Promise<boolean> {
  return (await tx.query(`${OPERATES} and p.id = $2 limit 1`, [tx.today, personId])).length > 0;
}

/** The agency that an administrator of this locality sits in when nobody says which: the People's Committee, else its office, else any. */
export async function administeringAgency(tx: Tx, localityId: Id): Promise<Id | null> {
  const [row] = await tx.query<{ id: Id }>(
    `select id from agency where locality_id = $1 and (valid_to is null or valid_to >= $2)
     order by kind = 'peoplesCommittee' desc, kind = 'office' desc, code limit 1`,
    [localityId, tx.today],
  );
  return row?.id ?? null;
}

function missing(): never {
  throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
}
