import type { Tx } from '@dondoc/database';
import { type Reader, readersOf, type Want } from '@dondoc/directory';
import type { Id, Language } from '@dondoc/kernel';
import { Delivery } from '../domain/delivery';

const held = { mode: 'pessimistic_write' } as const;

export interface Committee {
  agencyId: Id;
  localityId: Id;
}

/**
 * The committees to which this side reports, its own first: where the agreement itself names those of several sides, each side reports to all of
 * them. None where the agreement names none and none was appointed.
 */
export function committeesOf(tx: Tx, partyId: Id): Promise<Committee[]> {
  return tx.query<Committee>(
    `select c.id as "agencyId", c.locality_id as "localityId" from party p join party q on q.agreement_id = p.agreement_id
       join agency c on c.id = q.committee_agency_id
     where p.id = $1 and (q.id = p.id or (q.committee_stated and p.committee_stated)) order by q.id <> p.id, q.position`,
    [partyId],
  );
}

/** Whether this is an agency of the locality. */
export async function isAgencyOf(tx: Tx, agencyId: Id, localityId: Id | null): Promise<boolean> {
  const rows = await tx.query('select 1 from agency where id = $1 and locality_id = $2', [agencyId, localityId]);
  return rows.length > 0;
}

/** The delivery of a report to a committee, made if it is not there: unique by (report, committee). */
export async function deliveryTo(tx: Tx, reportId: Id, committeeAgencyId: Id): Promise<Delivery> {
  await tx.query(
    `insert into delivery (id, report_id, committee_agency_id, method, state) values ($1, $2, $3, 'mail', 'planned') on conflict (report_id, committee_agency_id) do nothing`,
    [tx.newId(), reportId, committeeAgencyId],
  );
  return tx.manager.findOneOrFail(Delivery, { where: { reportId, committeeAgencyId }, lock: held });
}

export async function knownDelivery(tx: Tx, reportId: Id, committeeAgencyId: Id): Promise<Delivery | null> {
  return tx.manager.findOne(Delivery, { where: { reportId, committeeAgencyId }, lock: held });
}

export async function deliveryById(tx: Tx, id: Id): Promise<Delivery | null> {
  return tx.manager.findOne(Delivery, { where: { id }, lock: held });
}

/** Whether a committee that the report has to reach is still without it. */
export async function isUnderWay(tx: Tx, reportId: Id): Promise<boolean> {
  const rows = await tx.query(`select 1 from delivery where report_id = $1 and state = 'planned' limit 1`, [reportId]);
  return rows.length > 0;
}

export interface Recipient {
  address: string;
  language: Language;
  officeId: Id;
  personId: Id | null;
}

/** The mailboxes of the committee's office; the people who hold it where it has none. The committee's own office goes before others of its locality. */
export async function recipientsOf(tx: Tx, committee: Committee): Promise<Recipient[]> {
  const wants: Want[] = [
    { agencyId: committee.agencyId, role: 'committeeOffice' },
    { localityId: committee.localityId, role: 'committeeOffice' },
  ];
  const readers = await readersOf(tx, wants);
  for (const want of wants.keys()) {
    const found = readers.filter((reader) => reader.want === want);
    const mailboxes = found.filter((reader) => reader.personId === null);
    if (found.length > 0) return once(mailboxes.length > 0 ? mailboxes : found);
  }
  return [];
}

/** A person who holds several of these offices gets one mail. */
function once(readers: readonly Reader[]): Recipient[] {
  const each = new Map(readers.map((reader) => [reader.key, reader]));
  return [...each.values()].map(({ email, language, officeId, personId }) => ({ address: email, language, officeId, personId }));
}
