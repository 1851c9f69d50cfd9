import type { Tx } from '@dondoc/database';
import { type Id, type Instant, isId, type LocalDate } from '@dondoc/kernel';

/** A side of an agreement, as far as it decides who gets what comes round. */
export interface RoundSide {
  partyId: Id;
  localityId: Id;
  agreement: string;
  title: string;
  overseeingOfficeId: Id | null;
}

/** The sides of the agreement with this code or identifier; none where there is no such agreement. */
export function roundSides(tx: Tx, codeOrId: string): Promise<RoundSide[]> {
  return tx.query(
    `select p.id as "partyId", p.locality_id as "localityId", g.code as agreement, g.title_vi as title, p.overseeing_office_id as "overseeingOfficeId"
     from agreement g join party p on p.agreement_id = g.id where ${isId(codeOrId) ? 'g.id = $1::uuid' : 'g.code = $1'} order by p.position`,
    [codeOrId],
  );
}

/** What became of one mail that came round, for this person: no state where none was planned for them. */
export interface RoundMail {
  /** The day for which it was due. */
  day: LocalDate;
  /** It had nothing to say, and the person does not want such ones. */
  isUnwanted: boolean;
  state: string | null;
  reason: string | null;
  sentAt: Instant | null;
  address: string | null;
}

const LATEST = 3;

/** The latest digests of these offices. */
export function digestsTo(tx: Tx, personId: Id, officeIds: readonly Id[]): Promise<RoundMail[]> {
  return tx.query(
    `select d.day, coalesce((d.content->>'empty')::boolean, false)
         and (select digest_when_empty = 'none' from person where id = $1) as "isUnwanted", k.state, k.reason, k.sent_at as "sentAt", k.address
     from digest d left join lateral (
       select m.state, m.reason, m.sent_at, m.address from message m
       where m.kind = 'digest' and m.about_id = d.id and m.person_id = $1 order by m.id desc limit 1) k on true
     where d.office_id = any($2::uuid[]) order by d.day desc, d.office_id limit ${LATEST}`,
    [personId, officeIds],
  );
}

/** The latest mails of the day, of which a morning list is a part. */
export function dailyMailsTo(tx: Tx, personId: Id): Promise<RoundMail[]> {
  return tx.query(
    `select day, false as "isUnwanted", state, reason, sent_at as "sentAt", address
     from message where kind = 'daily' and person_id = $1 order by day desc, id desc limit ${LATEST}`,
    [personId],
  );
}
