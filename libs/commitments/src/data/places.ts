import type { Tx } from '@dondoc/database';
import { type DomainError, type Id, notFound, type Place } from '@dondoc/kernel';

const nothing = (): DomainError => notFound('object.notFound', 'Không tìm thấy.', 'Not found.');

async function onePlace(tx: Tx, sql: string, id: Id): Promise<Place> {
  const [row] = await tx.query<Place>(sql, [id]);
  if (!row) throw nothing();
  return row;
}

const PARTIES = (agreementId: string) =>
  `array(select q.locality_id from party q where q.agreement_id = ${agreementId} order by q.position) as parties`;

/** What the parties of an agreement share. @throws notFound */
export function agreementPlace(tx: Tx, agreementId: Id): Promise<Place> {
  return onePlace(tx, `select ${PARTIES('g.id')} from agreement g where g.id = $1`, agreementId);
}

/** A task: what the parties share, as far as its field lets. @throws notFound */
export function taskPlace(tx: Tx, taskId: Id): Promise<Place> {
  return onePlace(tx, `select ${PARTIES('t.agreement_id')}, t.restricted_field as "restrictedField" from task t where t.id = $1`, taskId);
}

/** What belongs to one side of an agreement. @throws notFound */
export function partyPlace(tx: Tx, partyId: Id): Promise<Place> {
  return onePlace(
    tx,
    `select ${PARTIES('p.agreement_id')}, p.locality_id as side, p.coordinating_agency_id as "coordinatingAgency" from party p where p.id = $1`,
    partyId,
  );
}

/** An assignment's place; `agencies` has only the agency in the lead. @throws notFound */
export function assignmentPlace(tx: Tx, assignmentId: Id): Promise<Place> {
  return onePlace(
    tx,
    `select ${PARTIES('p.agreement_id')}, p.locality_id as side, p.coordinating_agency_id as "coordinatingAgency", array[a.lead_agency_id] as agencies,
       a.restricted_field as "restrictedField"
     from assignment a join party p on p.id = a.party_id where a.id = $1`,
    assignmentId,
  );
}
