import { openTo, type Tx } from '@dondoc/database';
import { type Actor, type Id, type Page, type Paged, pageOf } from '@dondoc/kernel';
import type { MessageState } from '../domain/message';
import type { MessageView, SuppressionView } from '../views';

const administered = (actor: Actor): Id[] => actor.holding('administrator').map((office) => office.localityId);
const seesAll = (actor: Actor): boolean => actor.mayDo('operate', { parties: [] });

/** An operator's mails are those of every side; what they may see of them is said by each statement. */
export const reachOf = (actor: Actor) => ({ acrossSides: seesAll(actor) });

export interface MessageFilter {
  state?: MessageState | undefined;
}

const OWN = `(m.person_id = $3 or coalesce(p.locality_id, g.locality_id) = any($4::uuid[]))`;

/** What was written at once about a thing of a restricted field is for the offices named for it; of the others' mails nobody reads what they are about. */
const open = (actor: Actor) =>
  `not exists (select 1 from assignment t where t.id = m.about_id and m.kind = 'atOnce' and not ${openTo(actor, 't')})`;

/** Newest first. One query, whoever asks: an operator sees that a mail was sent and how it fared, not what it was about. */
export async function messagesPage(tx: Tx, { state }: MessageFilter, page: Page): Promise<Paged<MessageView>> {
  const rows = await tx.query<MessageView>(
    `select m.id, m.kind, m.channel, case when p.id is null then null else jsonb_build_object('id', p.id, 'name', p.name) end as person,
       m.address, m.language, case when $7 or ${OWN} then a.code end as "agreementCode", m.day, m.state, m.planned_at as "plannedAt", m.not_before as "notBefore",
       m.sent_at as "sentAt", m.attempts, m.late, case when $7 or ${OWN} then m.subject end as subject, m.reason
     from message m
       left join person p on p.id = m.person_id
       left join agreement a on a.id = m.agreement_id
       left join office o on o.id = m.office_id
       left join agency g on g.id = o.agency_id
     where ($1::uuid is null or m.id < $1) and ($6::text is null or m.state = $6)
       and ($2 or ${OWN}) and ${open(tx.actor)}
     order by m.id desc limit $5`,
    [page.after ?? null, seesAll(tx.actor), tx.actor.personId, administered(tx.actor), page.limit + 1, state ?? null, tx.actor.isSystem],
  );
  return pageOf(rows, page.limit, (row) => row.id);
}

/** Whose addresses these are: people, and offices with a mailbox of their own. `$1`: the address in small letters, or null for all of them. */
const OWNERS = `
  select lower(p.email) as address, 'person' as type, p.id, p.locality_id, p.name from person p where $1::text is null or lower(p.email) = $1
  union all
  select lower(o.mailbox), 'office', o.id, g.locality_id, g.name_vi from office o join agency g on g.id = o.agency_id
  where o.mailbox is not null and ($1::text is null or lower(o.mailbox) = $1)`;

/** Addresses that bounced, of the localities that the actor administers, or all of them for an operator. The list is short: it is read whole and paged by address. */
export async function suppressionsPage(tx: Tx, page: Page): Promise<Paged<SuppressionView>> {
  const rows = await tx.query<SuppressionView>(
    `select s.address, min(w.name) as owner, s.bounces, s.suppressed_at as "suppressedAt", s.last_bounced_at as "lastBouncedAt",
       s.last_reason as "lastReason"
     from suppression s left join (${OWNERS}) w on w.address = s.address
     where ($2::text is null or s.address > $2) and ($3 or w.locality_id = any($4::uuid[]))
     group by s.address order by s.address limit $5`,
    [null, page.after ?? null, seesAll(tx.actor), administered(tx.actor), page.limit + 1],
  );
  return pageOf(rows, page.limit, (row) => row.address);
}

export interface SuppressedAddress {
  bounces: number;
  suppressedAt: string | null;
  /** Whose address it is; none where it belongs to nobody any more. */
  owners: { type: 'person' | 'office'; id: Id; localityId: Id }[];
}

/** The row of a bounced address, held until this transaction ends. */
export async function lockSuppression(tx: Tx, address: string): Promise<SuppressedAddress | undefined> {
  const [row] = await tx.query<Omit<SuppressedAddress, 'owners'>>(
    `select bounces, suppressed_at as "suppressedAt" from suppression where address = $1 for update`,
    [address],
  );
  if (!row) return undefined;
  const owners = await tx.query<SuppressedAddress['owners'][number]>(
    `select type, id, locality_id as "localityId" from (${OWNERS}) w order by type desc, id`,
    [address],
  );
  return { ...row, owners };
}
