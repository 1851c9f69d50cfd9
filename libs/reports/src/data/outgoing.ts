import type { Tx } from '@dondoc/database';
import type { Id, Instant } from '@dondoc/kernel';
import type { LedgerMessage } from '@dondoc/mail';
import type { ReportContent } from '../domain/compile';

/** A report that a message is to carry, and what has become of it since the message was planned. */
export interface Outgoing {
  messageId: Id;
  reportId: Id;
  content: ReportContent;
  version: number;
  signedAt: Instant;
  deliveryState: 'planned' | 'delivered';
  method: 'mail' | 'byHand';
  isNewest: boolean;
  sideReopened: boolean;
  /** An office mailbox, or a person who is not disabled and still holds the office the mail is for. */
  mayReceive: boolean;
}

/** By message. */
export async function outgoingReports(tx: Tx, messages: readonly LedgerMessage[]): Promise<Map<Id, Outgoing>> {
  const rows = await tx.query<Outgoing>(
    `select m.id as "messageId", s.id as "reportId", s.content, s.version, s.signed_at as "signedAt", d.state as "deliveryState", d.method,
       not exists (select 1 from status_report n where n.review_id = s.review_id and n.party_id = s.party_id and n.version > s.version and n.state = 'signed') as "isNewest",
       v.state in ('collecting', 'locked', 'compiled') as "sideReopened",
       (m.person_id is null or exists (
         select 1 from membership b join person p on p.id = b.person_id join office o on o.id = b.office_id
         where b.person_id = m.person_id and b.office_id = m.office_id and p.disabled_at is null and b.valid_from <= $2 and coalesce(b.valid_to, $2) >= $2
           and coalesce(o.valid_from, $2) <= $2 and coalesce(o.valid_to, $2) >= $2)) as "mayReceive"
     from message m join delivery d on d.id = m.about_id join status_report s on s.id = d.report_id
       join review_side v on v.review_id = s.review_id and v.party_id = s.party_id
     where m.id = any($1::uuid[])`,
    [messages.map(({ id }) => id), tx.today],
  );
  return new Map(rows.map((row) => [row.messageId, row]));
}
