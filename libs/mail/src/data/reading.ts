import type { Tx } from '@dondoc/database';
import { type Page, type Paged, pageOf } from '@dondoc/kernel';
import type { MessageView } from '../views';

/** Newest first. One query, whoever asks. */
export async function messagesPage(tx: Tx, page: Page): Promise<Paged<MessageView>> {
  const administered = tx.actor.offices.filter((office) => office.role === 'administrator').map((office) => office.localityId);
  const rows = await tx.query<MessageView>(
    `select m.id, m.kind, m.channel, case when p.id is null then null else jsonb_build_object('id', p.id, 'name', p.name) end as person,
       m.address, m.language, a.code as "agreementCode", m.day, m.state, m.planned_at as "plannedAt", m.not_before as "notBefore",
       m.sent_at as "sentAt", m.attempts, m.late, m.subject, m.reason
     from message m
       left join person p on p.id = m.person_id
       left join agreement a on a.id = m.agreement_id
       left join office o on o.id = m.office_id
       left join agency g on g.id = o.agency_id
     where ($1::uuid is null or m.id < $1)
       and ($2 or m.person_id = $3 or coalesce(p.locality_id, g.locality_id) = any($4::uuid[]))
     order by m.id desc limit $5`,
    [page.after ?? null, tx.actor.isSystem, tx.actor.personId, administered, page.limit + 1],
  );
  return pageOf(rows, page.limit, (row) => row.id);
}
