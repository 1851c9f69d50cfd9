import type { Tx } from '@dondoc/database';
import type { Id, LocalDate } from '@dondoc/kernel';
import type { Counts, DigestContent } from '../domain/digest';
import type { ReviewAhead } from '../domain/digest-days';
import type { Overseen } from './digest-matters';

/** A vice-chair's office that oversees an agreement. */
export interface Overseeing {
  officeId: Id;
  localityId: Id;
}

/** The vice-chairs' offices that oversee an agreement, in a fixed order. */
export function overseeingOffices(tx: Tx): Promise<Overseeing[]> {
  return tx.query(
    `select distinct o.id as "officeId", a.locality_id as "localityId"
     from party p join office o on o.id = p.overseeing_office_id join agency a on a.id = o.agency_id order by 1`,
  );
}

/** Reviews still ahead of their cut-off or meeting on `since`, by office that oversees one of their sides. */
export function reviewsAhead(tx: Tx, since: LocalDate): Promise<(ReviewAhead & { officeId: Id })[]> {
  return tx.query(
    `select distinct p.overseeing_office_id as "officeId", r.cut_off_on as "cutOffOn", r.meeting_on as "meetingOn"
     from review r join party p on p.agreement_id = r.agreement_id
     where r.state <> 'concluded' and p.overseeing_office_id is not null and greatest(r.cut_off_on, r.meeting_on) >= $1::date
     order by 1, 2`,
    [since],
  );
}

/** The figures of the last digest of each office that was delivered: of all its agreements, or of the one that is asked for where it told them apart. */
export async function lastDelivered(
  tx: Tx,
  { officeIds, agreementId = null }: Overseen,
): Promise<Map<Id, { day: LocalDate; counts: Counts }>> {
  const rows = await tx.query<{ officeId: Id; day: LocalDate; counts: Counts | null }>(
    `select distinct on (d.office_id) d.office_id as "officeId", d.day, case when $2::uuid is null then d.content->'counts'
       else (select x->'counts' from jsonb_array_elements(d.content->'byAgreement') x where x->>'id' = $2::text) end as counts
     from digest d join message m on m.about_id = d.id and m.kind = 'digest' and m.state = 'sent'
     where d.office_id = any($1::uuid[]) order by d.office_id, d.day desc`,
    [officeIds, agreementId],
  );
  return new Map(rows.flatMap(({ officeId, day, counts }) => (counts ? [[officeId, { day, counts }]] : [])));
}

export interface NewDigest extends Overseeing {
  id: Id;
  /** The day on which it was due; its contents are those of the day on which it is written. */
  scheduledFor: LocalDate;
  content: DigestContent;
}

/** Inserts what was not written for that office and day before; the answer has the new ones. */
export async function insertDigests(tx: Tx, digests: readonly NewDigest[]): Promise<Set<Id>> {
  const rows = await tx.query<{ id: Id }>(
    `insert into digest (id, office_id, day, kind, content)
     select * from unnest($1::uuid[], $2::uuid[], $3::date[], $4::text[], $5::jsonb[])
     on conflict (office_id, day) do nothing returning id`,
    [
      digests.map((digest) => digest.id),
      digests.map((digest) => digest.officeId),
      digests.map((digest) => digest.scheduledFor),
      digests.map((digest) => digest.content.kind),
      digests.map((digest) => JSON.stringify(digest.content)),
    ],
  );
  return new Set(rows.map((row) => row.id));
}

export async function linkDigests(tx: Tx, links: readonly { digestId: Id; messageId: Id }[]): Promise<void> {
  await tx.change(
    `update digest d set message_id = l.message_id from unnest($1::uuid[], $2::uuid[]) as l(digest_id, message_id) where d.id = l.digest_id and d.message_id is null`,
    [links.map((link) => link.digestId), links.map((link) => link.messageId)],
  );
}

export interface KeptDigest {
  id: Id;
  officeId: Id;
  content: DigestContent;
  /** A later one was written for the office: it covers this one. */
  isCovered: boolean;
}

export async function digestsById(tx: Tx, ids: readonly (Id | null)[]): Promise<Map<Id, KeptDigest>> {
  const rows = await tx.query<KeptDigest>(
    `select id, office_id as "officeId", content,
       exists (select 1 from digest n where n.office_id = d.office_id and n.day > d.day and n.message_id is not null) as "isCovered"
     from digest d where id = any($1::uuid[])`,
    [ids.filter((id) => id !== null)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
