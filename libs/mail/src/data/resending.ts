import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import type { MessageState } from '../domain/message';

export interface EndedMessage {
  id: Id;
  state: MessageState;
  resent: boolean;
  address: string;
  agreementId: Id | null;
  /** Of the person or office it is for; none where it is for neither. */
  localityId: Id | null;
  isSuppressed: boolean;
}

export async function lockMessage(tx: Tx, id: Id): Promise<EndedMessage | undefined> {
  const [row] = await tx.query<EndedMessage>(
    `select m.id, m.state, m.resent, m.address, m.agreement_id as "agreementId", coalesce(p.locality_id, g.locality_id) as "localityId",
       exists (select 1 from suppression s where s.address = lower(m.address) and s.suppressed_at is not null) as "isSuppressed"
     from message m left join person p on p.id = m.person_id left join office o on o.id = m.office_id left join agency g on g.id = o.agency_id
     where m.id = $1 for update of m`,
    [id],
  );
  return row;
}

/** As it was when it was planned, under the same Message-ID. What stands in it is composed anew, and whoever waits for its end hears of it again. */
export async function planAgain(tx: Tx, id: Id): Promise<void> {
  await tx.change('delete from bounce where message_id = $1', [id]);
  await tx.change(
    `update message set state = 'planned', reason = null, retry_at = null, queued_until = null, put_off_since = null, settle_after = null,
       resent = false, settled = false, not_before = greatest(not_before, $2)
     where id = $1`,
    [id, tx.now],
  );
}
